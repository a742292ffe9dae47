#pragma once

#include <QDate>
#include <QString>

namespace tz {

/// A message copied out of a chat.
struct ChatMessage {
    QString text;     ///< what was said, without addressees and the name of the speaker
    QString sender;   ///< the line that names who wrote and when: 张主任 8月9日 10:15; empty when there is none
    QString greeting; ///< the line that only says who is spoken to: 各县（市、区）党委、政府：
    QDate day;        ///< when it was written; `today` when no line says it
};

/// Sets apart the lines and words by which a chat names who wrote, when and to whom. A day without a year is the last
/// such day up to today.
ChatMessage readChatMessage(const QString &copied, QDate today);

} // namespace tz

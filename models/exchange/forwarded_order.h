#pragma once

#include "models/ledger/deadline_grammar.h"
#include "models/ledger/directory.h"

#include <QStringList>

#include <vector>

namespace tz {

/// What a forwarded message (微信, 短信, a note of a call) asks for, in the words of a table's cells. Empty: not said.
struct ForwardedOrder {
    QString title;                  ///< 拿出周转池意见
    QString content;                ///< the words of the message, without its sender's line
    QString leadUnits;              ///< before 牵头, 负责, 主办; joined by 、
    QString supportingUnits;        ///< before 配合, 协办
    QString deadline;               ///< words that can be read: 国庆前 becomes 2021年9月30日前
    QString deadlineSaid;           ///< the words of the message
    QString doubt;                  ///< what was guessed of the deadline, empty when nothing was
    QString sender;                 ///< 张主任 8月9日 10:15, where a line names who wrote and when
    QDate day;                      ///< when it was written: what 明天 counts from
    bool isForAll = false;          ///< 各县市区: asked of every county
    int matters = 1;                ///< numbered matters in the message; only one can be read
    std::vector<CountyId> counties; ///< named by the message, in its order
    bool operator==(const ForwardedOrder &) const = default;
};

/// Reads a message clause by clause: who (编办牵头), until when (国庆前), where (西峡县), and what is left is the
/// matter. The line of a chat that names its sender and time is set apart (chat_message.h). Labelled texts
/// (牵头单位：…) are read as in a task list. `today` is when a message without a day of its own was written.
ForwardedOrder readForwardedOrder(const QString &message, const std::vector<County> &counties, QDate today,
                                  const WorkCalendar &calendar);

} // namespace tz

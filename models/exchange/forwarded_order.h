#pragma once

#include "models/ledger/deadline_grammar.h"
#include "models/ledger/directory.h"

#include <QStringList>

#include <vector>

namespace tz {

/// What a forwarded message (微信, 短信, a note of a call) asks for, in the words of a table's cells. Empty: not said.
struct ForwardedOrder {
    QString title;                  ///< 拿出周转池意见
    QString content;                ///< the whole message where the title does not say all of it
    QString leadUnits;              ///< before 牵头, 负责, 主办; joined by 、
    QString supportingUnits;        ///< before 配合, 协办
    QString deadline;               ///< words that can be read: 国庆前 becomes 2021年9月30日前
    QString deadlineSaid;           ///< the words of the message
    QString doubt;                  ///< what was guessed of the deadline, empty when nothing was
    std::vector<CountyId> counties; ///< named by the message, in its order
    bool operator==(const ForwardedOrder &) const = default;
};

/// Reads a message clause by clause: who (编办牵头), until when (国庆前), where (西峡县), and what is left is the
/// matter. A line that only names its sender and time is left out. Labelled texts (牵头单位：…) are read as in a task
/// list.
ForwardedOrder readForwardedOrder(const QString &message, const std::vector<County> &counties,
                                  const DeadlineContext &context);

} // namespace tz

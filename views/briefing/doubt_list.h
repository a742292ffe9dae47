#pragma once

#include "models/desk/briefing_doubts.h"
#include "views/briefing/row_stack.h"

namespace tz {

/// 核对: what should be looked at before the issue goes out, each with its place and, where one is plain, what to write
/// instead.
class DoubtList : public RowStack
{
    Q_OBJECT

public:
    DoubtList(const Theme &theme, QWidget *parent);

    void show(const std::vector<BriefingDoubt> &doubts, bool isEditable);

Q_SIGNALS:
    void placeAsked(const tz::BriefingDoubt &doubt);
    void mendAsked(const tz::BriefingDoubt &doubt);
};

} // namespace tz

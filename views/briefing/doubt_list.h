#pragma once

#include "models/desk/briefing_doubts.h"
#include "models/desk/facts_compared.h"
#include "views/briefing/row_stack.h"

class QHBoxLayout;
class QToolButton;

namespace tz {

/// 核对: what should be looked at before the issue goes out, each with its place and, where one is plain, what to write
/// instead.
class DoubtList : public RowStack
{
    Q_OBJECT

public:
    DoubtList(const Theme &theme, QWidget *parent);

    /// `left`: how many more were left as they are. `compared` says what that nothing is doubtful is worth.
    void show(const std::vector<BriefingDoubt> &doubts, size_t left, const FactsCompared &compared, bool isEditable);

Q_SIGNALS:
    void placeAsked(const tz::BriefingDoubt &doubt);
    void mendAsked(const tz::BriefingDoubt &doubt);
    void leaveAsked(const tz::BriefingDoubt &doubt);
    void againAsked();

private:
    void addDoubt(const BriefingDoubt &doubt, bool isEditable);
    void addCompared(const FactsCompared &compared);
    void addLeft(size_t left, bool isEditable);
    /// The line for its buttons: below it, or of a short one behind it.
    QHBoxLayout *addSentence(const QString &text, bool isShort);
    QToolButton *addButton(QHBoxLayout *line, const QString &text, const QString &hint);
};

} // namespace tz

#pragma once

#include "models/desk/briefing_draft.h"
#include "models/desk/briefing_issue.h"
#include "views/briefing/row_stack.h"

namespace tz {

/// What the ledger has to say of the period: each drafted sentence with its numbers, ticked while it stands in the
/// article, and the rows behind it.
class SentenceList : public RowStack
{
    Q_OBJECT

public:
    SentenceList(const Theme &theme, QWidget *parent);

    void show(const std::vector<DraftSentence> &sentences, const IssueArticle &article, const LiveFigures &figures,
              bool isEditable);

Q_SIGNALS:
    void ticked(const tz::DraftSentence &sentence, bool isTaken);
    void rowsAsked(const std::vector<tz::AssignmentId> &rows, const QString &title);
};

} // namespace tz

#pragma once

#include "models/ledger/briefing_article.h"
#include "models/store/ledger_session.h"
#include "views/theme/theme.h"

#include <QTreeWidget>

namespace tz {

/// The issues, newest first, each with its articles in their order.
class IssueTree : public QTreeWidget
{
    Q_OBJECT

public:
    IssueTree(const Theme &theme, QWidget *parent);

    /// Reads the ledger anew; what was chosen stays chosen.
    void read(LedgerSession &session);
    void choose(BriefingId briefing, BriefingArticleId article);
    BriefingId briefing() const { return m_briefing; }
    BriefingArticleId article() const { return m_article; } ///< none: the issue itself is chosen
    bool isEmpty() const { return topLevelItemCount() == 0; }

Q_SIGNALS:
    void chosen();

private:
    void noteCurrent();

    const Theme &m_theme;
    BriefingId m_briefing;
    BriefingArticleId m_article;
    bool m_isReading = false;
};

} // namespace tz

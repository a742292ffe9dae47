#include "views/briefing/briefing_page.h"

#include "models/desk/briefing_input.h"
#include "models/desk/issuing.h"
#include "models/desk/paper_layout.h"
#include "models/reports/fit_tables.h"
#include "models/reports/paginate.h"
#include "views/briefing/article_pane.h"
#include "views/briefing/doubt_list.h"
#include "views/briefing/issue_form.h"
#include "views/briefing/issue_tree.h"
#include "views/message_band.h"
#include "views/pages/page_header.h"
#include "views/paper/paper_stand.h"
#include "views/paper/paper_view.h"

#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>

namespace tz {

namespace {

bool belongsToBriefings(EntityKind kind)
{
    return kind == EntityKind::Briefing || kind == EntityKind::BriefingArticle || kind == EntityKind::BriefingPicture ||
           kind == EntityKind::BriefingSource;
}

} // namespace

BriefingPage::BriefingPage(const PageContext &context)
    : Page(context), m_header(new PageHeader(QStringLiteral("简报"), context, this)),
      m_band(new MessageBand(context.theme, true, this)), m_tree(new IssueTree(context.theme, this)),
      m_middle(new QStackedWidget), m_form(new IssueForm(context, this)), m_pane(new ArticlePane(context, this)),
      m_paper(new PaperView(m_fonts, context.theme, this)), m_doubtList(new DoubtList(context.theme, this)),
      m_paperDelay(new QTimer(this)), m_storeDelay(new QTimer(this))
{
    QVBoxLayout *column = pageColumn(this, context, m_header, m_band);
    buildHeader();
    column->addWidget(buildSplit(), 1);
    buildTimers();
    connectPane();
    connect(&context.session, &LedgerSession::changed, this, &BriefingPage::noteChange);
    connect(m_tree, &IssueTree::chosen, this, [this] {
        showChosen();
        showArticleOnPaper();
    });
    setFocusProxy(m_tree);
    applyLengths();
}

void BriefingPage::applyLengths()
{
    m_header->applyLengths();
    m_left->setMinimumWidth(m_context.theme.px(150));
    m_stand->applyLengths();
    m_doubtList->applyLengths();
    m_tree->read(m_context.session);
}

void BriefingPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_isStale) refresh();
}

void BriefingPage::noteChange(const ChangeNotice &notice)
{
    m_isStale = true;
    if (!std::all_of(notice.kinds.begin(), notice.kinds.end(), belongsToBriefings)) m_areFiguresStale = true;
    if (isVisible()) refresh();
}

void BriefingPage::refresh()
{
    m_isStale = false;
    m_tree->read(m_context.session);
    showChosen();
}

/// Another issue or article was chosen, or the ledger moved.
void BriefingPage::showChosen()
{
    if (m_pane->isTyped() && m_issue && m_tree->article() != m_pane->written().id) storeTyped();
    const auto was = m_issue ? std::optional(m_issue->briefing) : std::nullopt;
    m_issue.reset();
    if (m_tree->briefing()) {
        auto issue = readIssue(m_context.session, m_tree->briefing());
        if (issue)
            m_issue = *std::move(issue);
        else
            m_band->showSentence(issue.error().sentence, MessageBand::Kind::Problem);
    }
    const bool isOtherPeriod =
        !was || !m_issue || was->from != m_issue->briefing.from || was->to != m_issue->briefing.to;
    if (m_issue && (isOtherPeriod || m_areFiguresStale || !m_figures))
        m_figures = std::make_shared<LiveFigures>(figuresOf(m_context.session, m_issue->briefing));
    m_areFiguresStale = false;
    showIssue();
    showPaper();
}

void BriefingPage::showIssue()
{
    m_left->setVisible(!m_tree->isEmpty());
    m_nextButton->setVisible(!m_tree->isEmpty());
    m_issueButton->setVisible(!m_tree->isEmpty());
    if (!m_issue)
        m_middle->setCurrentWidget(m_empty);
    else if (const IssueArticle *article = current()) {
        m_pane->show(*article, m_figures, isEditable());
        m_middle->setCurrentWidget(m_pane);
    } else {
        m_form->show(m_issue->briefing);
        m_middle->setCurrentWidget(m_form);
    }
    const IssueArticle *article = current();
    for (QToolButton *tool : m_articleTools) tool->setEnabled(isEditable());
    for (size_t i = 2; i < m_articleTools.size(); ++i)
        m_articleTools[i]->setEnabled(isEditable() && (article || i == 4));
    showState();
    Q_EMIT commandsChanged();
}

/// The page of the paper on which the chosen article begins; the first when the issue itself is chosen.
void BriefingPage::showArticleOnPaper()
{
    const IssueArticle *article = current();
    const QString title = article ? article->article.title.simplified().left(6) : QString();
    const Pages &pages = m_paper->pages();
    for (size_t i = 0; i < pages.size() && !title.isEmpty(); ++i)
        for (const TextRun &run : pages[i].texts)
            if (run.role == FontRole::XiaoBiaoSong && run.text.startsWith(title)) return m_paper->showPage(i);
    m_paper->showTop();
}

/// Without an issue: what the ledger would make of itself.
void BriefingPage::showPaper()
{
    m_paperDelay->stop();
    m_doubts.clear();
    size_t left = 0;
    FactsCompared compared;
    if (m_issue) {
        const BriefingIssue written = asWritten();
        m_document = documentOf(m_context.session, written, *m_figures, m_shelf);
        m_doubts = doubtsOf(m_context.session, written, *m_figures);
        compared = factsCompared(m_context.session, written, *m_figures);
        left = std::erase_if(m_doubts, [](const BriefingDoubt &doubt) { return doubt.isLeft; });
    } else {
        const auto number = nextIssue(m_context.session, *reportNamed(u"briefing"));
        m_document = laidOut(m_context.session, briefing(briefingInput(m_context.session, number ? *number : 1)),
                             QString::fromUtf8(reportNamed(u"briefing")->title));
    }
    fitTables(m_document, m_measurer);
    m_paper->setPages(paginate(m_document, m_measurer));
    m_doubtList->setVisible(m_issue.has_value());
    m_doubtList->show(m_doubts, left, compared, isEditable());
    m_pane->showDoubts(m_doubts);
    showState();
}

void BriefingPage::showState()
{
    m_issueButton->setEnabled(isEditable());
    if (!m_issue) return m_header->setFigures(QString());
    const Briefing &briefing = m_issue->briefing;
    QString figures = QStringLiteral("%1 · %2 篇 · %3 页")
                          .arg(Schema<Briefing>::label(briefing, m_context.session.reading()))
                          .arg(m_issue->articles.size())
                          .arg(m_paper->pages().size());
    if (briefing.state == BriefingState::Issued) figures += QStringLiteral(" · 已出具，内容不再改");
    m_header->setFigures(figures);
}

bool BriefingPage::isEditable() const
{
    return m_issue && m_issue->briefing.state == BriefingState::Draft && m_context.session.store().isWritable();
}

const IssueArticle *BriefingPage::current() const
{
    return m_issue && m_tree->article() ? m_issue->article(m_tree->article()) : nullptr;
}

BriefingIssue BriefingPage::asWritten() const
{
    BriefingIssue issue = *m_issue;
    if (!m_pane->isTyped()) return issue;
    const BriefingArticle written = m_pane->written();
    for (IssueArticle &each : issue.articles)
        if (each.article.id == written.id) each.article = written;
    return issue;
}

} // namespace tz

#include "views/import/import_plan_view.h"

#include "views/import/import_delegate.h"
#include "views/import/import_preview_model.h"
#include "views/theme/bare_layout.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace tz {

namespace {

constexpr int allId = -2;         ///< of the filter button that shows every row; the others have their ImportFilter
constexpr int mostIssueLines = 5; ///< in sight at once

const std::pair<const char *, ImportFilter> filters[] = {{"新增", ImportFilter::New},
                                                         {"改动", ImportFilter::Changed},
                                                         {"相同", ImportFilter::Same},
                                                         {"有疑问", ImportFilter::Doubtful},
                                                         {"文件里没有", ImportFilter::Missing}};

/// Enter in a table opens what is current there; it must not reach the dialog, whose default button writes.
class DialogTable : public QTableView
{
protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        QTableView::keyPressEvent(event);
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) event->accept();
    }
};

/// Gives the view another model and frees the one before.
void replaceModel(QTableView *view, QAbstractItemModel *model)
{
    const std::unique_ptr<QAbstractItemModel> old(view->model());
    const std::unique_ptr<QItemSelectionModel> oldSelection(view->selectionModel());
    view->setModel(model);
}

} // namespace

ImportPlanView::ImportPlanView(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_filters(new QButtonGroup(this))
{
    auto *column = bareLayout<QVBoxLayout>(this, m_theme.px(12));
    column->addWidget(makeFilters());
    m_preview = makeTable(QStringLiteral("导入预览"));
    column->addWidget(m_preview, 1);
    m_issueBox = new QWidget;
    auto *foot = bareLayout<QVBoxLayout>(m_issueBox, m_theme.px(6));
    m_issueTitle = new QLabel;
    m_issueTitle->setFont(m_theme.font(TextSize::Base, true));
    m_issues = makeTable(QStringLiteral("疑问"));
    m_issues->setMouseTracking(true); // what can be pressed lights up
    connect(m_issues, &QTableView::clicked, this, &ImportPlanView::openIssue);
    connect(m_issues, &QTableView::activated, this, &ImportPlanView::openIssue, Qt::QueuedConnection);
    foot->addWidget(m_issueTitle);
    foot->addWidget(m_issues);
    column->addWidget(m_issueBox);
}

ImportPlanView::~ImportPlanView()
{
    clear();
}

/// The models read the plan, so they go before it.
void ImportPlanView::clear()
{
    replaceModel(m_preview, nullptr);
    replaceModel(m_issues, nullptr);
    m_rows = nullptr;
    m_doubts = nullptr;
    m_draft = nullptr;
}

void ImportPlanView::show(const ImportDraft &draft)
{
    clear();
    m_draft = &draft;
    m_rows = new ImportPreviewModel(m_draft->plan, this);
    replaceModel(m_preview, m_rows);
    const std::pair<int, int> widths[] = {{ImportPreviewModel::RowSection, 52},
                                          {ImportPreviewModel::KindSection, 76},
                                          {ImportPreviewModel::LabelSection, 250},
                                          {ImportPreviewModel::ColumnSection, 100},
                                          {ImportPreviewModel::BeforeSection, 170}};
    for (const auto &[section, width] : widths) m_preview->setColumnWidth(section, m_theme.px(width));
    m_preview->horizontalHeader()->setSectionResizeMode(ImportPreviewModel::AfterSection, QHeaderView::Stretch);
    const bool changesCells = m_draft->plan.changed > 0;
    m_preview->setColumnHidden(ImportPreviewModel::ColumnSection, !changesCells);
    m_preview->setColumnHidden(ImportPreviewModel::BeforeSection, !changesCells);
    showFilters();
    showIssues();
}

QWidget *ImportPlanView::makeFilters()
{
    auto *box = new QWidget;
    auto *line = bareLayout<QHBoxLayout>(box, 4);
    const auto add = [&](int id) {
        auto *button = new QToolButton;
        button->setCheckable(true);
        m_filters->addButton(button, id);
        line->addWidget(button);
    };
    add(allId);
    for (const auto &[word, filter] : filters) add(static_cast<int>(filter));
    line->addStretch(1);
    connect(m_filters, &QButtonGroup::idClicked, this, &ImportPlanView::applyFilter);
    return box;
}

QTableView *ImportPlanView::makeTable(const QString &name)
{
    auto *table = new DialogTable;
    table->setObjectName(QStringLiteral("ledgerTable"));
    table->setAccessibleName(name);
    table->setItemDelegate(new ImportDelegate(m_theme, table));
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setDefaultSectionSize(m_theme.px(32));
    table->horizontalHeader()->setFixedHeight(m_theme.px(32));
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return table;
}

void ImportPlanView::showFilters()
{
    const auto show = [this](int id, const QString &word, qint64 count) {
        QAbstractButton *button = m_filters->button(id);
        button->setText(QStringLiteral("%1 %2").arg(word).arg(count));
        button->setEnabled(count > 0 || id == allId);
    };
    show(allId, QStringLiteral("全部"), m_draft->plan.rows);
    for (const auto &[word, filter] : filters)
        show(static_cast<int>(filter), QString::fromUtf8(word), countOf(m_draft->plan, filter));
    m_filters->button(allId)->setChecked(true);
}

void ImportPlanView::showIssues()
{
    const Issues &issues = m_draft->plan.issues;
    m_issueBox->setVisible(!issues.empty());
    if (issues.empty()) return;
    m_doubts = new ImportIssueModel(issues, this);
    replaceModel(m_issues, m_doubts);
    const QString adopted =
        m_draft->adopted > 0 ? QStringLiteral("；已采纳建议 %1 处").arg(m_draft->adopted) : QString();
    m_issueTitle->setText(QStringLiteral("疑问 %1 处，点一下可看到所在的行").arg(issues.size()) + adopted);
    const bool hasSuggestions =
        std::any_of(issues.begin(), issues.end(), [](const Issue &issue) { return !issue.suggestion.isEmpty(); });
    m_issues->setColumnHidden(ImportIssueModel::SuggestionSection, !hasSuggestions);
    m_issues->setColumnWidth(ImportIssueModel::SeveritySection, m_theme.px(76));
    m_issues->setColumnWidth(ImportIssueModel::PlaceSection, m_theme.px(200));
    m_issues->setColumnWidth(ImportIssueModel::SuggestionSection, m_theme.px(180));
    m_issues->horizontalHeader()->setSectionResizeMode(ImportIssueModel::MessageSection, QHeaderView::Stretch);
    const auto lines = static_cast<int>(std::min<size_t>(issues.size(), mostIssueLines));
    m_issues->setFixedHeight(m_theme.px(32) * (lines + 1) + 2);
}

void ImportPlanView::applyFilter(int id)
{
    if (!m_rows) return;
    m_rows->setFilter(id == allId ? std::nullopt : std::optional(static_cast<ImportFilter>(id)));
}

void ImportPlanView::openIssue(const QModelIndex &index)
{
    if (!index.isValid() || !m_draft) return;
    const Issue issue = m_draft->plan.issues[static_cast<size_t>(index.row())];
    if (index.column() == ImportIssueModel::SuggestionSection && canAdopt(*m_draft, issue)) {
        Q_EMIT adoptAsked(issue);
        return;
    }
    goToIssue(issue);
}

void ImportPlanView::goToIssue(const Issue &issue)
{
    const Place &place = issue.place;
    if (m_rows->lineOf(place) < 0) {
        m_filters->button(allId)->setChecked(true);
        applyFilter(allId);
    }
    const int line = m_rows->lineOf(place);
    if (line < 0) return m_preview->clearSelection();
    m_preview->setCurrentIndex(m_rows->index(line, ImportPreviewModel::LabelSection));
    m_preview->scrollTo(m_preview->currentIndex(), QAbstractItemView::PositionAtCenter);
}

} // namespace tz

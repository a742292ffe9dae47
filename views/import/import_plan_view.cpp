#include "views/import/import_plan_view.h"

#include "models/exchange/adoption.h"
#include "models/tables/move_list.h"
#include "views/import/import_delegate.h"
#include "views/import/import_preview_model.h"
#include "views/pages/desk_delegate.h"
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

/// A few lines are in sight at once, the others scroll.
void fitHeight(QTableView *table, size_t count, const Theme &theme)
{
    const auto lines = static_cast<int>(std::min<size_t>(count, mostIssueLines));
    table->setFixedHeight(theme.px(32) * (lines + 1) + 2);
}

} // namespace

ImportPlanView::ImportPlanView(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_filters(new QButtonGroup(this))
{
    auto *column = bareLayout<QVBoxLayout>(this, m_theme.px(12));
    column->addWidget(makeFilters());
    m_preview = makeTable(QStringLiteral("导入预览"));
    column->addWidget(m_preview, 1);
    m_moveBox = new QWidget;
    m_moveTitle = new QLabel;
    m_moves = addBox(m_moveBox, m_moveTitle, QStringLiteral("会变动的日期"));
    m_moveList = new MoveList(this);
    m_moves->setModel(m_moveList);
    m_moves->setItemDelegate(new DeskDelegate(theme, m_moves)); // nothing here is adopted
    m_issueBox = new QWidget;
    m_issueTitle = new QLabel;
    m_issues = addBox(m_issueBox, m_issueTitle, QStringLiteral("疑问"));
    m_issues->setMouseTracking(true); // what can be pressed lights up
    connect(m_issues, &QTableView::clicked, this, &ImportPlanView::openIssue);
    connect(m_issues, &QTableView::activated, this, &ImportPlanView::openIssue, Qt::QueuedConnection);
    column->addWidget(m_moveBox);
    column->addWidget(m_issueBox);
}

/// A table under its title, as high as it needs.
QTableView *ImportPlanView::addBox(QWidget *box, QLabel *title, const QString &name)
{
    auto *foot = bareLayout<QVBoxLayout>(box, m_theme.px(6));
    title->setFont(m_theme.font(TextSize::Base, true));
    QTableView *table = makeTable(name);
    foot->addWidget(title);
    foot->addWidget(table);
    return table;
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
    showMoves();
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

void ImportPlanView::showMoves()
{
    const std::vector<CalendarMove> &moves = m_draft->effect.moves;
    m_moveBox->setVisible(!moves.empty());
    m_moveList->setMoves(moves);
    if (moves.empty()) return;
    m_moveTitle->setText(QStringLiteral("会变动的日期：") + effectText(m_draft->effect));
    const std::pair<int, int> widths[] = {
        {MoveList::KindSection, 100}, {MoveList::BeforeSection, 190}, {MoveList::AfterSection, 190}};
    for (const auto &[section, width] : widths) m_moves->setColumnWidth(section, m_theme.px(width));
    m_moves->horizontalHeader()->setSectionResizeMode(MoveList::SubjectSection, QHeaderView::Stretch);
    fitHeight(m_moves, moves.size(), m_theme);
}

void ImportPlanView::showIssues()
{
    const Issues &issues = m_draft->plan.issues;
    m_issueBox->setVisible(!issues.empty());
    if (issues.empty()) return;
    m_doubts = new ImportIssueModel(issues, m_draft->source, this);
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
    fitHeight(m_issues, issues.size(), m_theme);
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
    if (index.column() == ImportIssueModel::SuggestionSection && canAdopt(m_draft->source, issue)) {
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

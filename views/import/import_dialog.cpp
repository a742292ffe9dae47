#include "views/import/import_dialog.h"

#include "views/import/exchange_services.h"
#include "views/import/import_delegate.h"
#include "views/import/import_preview_model.h"
#include "views/message_band.h"
#include "views/theme/bare_layout.h"
#include "views/theme/icons.h"

#include <QButtonGroup>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStackedLayout>
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
                                                         {"有疑问", ImportFilter::Doubtful}};

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

ImportDialog::ImportDialog(LedgerSession &session, const Theme &theme, const Entity *as, QWidget *parent)
    : QDialog(parent), m_session(session), m_theme(theme), m_as(as), m_band(new MessageBand(theme, true, this)),
      m_stack(new QStackedLayout), m_filters(new QButtonGroup(this))
{
    setWindowTitle(as ? QStringLiteral("导入") + as->word() : QStringLiteral("导入"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.margin(), theme.margin(), theme.margin(), theme.spacing());
    column->setSpacing(theme.px(12));
    column->addWidget(makeHead());
    column->addWidget(m_band);
    m_stack->addWidget(makePlan());
    m_stack->addWidget(makeRefusal());
    column->addLayout(m_stack, 1);
    column->addWidget(makeFoot());
    resize(theme.px(960), theme.px(640));
}

ImportDialog::~ImportDialog()
{
    // The models read the plan, so they go before it.
    replaceModel(m_preview, nullptr);
    replaceModel(m_issues, nullptr);
}

QWidget *ImportDialog::makeHead()
{
    auto *head = new QWidget;
    auto *column = bareLayout<QVBoxLayout>(head, 4);
    m_name = new QLabel;
    m_name->setFont(m_theme.font(TextSize::Heading, true));
    m_name->setWordWrap(true);
    m_what = new QLabel;
    m_what->setProperty("second", true);
    m_what->setWordWrap(true);
    column->addWidget(m_name);
    column->addWidget(m_what);
    return head;
}

QWidget *ImportDialog::makePlan()
{
    auto *box = new QWidget;
    auto *column = bareLayout<QVBoxLayout>(box, m_theme.px(12));
    column->addWidget(makeFilters());
    m_preview = makeTable(QStringLiteral("导入预览"));
    column->addWidget(m_preview, 1);
    m_issueBox = new QWidget;
    auto *foot = bareLayout<QVBoxLayout>(m_issueBox, m_theme.px(6));
    m_issueTitle = new QLabel;
    m_issueTitle->setFont(m_theme.font(TextSize::Base, true));
    m_issues = makeTable(QStringLiteral("疑问"));
    m_issues->setMouseTracking(true); // what can be pressed lights up
    connect(m_issues, &QTableView::clicked, this, &ImportDialog::openIssue);
    connect(m_issues, &QTableView::activated, this, &ImportDialog::openIssue, Qt::QueuedConnection);
    foot->addWidget(m_issueTitle);
    foot->addWidget(m_issues);
    column->addWidget(m_issueBox);
    return box;
}

QWidget *ImportDialog::makeFilters()
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
    connect(m_filters, &QButtonGroup::idClicked, this, &ImportDialog::applyFilter);
    return box;
}

QTableView *ImportDialog::makeTable(const QString &name)
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

QWidget *ImportDialog::makeRefusal()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setSpacing(m_theme.spacing());
    column->addStretch(2);
    auto *sign = new QLabel;
    sign->setPixmap(icon(QStringLiteral("warning"), m_theme, Role::Late).pixmap(m_theme.px(40), m_theme.px(40)));
    column->addWidget(sign, 0, Qt::AlignHCenter);
    m_refusal = new QLabel;
    m_refusal->setWordWrap(true);
    m_refusal->setAlignment(Qt::AlignCenter);
    m_refusal->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_refusal);
    column->addStretch(3);
    return box;
}

QWidget *ImportDialog::makeFoot()
{
    auto *foot = new QWidget;
    auto *line = bareLayout<QHBoxLayout>(foot, 8);
    m_promise = new QLabel;
    m_promise->setProperty("second", true);
    m_confirm = new QPushButton;
    m_another = new QPushButton(QStringLiteral("换一个文件…"));
    m_leave = new QPushButton;
    connect(m_confirm, &QPushButton::clicked, this, &ImportDialog::carryOutPlan);
    connect(m_another, &QPushButton::clicked, this, &ImportDialog::chooseAnother);
    connect(m_leave, &QPushButton::clicked, this, &QDialog::reject);
    line->addWidget(m_promise, 1);
    line->addWidget(m_another);
    line->addWidget(m_leave);
    line->addWidget(m_confirm);
    return foot;
}

void ImportDialog::load(const QString &path)
{
    QApplication::setOverrideCursor(Qt::WaitCursor);
    auto draft = draftImport(m_session, m_as, path);
    QApplication::restoreOverrideCursor();
    m_folder = QFileInfo(path).absolutePath();
    m_name->setText(QFileInfo(path).fileName());
    m_band->showSentence({}, MessageBand::Kind::Note);
    if (!draft) return showRefusal(draft.error());
    takeDraft(*std::move(draft));
    (m_confirm->isHidden() ? m_leave : m_confirm)->setFocus();
}

/// The models read the plan, so they go before it.
void ImportDialog::takeDraft(ImportDraft draft)
{
    replaceModel(m_preview, nullptr);
    replaceModel(m_issues, nullptr);
    m_draft = std::make_unique<ImportDraft>(std::move(draft));
    showPlan();
}

void ImportDialog::showRefusal(const Error &error)
{
    m_what->hide();
    m_refusal->setText(error.sentence);
    m_promise->clear();
    m_confirm->hide();
    m_another->show();
    m_another->setDefault(true);
    m_leave->setText(QStringLiteral("不导入"));
    m_stack->setCurrentIndex(1);
}

void ImportDialog::showPlan()
{
    m_what->setText(m_draft->what);
    m_what->show();
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
    const bool changesAnything = !m_draft->plan.set.isEmpty();
    const QString effect = effectInWords(m_draft->plan);
    m_confirm->setText(effect.isEmpty() ? QStringLiteral("确认导入") : QStringLiteral("确认导入（%1）").arg(effect));
    m_confirm->setVisible(changesAnything);
    m_another->setVisible(!changesAnything);
    (changesAnything ? m_confirm : m_leave)->setDefault(true);
    m_leave->setText(changesAnything ? QStringLiteral("不导入") : QStringLiteral("关闭"));
    m_promise->setText(changesAnything ? QStringLiteral("现在还没有写入。确认后先备份，再一次写入，可撤销。")
                                       : QStringLiteral("文件与台账一致，没有要改的。"));
    m_stack->setCurrentIndex(0);
}

void ImportDialog::showFilters()
{
    const auto show = [this](int id, const QString &word, qint64 count) {
        QAbstractButton *button = m_filters->button(id);
        button->setText(QStringLiteral("%1 %2").arg(word).arg(count));
        button->setEnabled(count > 0 || id == allId);
    };
    show(allId, QStringLiteral("全部"), static_cast<qint64>(m_draft->plan.preview.size()));
    for (const auto &[word, filter] : filters)
        show(static_cast<int>(filter), QString::fromUtf8(word), countOf(m_draft->plan, filter));
    m_filters->button(allId)->setChecked(true);
}

void ImportDialog::showIssues()
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

void ImportDialog::applyFilter(int id)
{
    if (!m_rows) return;
    m_rows->setFilter(id == allId ? std::nullopt : std::optional(static_cast<ImportFilter>(id)));
}

void ImportDialog::openIssue(const QModelIndex &index)
{
    if (!index.isValid()) return;
    const Issue issue = m_draft->plan.issues[static_cast<size_t>(index.row())];
    if (index.column() == ImportIssueModel::SuggestionSection && canAdopt(*m_draft, issue)) return adopt(issue);
    goToIssue(issue);
}

/// The plan is made anew with the suggestion; the row that it was about stays in sight.
void ImportDialog::adopt(const Issue &issue)
{
    auto draft = withAdopted(m_session, *m_draft, issue);
    if (!draft) return m_band->showSentence(draft.error().sentence, MessageBand::Kind::Problem);
    takeDraft(*std::move(draft));
    goToIssue(issue);
}

/// Shows the row that a doubt is about, whatever the filter was.
void ImportDialog::goToIssue(const Issue &issue)
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

void ImportDialog::carryOutPlan()
{
    QApplication::setOverrideCursor(Qt::WaitCursor);
    const auto done = carryOut(m_session, *m_draft, QDateTime::currentDateTime());
    QApplication::restoreOverrideCursor();
    if (!done) return m_band->showSentence(done.error().sentence, MessageBand::Kind::Problem);
    m_sentence = *done;
    accept();
}

void ImportDialog::chooseAnother()
{
    const QString path = chooseSourceFile(this, m_folder);
    if (!path.isEmpty()) load(path);
}

} // namespace tz

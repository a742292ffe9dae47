#include "views/import/import_dialog.h"

#include "models/tables/cell_block.h"

#include "models/exchange/remembered_columns.h"
#include "views/import/exchange_services.h"
#include "views/import/import_answers_view.h"
#include "views/import/import_plan_view.h"
#include "views/import/import_sheet_view.h"
#include "views/message_band.h"
#include "views/theme/bare_layout.h"
#include "views/theme/icons.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QDropEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QStackedLayout>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

namespace tz {

ImportDialog::ImportDialog(LedgerSession &session, const Theme &theme, const Entity *as, QWidget *parent)
    : QDialog(parent), m_session(session), m_theme(theme), m_asked(as), m_said{.as = as},
      m_band(new MessageBand(theme, true, this)), m_sightButtons(new QButtonGroup(this)), m_stack(new QStackedLayout),
      m_plan(new ImportPlanView(theme, this)), m_sheets(new ImportSheetView(theme, this)),
      m_answers(new ImportAnswersView(session, theme, this))
{
    setWindowTitle(as ? QStringLiteral("导入") + as->word() : QStringLiteral("导入"));
    setAcceptDrops(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.margin(), theme.margin(), theme.margin(), theme.spacing());
    column->setSpacing(theme.px(12));
    column->addWidget(makeHead());
    column->addWidget(m_band);
    column->addWidget(makeSights());
    buildPages();
    column->addLayout(m_stack, 1);
    column->addWidget(makeFoot());
    resize(theme.px(960), theme.px(680));
    showEmpty();
}

/// In the order of Sight.
void ImportDialog::buildPages()
{
    m_stack->addWidget(m_plan);
    m_stack->addWidget(m_sheets);
    m_stack->addWidget(m_answers);
    m_stack->addWidget(makeRefusal());
    connect(m_plan, &ImportPlanView::adoptAsked, this, &ImportDialog::adopt);
    connect(m_sheets, &ImportSheetView::entityChosen, this, [this](const Entity *entity) {
        m_said = {.as = entity};
        makeDraft();
    });
    connect(m_sheets, &ImportSheetView::columnsChosen, this, [this](const ColumnChoices &choices) {
        m_said.columns = choices;
        makeDraft();
    });
    connect(m_answers, &ImportAnswersView::answered, this, [this](const ImportAnswers &answers) {
        m_said.answers = answers;
        makeDraft();
    });
}

ImportDialog::~ImportDialog()
{
    m_plan->clear();
    m_sheets->clear();
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

QWidget *ImportDialog::makeSights()
{
    m_sights = new QWidget;
    auto *line = bareLayout<QHBoxLayout>(m_sights, 4);
    const auto add = [&](Sight sight, const QString &word) {
        auto *button = new QToolButton;
        button->setText(word);
        button->setCheckable(true);
        m_sightButtons->addButton(button, sight);
        line->addWidget(button);
    };
    add(PlanSight, QStringLiteral("将要怎样"));
    add(SheetSight, QStringLiteral("表格原样"));
    add(AnswersSight, QString());
    line->addStretch(1);
    connect(m_sightButtons, &QButtonGroup::idClicked, this,
            [this](int sight) { m_stack->setCurrentIndex(sight == PlanSight && !m_draft ? RefusalSight : sight); });
    return m_sights;
}

QWidget *ImportDialog::makeRefusal()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setSpacing(m_theme.spacing());
    column->addStretch(2);
    m_refusalSign = new QLabel;
    m_refusalSign->setPixmap(
        icon(QStringLiteral("warning"), m_theme, Role::Late).pixmap(m_theme.px(40), m_theme.px(40)));
    column->addWidget(m_refusalSign, 0, Qt::AlignHCenter);
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
    connect(m_leave, &QPushButton::clicked, this, &ImportDialog::leaveOrGoOn);
    line->addWidget(m_promise, 1);
    line->addWidget(m_another);
    line->addWidget(m_leave);
    line->addWidget(m_confirm);
    return foot;
}

void ImportDialog::loadFiles(const QStringList &paths)
{
    m_queue = ImportQueue();
    for (const QString &path : paths) m_queue.add(path);
    if (paths.isEmpty()) return;
    m_folder = QFileInfo(paths.first()).absolutePath();
    showNext();
}

void ImportDialog::loadPasted(const QString &text)
{
    m_queue = ImportQueue();
    m_queue.addPasted(text);
    showNext();
}

void ImportDialog::showNext()
{
    m_name->setText(m_queue.name());
    m_band->showSentence({}, MessageBand::Kind::Note);
    m_plan->clear();
    m_sheets->clear();
    m_draft.reset();
    m_answers->clear();
    m_said = {.as = m_asked};
    QApplication::setOverrideCursor(Qt::WaitCursor);
    auto source = m_queue.next();
    QApplication::restoreOverrideCursor();
    m_source = source ? *std::move(source) : SourceDocument();
    if (!source) return showRefusal(source.error());
    recallColumns();
    makeDraft();
    (m_confirm->isHidden() ? m_leave : m_confirm)->setFocus();
}

/// Headings that only a person could make out, and did before.
void ImportDialog::recallColumns()
{
    if (m_source.sheets.empty()) return;
    const Entity *entity = m_said.as ? m_said.as : guessedEntity(m_source.sheets);
    for (const Entity *each : allEntities()) {
        if (!m_said.columns.isEmpty() || (entity && entity != each)) continue;
        m_said.columns = rememberedColumns(m_session, m_source.sheets.front(), *each);
        if (!m_said.columns.isEmpty()) m_said.as = each;
    }
}

/// Plans the source anew, by what was said of its table, headings and questions.
void ImportDialog::makeDraft()
{
    const int sight = m_stack->currentIndex();
    m_plan->clear();
    m_sheets->clear();
    if (m_draft) m_source = std::move(m_draft->source);
    m_draft.reset();
    QApplication::setOverrideCursor(Qt::WaitCursor);
    auto draft = draftImport(m_session, m_source, m_said);
    QApplication::restoreOverrideCursor();
    if (draft)
        takeDraft(*std::move(draft));
    else
        showRefusal(draft.error());
    const bool hasQuestions = !m_sightButtons->button(AnswersSight)->isHidden();
    if (sight == AnswersSight && m_draft && hasQuestions) showSight(AnswersSight);
    if (sight != SheetSight || (!m_draft && m_source.sheets.empty())) return;
    showSight(SheetSight);
    if (!m_draft) m_band->showSentence(m_refusal->text(), MessageBand::Kind::Problem);
}

void ImportDialog::takeDraft(ImportDraft draft)
{
    m_plan->clear();
    m_sheets->clear();
    m_draft = std::make_unique<ImportDraft>(std::move(draft));
    m_band->showSentence({}, MessageBand::Kind::Note);
    showPlan();
    showSheets();
}

void ImportDialog::showSight(Sight sight)
{
    m_stack->setCurrentIndex(sight);
    m_sightButtons->button(sight)->setChecked(true);
}

/// What the file leaves open is asked beside the plan, which stands on the likeliest answers until others are given.
void ImportDialog::showQuestions()
{
    const qsizetype questions = m_draft ? m_answers->show(m_draft->plan, m_said.answers) : 0;
    QAbstractButton *button = m_sightButtons->button(AnswersSight);
    button->setVisible(questions > 0);
    button->setText(QStringLiteral("请您认定 %1 处").arg(questions));
}

/// Before anything was chosen.
void ImportDialog::showEmpty()
{
    showRefusal({QStringLiteral("把文件拖到这里，或按 Ctrl+V 粘贴从 WPS、Excel 复制的表格。\n"
                                "可以一次放几个 .xlsx、.docx、.csv、.txt，也可以放它们的 .zip。")});
    m_refusalSign->hide();
    m_another->setText(QStringLiteral("选择文件…"));
    m_leave->setText(QStringLiteral("关闭"));
}

/// Where a sheet was read, its columns can still be assigned.
void ImportDialog::showRefusal(const Error &error)
{
    m_what->hide();
    m_refusalSign->show();
    m_another->setText(QStringLiteral("换一个文件…"));
    m_refusal->setText(error.sentence);
    m_promise->clear();
    m_confirm->hide();
    m_another->show();
    m_another->setDefault(true);
    showSheets();
    showFoot();
    m_stack->setCurrentIndex(RefusalSight);
}

void ImportDialog::showSheets()
{
    const std::vector<Sheet> &sheets = m_draft ? m_draft->source.sheets : m_source.sheets;
    const bool hasRows =
        std::any_of(sheets.begin(), sheets.end(), [](const Sheet &sheet) { return !sheet.rows.empty(); });
    m_sights->setVisible(hasRows);
    m_sightButtons->button(PlanSight)->setChecked(true);
    showQuestions();
    if (hasRows) m_sheets->show(sheets, m_draft ? m_draft->plan.entity : m_said.as, m_said.columns);
}

void ImportDialog::showPlan()
{
    m_what->setText(m_draft->what);
    m_what->show();
    m_plan->show(*m_draft);
    const bool changesAnything = !m_draft->plan.set.isEmpty();
    const QString effect = effectInWords(m_draft->plan);
    m_confirm->setText(effect.isEmpty() ? QStringLiteral("确认导入") : QStringLiteral("确认导入（%1）").arg(effect));
    m_confirm->setVisible(changesAnything);
    m_another->setVisible(!changesAnything);
    QPushButton *proposed = changesAnything ? m_confirm : m_leave;
    proposed->setDefault(true);
    if (!m_answers->isAncestorOf(focusWidget())) // somebody is answering
        proposed->setFocus();                    // so that Enter is heard: in a table it would only open a row
    m_promise->setText(changesAnything ? QStringLiteral("现在还没有写入。确认后先备份，再一次写入，可撤销。")
                                       : QStringLiteral("文件与台账一致，没有要改的。"));
    showFoot();
    m_stack->setCurrentIndex(PlanSight);
}

/// With more to come one leaves this source only.
void ImportDialog::showFoot()
{
    const bool changesAnything = m_draft && !m_draft->plan.set.isEmpty();
    const qsizetype waiting = m_queue.size();
    if (waiting > 0)
        m_leave->setText(QStringLiteral("跳过，看下一个（还有 %1 个）").arg(waiting));
    else
        m_leave->setText(changesAnything || !m_draft ? QStringLiteral("不导入") : QStringLiteral("关闭"));
}

/// The plan is made anew with the suggestion; the row that it was about stays in sight.
void ImportDialog::adopt(const Issue &asked)
{
    const Issue issue = asked; // the plan that it lives in goes
    auto draft = withAdopted(m_session, *m_draft, issue);
    if (!draft) return m_band->showSentence(draft.error().sentence, MessageBand::Kind::Problem);
    takeDraft(*std::move(draft));
    m_plan->goToIssue(issue);
}

void ImportDialog::carryOutPlan()
{
    QApplication::setOverrideCursor(Qt::WaitCursor);
    const auto done = carryOut(m_session, *m_draft, QDateTime::currentDateTime());
    QApplication::restoreOverrideCursor();
    if (!done) return m_band->showSentence(done.error().sentence, MessageBand::Kind::Problem);
    m_sentences << *done;
    if (m_queue.isEmpty()) return accept();
    showNext();
    m_band->showSentence(*done, MessageBand::Kind::Note);
}

void ImportDialog::leaveOrGoOn()
{
    if (!m_queue.isEmpty()) return showNext();
    m_sentences.isEmpty() ? reject() : accept();
}

void ImportDialog::askForFile(const QString &folder)
{
    m_folder = folder;
    chooseAnother();
}

void ImportDialog::chooseAnother()
{
    const QString path = chooseSourceFile(this, m_folder);
    if (!path.isEmpty()) load(path);
}

void ImportDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_answers->isAncestorOf(focusWidget())) return m_answers->takeAnswers(); // and not the import yet
    if (!event->matches(QKeySequence::Paste)) return QDialog::keyPressEvent(event);
    const QMimeData *copied = QApplication::clipboard()->mimeData();
    if (const QStringList files = filesOf(copied); !files.isEmpty())
        loadFiles(files);
    else if (copied && copied->html().contains(u"<table", Qt::CaseInsensitive))
        loadPasted(tabSeparated(readClipboard(copied->html(), copied->text())));
    else if (copied && copied->hasText())
        loadPasted(copied->text());
}

void ImportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (!filesOf(event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent *event)
{
    loadFiles(filesOf(event->mimeData()));
    event->acceptProposedAction();
}

QStringList filesOf(const QMimeData *dragged)
{
    QStringList paths;
    if (!dragged) return paths;
    for (const QUrl &url : dragged->urls())
        if (url.isLocalFile()) paths << url.toLocalFile();
    return paths;
}

} // namespace tz

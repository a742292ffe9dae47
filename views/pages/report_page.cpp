#include "views/pages/report_page.h"

#include "models/desk/issuing.h"
#include "models/desk/letter_bars.h"
#include "models/desk/paper_layout.h"
#include "models/ledger/assignment.h"
#include "models/reports/fit_tables.h"
#include "models/reports/paginate.h"
#include "views/closing/step_dialog.h"
#include "views/message_band.h"
#include "views/pages/empty_hint.h"
#include "views/pages/page_header.h"
#include "views/paper/conformance_dialog.h"
#include "views/paper/county_ask.h"
#include "views/paper/issue_box.h"
#include "views/paper/issued_dialog.h"
#include "views/paper/paper_shelf.h"
#include "views/paper/paper_stand.h"
#include "views/paper/paper_view.h"
#include "views/paper/print_pages.h"
#include "views/paper/report_settings.h"
#include "views/paper/save_paper.h"
#include "views/theme/bare_layout.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedLayout>
#include <QTimer>

namespace tz {

namespace {

/// Edits come in bursts (a paste, a key held down); the paper is made once after them.
constexpr int followDelayMs = 300;
/// A table above this is hundreds of sheets that nobody reads, and takes long to lay out.
constexpr qint64 mostRows = 3000;

} // namespace

ReportPage::ReportPage(const PageContext &context)
    : Page(context), m_kind(&reportCatalogue().front()),
      m_header(new PageHeader(QStringLiteral("报表"), context, this)),
      m_band(new MessageBand(context.theme, true, this)), m_shelf(new PaperShelf(context.theme, this)),
      m_paper(new PaperView(m_fonts, context.theme, this)), m_settings(new ReportSettings(context, this)),
      m_issue(new IssueBox(context, this)), m_delay(new QTimer(this))
{
    QVBoxLayout *column = pageColumn(this, context, m_header, m_band);
    auto *line = new QHBoxLayout;
    line->setSpacing(context.theme.px(12));
    line->addWidget(m_shelf);
    buildMiddle(line);
    line->addWidget(buildSide());
    column->addLayout(line, 1);
    m_delay->setSingleShot(true);
    m_delay->setInterval(followDelayMs);
    connect(m_delay, &QTimer::timeout, this, &ReportPage::refresh);
    connect(m_shelf, &PaperShelf::paperChosen, this, &ReportPage::choose);
    connect(m_settings, &ReportSettings::changed, this, &ReportPage::askAnew);
    connect(m_issue, &IssueBox::issueAsked, this, &ReportPage::issuePaper);
    connect(m_issue, &IssueBox::listAsked, this, &ReportPage::listIssued);
    connect(&context.session, &LedgerSession::changed, this, &ReportPage::noteChange);
    m_settings->setKind(*m_kind);
    m_shelf->setCurrent(*m_kind);
    setFocusProxy(m_paper);
    applyLengths();
}

void ReportPage::buildMiddle(QHBoxLayout *line)
{
    m_middle = new PaperStand(*m_paper, m_fonts, m_context.theme, PaperBar::Form::Full, this);
    m_empty = new EmptyHint(
        QStringLiteral("台账里还没有这张报表要写的内容。\n先导入名册和台账，再在“重点任务”页展开到各县。"),
        QStringLiteral("reports"), {Command::ImportRedHeader}, m_context, this);
    m_ask = new CountyAsk(m_context, this);
    connect(m_ask, &CountyAsk::countyChosen, m_settings, &ReportSettings::setCounty);
    connect(m_paper, &PaperView::moved, this, &ReportPage::showState);
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_middle);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_ask);
    line->addLayout(m_stack, 1);
}

QWidget *ReportPage::buildFontNote()
{
    const QStringList &substitutions = m_fonts.choice().substitutions;
    auto *note = new QLabel(QStringLiteral("%1 种公文字体本机没有，已用相近字体代替").arg(substitutions.size()));
    note->setToolTip(substitutions.join(u'\n'));
    note->setAccessibleDescription(note->toolTip());
    note->setFont(m_context.theme.font(TextSize::Small));
    note->setWordWrap(true);
    note->setProperty("second", true);
    note->setVisible(!substitutions.isEmpty());
    return note;
}

QWidget *ReportPage::buildSide()
{
    auto *card = new QScrollArea; // a low screen scrolls it
    card->setObjectName(QStringLiteral("card"));
    card->setWidgetResizable(true);
    card->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_side = card;
    auto *content = new QWidget;
    content->setObjectName(QStringLiteral("cardContent"));
    card->setWidget(content);
    auto *column = new QVBoxLayout(content);
    const int margin = m_context.theme.spacing();
    const int beside = margin - m_context.theme.px(10); // on a low screen a scroll bar stands beside it too
    column->setContentsMargins(beside, margin, beside, margin);
    column->setSpacing(m_context.theme.spacing());
    column->addWidget(m_settings);
    column->addWidget(buildOutputs());
    column->addWidget(m_issue);
    column->addWidget(buildChecks());
    column->addWidget(buildFontNote());
    column->addStretch(1);
    return card;
}

QWidget *ReportPage::buildOutputs()
{
    auto *box = new QWidget;
    auto *column = bareLayout<QVBoxLayout>(box, m_context.theme.px(6));
    auto *print = new QPushButton(QStringLiteral("打印"));
    print->setDefault(true);
    connect(print, &QPushButton::clicked, this, &ReportPage::print);
    m_outputs.push_back(print);
    for (const PaperFormat &format : paperFormats()) {
        auto *button = new QPushButton(QString::fromUtf8(format.button));
        connect(button, &QPushButton::clicked, this,
                [this, &format] { m_band->showOutcome(askAndSave(this, m_document, format, m_context)); });
        m_outputs.push_back(button);
    }
    for (QWidget *button : m_outputs) column->addWidget(button);
    return box;
}

/// Below what is done every week.
QWidget *ReportPage::buildChecks()
{
    auto *box = new QWidget;
    auto *column = bareLayout<QVBoxLayout>(box, m_context.theme.px(6));
    m_check = new QPushButton(QStringLiteral("版式检查"));
    m_check->setToolTip(QStringLiteral("按党政机关公文格式逐项检查这份文件的 PDF；只用于公文版式的报表"));
    connect(m_check, &QPushButton::clicked, this, &ReportPage::checkLayout);
    column->addWidget(m_check);
    auto *layouts = new QPushButton(QStringLiteral("公文版式…"));
    layouts->setToolTip(QStringLiteral("各种公文的天头、订口、版心和行数、字数，可以改，也可以另建一种"));
    connect(layouts, &QPushButton::clicked, this,
            [this] { m_context.go({QString::fromLatin1(Schema<PaperPreset>::plural)}); });
    column->addWidget(layouts);
    return box;
}

void ReportPage::applyLengths()
{
    m_header->applyLengths();
    m_shelf->applyLengths();
    m_side->setFixedWidth(m_context.theme.px(198));
    m_middle->applyLengths();
}

/// Work is done for the page in sight only.
void ReportPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_isStale) refresh();
}

void ReportPage::noteChange(const ChangeNotice &notice)
{
    if (notice.kinds.contains(EntityKind::County)) m_settings->readCounties();
    if (notice.kinds.contains(EntityKind::Task)) m_settings->readTasks();
    if (notice.kinds.contains(EntityKind::Unit)) m_settings->readUnits();
    m_isStale = true;
    if (isVisible()) m_delay->start();
}

void ReportPage::follow(const PageLink &link)
{
    for (const Condition &condition : link.conditions)
        if (condition.column == QStringLiteral("county")) m_settings->setCounty({condition.value.toLongLong()});
}

void ReportPage::choose(const ReportKind &kind)
{
    if (&kind == m_kind) return;
    m_kind = &kind;
    m_settings->setKind(kind);
    askAnew();
    m_paper->showTop();
}

void ReportPage::askAnew()
{
    m_isStale = true;
    m_band->showSentence({}, MessageBand::Kind::Note);
    if (isVisible()) refresh();
    m_paper->showTop(); // of another paper
}

void ReportPage::refresh()
{
    m_delay->stop();
    m_isStale = false;
    m_document = {};
    const auto rows = m_context.session.store().count({.kind = EntityKind::Assignment});
    const auto basis = m_context.session.store().count({.kind = m_kind->basis});
    if (!rows || !basis) {
        m_band->showSentence((rows ? basis : rows).error().sentence, MessageBand::Kind::Problem);
    } else if (*basis == 0) {
        m_stack->setCurrentWidget(m_empty);
    } else if (m_kind->heeds(OrderPart::County) && *rows > mostRows && !m_settings->order().county) {
        m_ask->setRows(*rows);
        m_ask->readCounties();
        m_stack->setCurrentWidget(m_ask);
    } else {
        showPaper();
    }
    if (m_stack->currentWidget() != m_middle) m_paper->setPages({});
    for (QWidget *output : m_outputs) output->setEnabled(canRun(Command::Print));
    m_check->setEnabled(canRun(Command::Print) &&
                        (m_document.page == PageFormat::official() || !m_document.layout.isEmpty()));
    m_issue->showFor(*m_kind, m_settings->order(), canRun(Command::Print));
    showState();
    Q_EMIT commandsChanged();
}

void ReportPage::showPaper()
{
    QApplication::setOverrideCursor(Qt::WaitCursor);
    m_document = makeReport(*m_kind, m_context.session, m_settings->order());
    m_notes = fitTables(m_document, m_measurer);
    m_stack->setCurrentWidget(m_middle);
    if (m_paper->pages().empty()) { // what is seen first does not wait for the rest
        m_paper->setPages(paginate(m_document, m_measurer, 1));
        m_paper->viewport()->repaint();
    }
    m_paper->setPages(paginate(m_document, m_measurer));
    QApplication::restoreOverrideCursor();
    QStringList notes;
    if (const ReportOrder order = m_settings->order();
        order.task && order.county) // else only what is late is written of
        for (const auto &bar : letterBars(m_context.session, *m_kind, {order}))
            if (bar && !bar->finished.isEmpty()) notes << words(*bar);
    notes += m_notes;
    if (!notes.isEmpty()) m_band->showSentence(notes.join(u'\n'), MessageBand::Kind::Note);
}

void ReportPage::showState()
{
    const size_t pages = m_paper->pages().size();
    m_header->setFigures(pages == 0 ? QString()
                                    : QStringLiteral("%1 · 第 %2 页，共 %3 页")
                                          .arg(QString::fromUtf8(m_kind->title))
                                          .arg(m_paper->currentPage() + 1)
                                          .arg(pages));
}

bool ReportPage::canRun(Command command) const
{
    return command == Command::Print && !m_paper->pages().empty();
}

void ReportPage::run(Command command)
{
    if (command == Command::Print) print();
}

void ReportPage::print()
{
    m_band->showOutcome(askAndPrint(this, m_paper->pages(), m_fonts, m_document.title));
}

void ReportPage::checkLayout()
{
    const auto shown = examineAndShow(this, m_document, m_context);
    if (!shown) m_band->showSentence(shown.error().sentence, MessageBand::Kind::Problem);
}

/// Numbers go on by themselves; who issues is asked, and whether a matter in hand is to get another letter.
void ReportPage::issuePaper()
{
    LedgerSession &session = m_context.session;
    const ReportOrder order = m_settings->order();
    std::vector<IssuedPaper> issued;
    const std::vector<ReportOrder> orders = singleOrders(session, *m_kind, order);
    std::vector<LetterBar> before;
    for (const auto &bar : letterBars(session, *m_kind, orders)) {
        if (bar && !bar->finished.isEmpty())
            return m_band->showSentence(QStringLiteral("没有出具：") + words(*bar), MessageBand::Kind::Problem);
        if (bar) before.push_back(*bar);
    }
    StepDialog dialog(m_context.theme, QStringLiteral("出具"), m_document.title, this);
    const size_t single = orders.size();
    dialog.explain(
        single == 1
            ? QStringLiteral("编为%1，PDF 和数据存进台账，以后改台账也不变。").arg(nextNumber(session, *m_kind, order))
            : QStringLiteral("一事一号，共出 %1 件，从%2编起。").arg(single).arg(nextNumber(session, *m_kind, order)));
    if (const auto standing = standingIssue(session, *m_kind, order); standing && single == 1)
        dialog.explain(
            QStringLiteral("同样的一份已出具为%1，仍然有效；要更正，请在“已出具”里“重新出具”。").arg(standing->number));
    else if (!before.empty())
        dialog.explain(words(before.front()) +
                       (before.size() > 1 ? QStringLiteral("共有 %1 件是这样。").arg(before.size()) : QString()));
    for (const QString &note : m_notes) dialog.explain(note);
    dialog.addLine(QStringLiteral("出具人"), session.store().who());
    const auto step = [&](Again again) {
        return [&, again](const QStringList &answers) -> Result<void> {
            auto done = issue(session, *m_kind, order, answers.value(0), again);
            if (!done) return done.error();
            issued = *std::move(done);
            return {};
        };
    };
    if (before.size() < single)
        dialog.addStep(before.empty() ? QStringLiteral("出具")
                                      : QStringLiteral("只出没出过的 %1 件").arg(single - before.size()),
                       step(Again::Refused));
    if (!before.empty())
        dialog.addStep(single == 1 ? QStringLiteral("再次督办，另编一号")
                                   : QStringLiteral("再次督办，%1 件都出").arg(single),
                       step(Again::Allowed));
    if (dialog.exec() != QDialog::Accepted || issued.empty()) return;
    const QString what = issued.size() == 1 ? QStringLiteral("已出具%1，PDF 已存进台账。").arg(issued.front().number)
                                            : QStringLiteral("已出具 %1 件，%2至%3，PDF 已存进台账。")
                                                  .arg(issued.size())
                                                  .arg(issued.front().number, issued.back().number);
    m_band->showSentence(what, MessageBand::Kind::Done, {QStringLiteral("打开或另存…"), [this] { listIssued(); }});
}

void ReportPage::listIssued()
{
    IssuedDialog(m_context.session, m_context.theme, *m_kind, this).exec();
}

} // namespace tz

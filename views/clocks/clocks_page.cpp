#include "views/clocks/clocks_page.h"

#include "models/desk/table_paper.h"
#include "models/tables/clock_list.h"
#include "models/tables/clock_statistics.h"
#include "models/tables/row_removal.h"
#include "views/charts/segmented_choice.h"
#include "views/clocks/clock_delegate.h"
#include "views/clocks/pause_dialog.h"
#include "views/clocks/stage_report_dialog.h"
#include "views/memory/memory_list.h"
#include "views/message_band.h"
#include "views/page_registry.h"
#include "views/pages/confirm.h"
#include "views/pages/county_page.h"
#include "views/pages/empty_hint.h"
#include "views/pages/figure_tile.h"
#include "views/pages/page_header.h"
#include "views/pages/row_form.h"
#include "views/paper/print_pages.h"
#include "views/theme/bare_layout.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QStackedLayout>
#include <QTableView>

namespace tz {

namespace {

constexpr std::array tileInks{Role::Ink, Role::Near, Role::Near, Role::Late, Role::SecondInk, Role::SecondInk};
static_assert(tileInks.size() == EnumWords<ClockFilter>::values.size());

constexpr int leastTaskWidth = 150;
constexpr int listView = 0; ///< the views behind it count as ClockCount does

/// Tables that belong to clocks and schedules but stand in no list of pages.
constexpr const char *tables[] = {"milestones",   "stage-reports",  "clock-presets",
                                  "clock-stages", "step-templates", "template-steps"};

} // namespace

PageLink clocksLink(std::vector<qint64> clocks)
{
    return {QStringLiteral("clocks"), {}, {}, std::move(clocks)};
}

ClocksPage::ClocksPage(const PageContext &context)
    : Page(context), m_model(new ClockList(context.session, this)),
      m_statistics(new ClockStatistics(context.session, this)),
      m_header(new PageHeader(QStringLiteral("督办时钟"), context, this)),
      m_band(new MessageBand(context.theme, true, this)), m_list(new QTableView),
      m_figures(new MemoryList(context.theme, this)), m_stack(new QStackedLayout), m_rule(new QLabel)
{
    QVBoxLayout *column = pageColumn(this, context, m_header, m_band);
    buildHeader();
    buildTiles();
    column->addWidget(m_tileLine);
    buildList();
    column->addLayout(m_stack, 1);
    m_rule->setProperty("second", true);
    m_rule->setWordWrap(true);
    column->addWidget(m_rule);
    applyLengths();
    refreshWhenSeen();
    refresh();
}

void ClocksPage::buildHeader()
{
    m_search = m_header->addSearch(QStringLiteral("查找：汉字或拼音首字母"));
    m_header->setFindsAtOnce(true);
    connect(m_header, &PageHeader::typed, this, [this](const QString &typed) {
        m_model->setTyped(typed);
        showState();
    });
    connect(m_header, &PageHeader::widened, this, [this] {
        m_model->setAssignment({});
        m_header->hideNarrowing();
        showState();
    });
    connect(m_search, &QLineEdit::returnPressed, m_list, qOverload<>(&QWidget::setFocus));
    std::vector<SegmentedChoice::Segment> segments{{QStringLiteral("清单"), QStringLiteral("每条时钟的各阶段")}};
    for (const Choice &choice : EnumWords<ClockCount>::values)
        segments.push_back({QString::fromUtf8(choice.word), QStringLiteral("应反馈、按期、迟报、逾期的次数")});
    m_views = new SegmentedChoice(QStringLiteral("清单或统计"), segments, this);
    connect(m_views, &SegmentedChoice::choose, this, &ClocksPage::showView);
    m_views->setChosen(listView);
    m_header->addWidget(m_views);
    for (const Command command : {Command::ReportStage, Command::PauseClock}) m_header->addButton(command);
    QMenu *menu = m_header->addMenu(QStringLiteral("办法"), QStringLiteral("clocks"),
                                    QStringLiteral("时钟办法和阶段、倒排模板和步骤、全部反馈和节点，都可以修改"));
    for (const char *name : tables)
        if (const PageSpec *page = pageNamed(QString::fromLatin1(name)))
            menu->addAction(QString::fromUtf8(page->title), this,
                            [this, name] { m_context.go({QString::fromLatin1(name)}); });
}

void ClocksPage::buildTiles()
{
    m_tileLine = new QWidget;
    auto *line = bareLayout<QHBoxLayout>(m_tileLine, m_context.theme.px(12));
    for (size_t i = 0; i < tileInks.size(); ++i) {
        auto *tile = new FigureTile(QString::fromUtf8(EnumWords<ClockFilter>::values[i].word), tileInks[i],
                                    m_context.theme, this);
        connect(tile, &QAbstractButton::clicked, this, [this, i] { choose(static_cast<ClockFilter>(i)); });
        line->addWidget(tile);
        m_tiles.push_back(tile);
    }
    line->addStretch(1);
    m_tiles.front()->setChecked(true);
}

void ClocksPage::buildList()
{
    m_list->setObjectName(QStringLiteral("deskTable"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ClockDelegate(m_context.theme, m_list));
    m_list->setShowGrid(false);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setTabKeyNavigation(false);
    m_list->setWordWrap(false);
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_list->horizontalHeader()->setHighlightSections(false);
    m_list->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_list->horizontalHeader()->setSectionResizeMode(ClockList::TaskSection, QHeaderView::Stretch);
    connect(m_list, &QTableView::activated, this, &ClocksPage::report);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        showRule();
        Q_EMIT commandsChanged();
    });
    m_list->viewport()->installEventFilter(this);
    m_figures->setModel(m_statistics);
    m_figures->setWidths({0, 90, 90, 90, 90, 90, 90});
    m_empty = new EmptyHint(QStringLiteral("还没有督办时钟。在“任务分解”里选中要督办的行，按 Ctrl+T 启动，13710 等办法"
                                           "的各阶段到期日由程序推算。"),
                            QStringLiteral("clocks"), {Command::StartClock}, m_context, this);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_figures);
    m_stack->addWidget(m_empty);
    setFocusProxy(m_list);
}

void ClocksPage::applyLengths()
{
    const Theme &theme = m_context.theme;
    m_header->applyLengths();
    m_figures->applyLengths();
    m_list->verticalHeader()->setDefaultSectionSize(theme.px(40));
    m_list->horizontalHeader()->setFixedHeight(theme.headerHeight());
    for (FigureTile *tile : m_tiles) tile->setFixedSize(theme.px(104), tile->sizeHint().height());
    shareWidth();
    m_rule->setMinimumHeight(theme.px(36));
}

/// The stages come first: on a narrow page the names of the missed ones give way, since the marks show them too.
void ClocksPage::shareWidth()
{
    static constexpr std::array<std::pair<int, int>, 5> widths{{{ClockList::PlaceSection, 80},
                                                                {ClockList::PresetSection, 108},
                                                                {ClockList::StagesSection, 402},
                                                                {ClockList::NextSection, 230},
                                                                {ClockList::FailedSection, 150}}};
    const Theme &theme = m_context.theme;
    const int room = m_list->viewport()->width() - theme.px(leastTaskWidth);
    int wanted = 0;
    for (const auto &[section, width] : widths) wanted += theme.px(width);
    const bool isNarrow = room < wanted - theme.px(60);
    if (isNarrow) wanted -= theme.px(widths.back().second);
    m_list->setColumnHidden(ClockList::FailedSection, isNarrow);
    for (const auto &[section, width] : widths)
        m_list->setColumnWidth(section, room > 0 && room < wanted ? theme.px(width) * room / wanted : theme.px(width));
}

bool ClocksPage::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_list->viewport() && event->type() == QEvent::Resize) shareWidth();
    return Page::eventFilter(object, event);
}

void ClocksPage::refresh()
{
    if (const BoardClock *clock = current()) m_kept = clock->run.id;
    const auto done = m_model->refresh();
    if (!done) m_band->showSentence(done.error().sentence, MessageBand::Kind::Problem);
    for (size_t i = 0; i < m_tiles.size(); ++i) m_tiles[i]->setFigure(m_model->figure(static_cast<ClockFilter>(i)));
    const auto share = m_model->board().figures.all.inTimePercent();
    m_header->setFigures(share ? QStringLiteral("按期率 %1%").arg(*share) : QString());
    showState();
}

void ClocksPage::choose(ClockFilter filter)
{
    for (size_t i = 0; i < m_tiles.size(); ++i) m_tiles[i]->setChecked(i == static_cast<size_t>(filter));
    m_model->setFilter(filter);
    m_views->setChosen(listView);
    showState();
}

void ClocksPage::showView(int view)
{
    m_views->setChosen(view);
    showState();
}

/// What stands in the middle of the page, by the view that is chosen and by what there is.
void ClocksPage::showState()
{
    const bool hasClocks = !m_model->board().clocks.empty();
    const int view = m_views->chosen();
    m_tileLine->setVisible(hasClocks);
    m_views->setEnabled(hasClocks);
    if (view != listView) m_statistics->show(m_model->board().figures, static_cast<ClockCount>(view - 1));
    m_stack->setCurrentWidget(!hasClocks ? m_empty : view == listView ? static_cast<QWidget *>(m_list) : m_figures);
    const int row = m_kept ? std::max(0, m_model->rowOf(m_kept)) : 0;
    if (m_model->rowCount() > 0) m_list->setCurrentIndex(m_model->index(row, ClockList::TaskSection));
    showRule();
    Q_EMIT commandsChanged();
}

const BoardClock *ClocksPage::current() const
{
    const int row = m_list->currentIndex().row();
    return row >= 0 && row < m_model->rowCount() ? &m_model->clockAt(row) : nullptr;
}

void ClocksPage::showRule()
{
    const BoardClock *clock = current();
    const bool isList = m_stack->currentWidget() == m_list;
    if (m_stack->currentWidget() == m_figures)
        m_rule->setText(QStringLiteral("只计已到期或已反馈的阶段；误期的算给反馈时写明的误期单位，没有写明的算给第一"
                                       "牵头单位。暂停中、未到期和已办结后不再计的阶段不计数。"));
    else
        m_rule->setText(isList && clock ? m_model->ruleOf(*clock) : QString());
}

bool ClocksPage::canRun(Command command) const
{
    const bool isWritable = m_context.session.store().isWritable();
    const bool hasClock = current() && m_stack->currentWidget() == m_list;
    switch (command) {
    case Command::StartClock:
        return isWritable;
    case Command::ReportStage:
    case Command::PauseClock:
    case Command::RemoveRows:
        return isWritable && hasClock;
    case Command::OpenRow:
    case Command::OpenCounty:
        return hasClock;
    case Command::Find:
        return true;
    case Command::Print:
        return m_stack->currentWidget() != m_empty;
    default:
        return false;
    }
}

void ClocksPage::run(Command command)
{
    switch (command) {
    case Command::StartClock:
        return m_context.go({QStringLiteral("assignments")});
    case Command::ReportStage:
        return report();
    case Command::PauseClock:
        return pause();
    case Command::RemoveRows:
        return removeClock();
    case Command::OpenRow:
        return openRow();
    case Command::OpenCounty:
        if (const BoardClock *clock = current())
            m_context.go(countyLink(clock->assignment.county, clock->assignment.id));
        return;
    case Command::Find:
        m_search->setFocus();
        return m_search->selectAll();
    case Command::Print:
        return print();
    default:
        return;
    }
}

void ClocksPage::report()
{
    const BoardClock *clock = current();
    if (!clock || !m_context.session.store().isWritable()) return;
    StageReportDialog dialog(m_context.session, m_context.theme, *clock, this);
    dialog.exec();
}

void ClocksPage::pause()
{
    const BoardClock *clock = current();
    if (!clock) return;
    PauseDialog dialog(m_context.session, m_context.theme, clock->run, this);
    dialog.exec();
}

void ClocksPage::openRow()
{
    const BoardClock *clock = current();
    if (!clock) return;
    RowForm form(entityOf<ClockRun>(), m_context.session, m_context.theme, clock->run.id.value, this);
    form.exec();
}

void ClocksPage::removeClock()
{
    const BoardClock *clock = current();
    if (!clock) return;
    const qint64 ids[] = {clock->run.id.value};
    auto planned = plannedRemoval(m_context.session, EntityKind::ClockRun, ids);
    if (!planned) return m_band->showSentence(planned.error().sentence, MessageBand::Kind::Problem);
    const QString question =
        QStringLiteral("删除督办时钟“%1”和它的 %2 条阶段反馈。删除后可以撤销，也可以从回收站恢复。")
            .arg(AnyRow(clock->run).label(m_context.session.reading()))
            .arg(planned->changes.size() - 1);
    if (!confirm(this, m_context.theme, question, QStringLiteral("删除"), QStringLiteral("不删除"))) return;
    if (auto done = m_context.session.perform(*std::move(planned)); !done)
        m_band->showSentence(done.error().sentence, MessageBand::Kind::Problem);
}

/// The list as it is narrowed, or the figures in sight.
void ClocksPage::print()
{
    const bool isList = m_stack->currentWidget() == m_list;
    const QAbstractItemModel *shown =
        isList ? static_cast<const QAbstractItemModel *>(m_model) : static_cast<QAbstractItemModel *>(m_statistics);
    static const std::vector<PaperColumn> list{{ClockList::PlaceSection, 14},  {ClockList::TaskSection, 34},
                                               {ClockList::PresetSection, 20}, {ClockList::StagesSection, 40},
                                               {ClockList::NextSection, 34},   {ClockList::FailedSection, 28}};
    std::vector<PaperColumn> figures{{ClockStatistics::NameSection, 40}};
    for (int section = 1; section < ClockStatistics::SectionCount; ++section) figures.push_back({section, 16});
    const LedgerSession &session = m_context.session;
    const Document paper =
        tablePaper(*shown, isList ? list : figures,
                   {.title = isList ? QStringLiteral("督办时钟清单") : QStringLiteral("督办时钟统计"),
                    .office = session.policy().office,
                    .state = QStringLiteral("共 %1 行").arg(shown->rowCount()),
                    .asOf = session.today(),
                    .at = QTime::currentTime()});
    m_band->showOutcome(askAndPrint(this, paper));
}

void ClocksPage::follow(const PageLink &link)
{
    AssignmentId only;
    std::vector<ClockRunId> clocks;
    for (const Condition &condition : link.conditions) {
        if (condition.column == u"assignment") only = {condition.value.toLongLong()};
        if (condition.column != u"id") continue;
        for (const QVariant &id : condition.value.toList()) clocks.push_back({id.toLongLong()});
    }
    m_header->setNarrowing(only || !clocks.empty() ? link.caption : QString());
    if (clocks.empty())
        m_model->setAssignment(only);
    else
        m_model->setClocks(std::move(clocks));
    showView(listView);
    if (!link.rows.empty()) selectRows(link.rows);
}

bool ClocksPage::selectRows(std::span<const qint64> ids)
{
    for (qint64 id : ids) {
        const int row = m_model->rowOf({id});
        if (row < 0) continue;
        m_kept = {id};
        m_list->setCurrentIndex(m_model->index(row, ClockList::TaskSection));
        return true;
    }
    return false;
}

} // namespace tz

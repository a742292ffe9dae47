#include "views/pages/today_page.h"

#include "models/desk/desk_paper.h"
#include "models/tables/desk_model.h"
#include "views/closing/assignment_steps.h"
#include "views/message_band.h"
#include "views/pages/county_page.h"
#include "views/pages/desk_delegate.h"
#include "views/pages/empty_hint.h"
#include "views/pages/figure_tile.h"
#include "views/pages/page_header.h"
#include "views/paper/print_pages.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>

namespace tz {

namespace {

constexpr std::array tileInks{Role::Late, Role::Near, Role::Near, Role::Ink, Role::Ink, Role::Accent, Role::Near};
static_assert(tileInks.size() == EnumWords<DeskFilter>::values.size());

/// 8月13日 周五 · 第33周, weeks counted as ISO 8601 does, from Monday.
QString dayInWords(QDate day)
{
    return QStringLiteral("%1月%2日 %3 · 第%4周")
        .arg(day.month())
        .arg(day.day())
        .arg(WorkCalendar::weekday(day))
        .arg(day.weekNumber());
}

} // namespace

TodayPage::TodayPage(const PageContext &context)
    : Page(context), m_model(new DeskModel(context.session, this)),
      m_header(new PageHeader(QStringLiteral("今日"), context, this)),
      m_band(new MessageBand(context.theme, true, this)), m_list(new QTableView), m_stack(new QStackedLayout)
{
    QVBoxLayout *column = pageColumn(this, context, m_header, m_band);
    for (const Command command :
         {Command::RecordWord, Command::Remind, Command::ExtendDeadline, Command::AskClosing, Command::Print})
        m_header->addButton(command);
    m_header->setFigures(dayInWords(context.session.today()));
    buildTiles(column);
    buildList();
    column->addLayout(m_stack, 1);
    refreshWhenSeen();
    refresh();
}

void TodayPage::buildTiles(QVBoxLayout *column)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(m_context.theme.px(12));
    for (size_t i = 0; i < tileInks.size(); ++i) {
        auto *tile = new FigureTile(QString::fromUtf8(EnumWords<DeskFilter>::values[i].word), tileInks[i],
                                    m_context.theme, this);
        connect(tile, &QAbstractButton::clicked, this, [this, i] { choose(i); });
        line->addWidget(tile);
        m_tiles.push_back(tile);
    }
    line->addStretch(1);
    column->addLayout(line);
}

void TodayPage::buildList()
{
    m_list->setObjectName(QStringLiteral("deskTable"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new DeskDelegate(m_context.theme, m_list));
    m_list->setShowGrid(false);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMouseTracking(true);
    m_list->setTabKeyNavigation(false);
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_list->horizontalHeader()->setHighlightSections(false);
    m_list->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_list->horizontalHeader()->setSectionResizeMode(DeskModel::WordSection, QHeaderView::Stretch);
    connect(m_list, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() != DeskModel::ActionSection) return;
        const Command asked = m_model->lineAt(index.row()).awaitsCheck ? Command::CheckClosing : Command::RecordWord;
        if (!canRun(asked)) return;
        m_list->selectRow(index.row()); // the button is that of its row, whatever else is chosen
        takeStep(asked);
    });
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QTableView::customContextMenuRequested, this, &TodayPage::showMenu);
    connect(m_list, &QTableView::activated, this, &TodayPage::openAssignment);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &Page::commandsChanged);
    m_list->viewport()->installEventFilter(this);
    m_calm =
        new EmptyHint(QStringLiteral("没有逾期、到期和久未报送的任务。"), QStringLiteral("today"), {}, m_context, this);
    m_stack->addWidget(m_list);
    m_none = new EmptyHint(QStringLiteral("这一类现在没有。再点一次上面的数字，就看全部。"), QStringLiteral("today"),
                           {}, m_context, this);
    m_bare = new EmptyHint(QStringLiteral("台账里还没有任务。\n先导入红头台账，或从上级通知、微信里记下第一件交办。"),
                           QStringLiteral("tasks"), {Command::ImportRedHeader, Command::TakeOrder}, m_context, this);
    m_stack->addWidget(m_calm);
    m_stack->addWidget(m_bare);
    m_stack->addWidget(m_none);
    setFocusProxy(m_list);
    applyLengths();
}

void TodayPage::applyLengths()
{
    const Theme &theme = m_context.theme;
    m_header->applyLengths();
    m_list->verticalHeader()->setDefaultSectionSize(theme.px(40));
    m_list->horizontalHeader()->setFixedHeight(theme.headerHeight());
    fitColumns();
    for (FigureTile *tile : m_tiles) { // on a narrow screen they move together
        tile->setFixedHeight(tile->sizeHint().height());
        tile->setMinimumWidth(theme.px(84));
        tile->setMaximumWidth(tile->sizeHint().width());
    }
}

/// The widest of the deadlines in the list on one line, but no more than a line of its own deserves.
int TodayPage::dueOnOneLine() const
{
    constexpr int most = 400;
    const Theme &theme = m_context.theme;
    const QFontMetrics metrics(theme.font(TextSize::Base));
    int widest = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        widest =
            std::max(widest, metrics.horizontalAdvance(m_model->index(row, DeskModel::DueSection).data().toString()));
    return std::min(theme.px(most), widest + 2 * DeskDelegate::padding + 1);
}

/// What was heard last has room to be read. Where there is too little, one after the other gives its own: a deadline
/// with the name of its stage takes two lines, the units go, the other columns become narrow, and last the button goes,
/// which stands in the header too.
void TodayPage::fitColumns()
{
    constexpr int wellForWords = 240, leastForWords = 140;
    struct Width {
        int section, wide, narrow;
    };
    static constexpr Width widths[] = {{DeskModel::LightSection, 92, 78},  {DeskModel::PlaceSection, 96, 76},
                                       {DeskModel::TaskSection, 190, 126}, {DeskModel::DueSection, 196, 160},
                                       {DeskModel::UnitSection, 160, 160}, {DeskModel::ActionSection, 92, 84}};
    const Theme &theme = m_context.theme;
    const int whole = m_list->viewport()->width();
    const auto leaves = [&](int Width::*kind, std::initializer_list<int> left) {
        int room = whole;
        for (const Width &each : widths)
            if (std::find(left.begin(), left.end(), each.section) == left.end()) room -= theme.px(each.*kind);
        return room;
    };
    const bool hasUnits = leaves(&Width::wide, {}) >= theme.px(wellForWords);
    const auto kind =
        leaves(&Width::wide, {DeskModel::UnitSection}) >= theme.px(leastForWords) ? &Width::wide : &Width::narrow;
    const bool hasAction = leaves(kind, {DeskModel::UnitSection}) >= theme.px(leastForWords);
    for (const Width &each : widths) m_list->setColumnWidth(each.section, theme.px(each.*kind));
    m_list->setColumnHidden(DeskModel::UnitSection, !hasUnits);
    m_list->setColumnHidden(DeskModel::ActionSection, !hasAction);
    const int due = dueOnOneLine(), dueNow = theme.px(widths[3].*kind);
    if (hasUnits && due > dueNow && leaves(kind, {}) - (due - dueNow) >= theme.px(wellForWords))
        m_list->setColumnWidth(DeskModel::DueSection, due);
}

bool TodayPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list->viewport() && event->type() == QEvent::Resize) fitColumns();
    return Page::eventFilter(watched, event);
}

void TodayPage::refresh()
{
    const int row = m_list->currentIndex().row();
    auto done = m_model->refresh();
    m_band->showSentence(done ? QString() : done.error().sentence, MessageBand::Kind::Problem);
    for (size_t i = 0; i < m_tiles.size(); ++i) m_tiles[i]->setFigure(m_model->desk().figures[i]);
    showList();
    if (row >= 0 && m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1), DeskModel::TaskSection));
    fitColumns();
    Q_EMIT commandsChanged();
}

/// One tile at a time; pressed again it shows everything.
void TodayPage::choose(size_t chosen)
{
    const bool isOn = m_tiles[chosen]->isChecked();
    for (size_t i = 0; i < m_tiles.size(); ++i) m_tiles[i]->setChecked(isOn && i == chosen);
    m_model->setFilter(isOn ? std::optional(static_cast<DeskFilter>(chosen)) : std::nullopt);
    applyLengths();
    showList();
    Q_EMIT commandsChanged();
}

void TodayPage::showList()
{
    const auto tasks = m_context.session.store().count({.kind = EntityKind::Task});
    QWidget *empty = m_model->filter() ? m_none : tasks && *tasks == 0 ? m_bare : m_calm;
    m_stack->setCurrentWidget(m_model->rowCount() == 0 ? empty : static_cast<QWidget *>(m_list));
}

bool TodayPage::canRun(Command command) const
{
    if (command == Command::Print) return m_model->rowCount() > 0;
    return canStep(command, m_context.session, m_list->currentIndex().isValid());
}

void TodayPage::run(Command command)
{
    if (command == Command::Print) return print();
    if (isAssignmentStep(command)) takeStep(command);
}

/// The lines as they are narrowed now.
void TodayPage::print()
{
    m_band->showOutcome(askAndPrint(this, deskPaper(*m_model, m_context.session, QTime::currentTime())));
}

/// What is asked of each item by itself is asked of the current one.
std::vector<AssignmentId> TodayPage::chosenFor(Command command) const
{
    const auto idAt = [this](int row) { return m_model->lineAt(row).assignment; };
    const int current = m_list->currentIndex().row();
    if (command == Command::RecordWord || command == Command::ShowEvidence || command == Command::ExtendDeadline)
        return {idAt(current)};
    std::vector<int> rows;
    for (const QModelIndex &index : m_list->selectionModel()->selectedRows()) rows.push_back(index.row());
    if (rows.empty()) rows.push_back(current);
    std::sort(rows.begin(), rows.end());
    std::vector<AssignmentId> chosen;
    for (const int row : rows) chosen.push_back(idAt(row));
    return chosen;
}

void TodayPage::takeStep(Command command)
{
    showTold(*m_band, step(command, m_context, chosenFor(command), this));
}

void TodayPage::showMenu(const QPoint &at)
{
    QMenu menu(this);
    for (const Command command :
         {Command::RecordWord, Command::Remind, Command::ExtendDeadline, Command::ShowEvidence, Command::AskClosing,
          Command::CheckClosing, Command::ReturnClosing, Command::StartClock, Command::PlanBackwards})
        if (QAction *action = m_context.action(command); action && action->isEnabled()) menu.addAction(action);
    menu.exec(m_list->viewport()->mapToGlobal(at));
}

AssignmentId TodayPage::assignmentAt(QPoint global) const
{
    const QModelIndex index = m_list->indexAt(m_list->viewport()->mapFromGlobal(global));
    return index.isValid() ? m_model->lineAt(index.row()).assignment : AssignmentId();
}

void TodayPage::openAssignment(const QModelIndex &index)
{
    if (index.column() == DeskModel::ActionSection) return;
    const DeskLine &line = m_model->lineAt(index.row());
    m_context.go(countyLink(line.county, line.assignment));
}

} // namespace tz

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

#include <numeric>

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

/// What was heard last has room to be read: on a narrow screen in large type the units give theirs, then the buttons of
/// the rows, which stand in the heading too. A deadline with the name of its stage stands on one line where there is
/// room, and always in the list of stages.
void TodayPage::fitColumns()
{
    constexpr int leastForWords = 240, unitsWidth = 160, actionWidth = 92, dueWidth = 196, dueWithStage = 330;
    const Theme &theme = m_context.theme;
    const int whole = m_list->viewport()->width();
    const auto named = [&theme](int light, int place, int task) {
        return std::array{std::pair(int(DeskModel::LightSection), theme.px(light)),
                          std::pair(int(DeskModel::PlaceSection), theme.px(place)),
                          std::pair(int(DeskModel::TaskSection), theme.px(task))};
    };
    const auto left = [whole](const auto &columns) {
        return std::accumulate(columns.begin(), columns.end(), whole,
                               [](int room, const auto &column) { return room - column.second; });
    };
    auto columns = named(92, 96, 190);
    const bool isCramped = left(columns) - theme.px(dueWidth + actionWidth) < theme.px(leastForWords * 2 / 3);
    if (isCramped) columns = named(80, 76, 160);
    const int room = left(columns) - (isCramped ? 0 : theme.px(actionWidth));
    const bool showsStage = m_model->filter() == DeskFilter::Stage ||
                            room - theme.px(unitsWidth + dueWithStage) >= theme.px(leastForWords * 3 / 2);
    const int due = theme.px(showsStage && !isCramped ? dueWithStage : dueWidth);
    for (const auto &[section, width] : columns) m_list->setColumnWidth(section, width);
    m_list->setColumnWidth(DeskModel::DueSection, due);
    m_list->setColumnWidth(DeskModel::UnitSection, theme.px(unitsWidth));
    m_list->setColumnWidth(DeskModel::ActionSection, theme.px(actionWidth));
    m_list->setColumnHidden(DeskModel::ActionSection, isCramped);
    m_list->setColumnHidden(DeskModel::UnitSection, room - due - theme.px(unitsWidth) < theme.px(leastForWords));
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

#include "views/pages/county_page.h"

#include "models/tables/county_tasks.h"
#include "views/closing/assignment_steps.h"
#include "views/message_band.h"
#include "views/pages/county_side.h"
#include "views/pages/desk_delegate.h"
#include "views/pages/page_header.h"
#include "views/pages/word_fields.h"
#include "views/paper/county_field.h"
#include "views/theme/bare_layout.h"
#include "views/theme/icons.h"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

namespace tz {

namespace {

constexpr qint64 mostWords = 3; ///< so many past reports are shown

/// 8月10日 电话 王某：已形成征求意见稿 · 问题：…
QString heardText(const Progress &word)
{
    const QDate on = word.saidOn.isValid() ? word.saidOn : word.week;
    QStringList head{QStringLiteral("%1月%2日").arg(on.month()).arg(on.day()),
                     QString::fromUtf8(ValueTraits<Channel>::choice(word.channel).word)};
    if (!word.saidBy.isEmpty()) head << word.saidBy;
    QString text = head.join(u' ') + QStringLiteral("：") + word.thisWeek.simplified();
    if (!word.problems.isEmpty()) text += QStringLiteral("　问题：") + word.problems.simplified();
    return text;
}

} // namespace

PageLink countyLink(CountyId county, AssignmentId assignment)
{
    PageLink link{QStringLiteral("county"), {{QStringLiteral("county"), Condition::Operator::Equals, county.value}}};
    if (assignment) link.rows = {assignment.value};
    return link;
}

CountyPage::CountyPage(const PageContext &context)
    : Page(context), m_tasks(new CountyTasks(this)), m_header(new PageHeader(QStringLiteral("县情"), context, this)),
      m_band(new MessageBand(context.theme, true, this)), m_field(new CountyField(QStringLiteral("选县市区"), this)),
      m_side(new CountySide(context.theme, this)), m_search(new QLineEdit), m_list(new QTableView),
      m_subject(new QLabel), m_heard(new QLabel), m_words(new WordFields(context.session, context.theme, this))
{
    QVBoxLayout *column = pageColumn(this, context, m_header, m_band);
    buildHeader();
    auto *body = new QHBoxLayout;
    body->setSpacing(context.theme.spacing());
    body->addWidget(m_side);
    auto *main = new QVBoxLayout;
    main->setSpacing(context.theme.px(12));
    main->addWidget(makeTasks(), 1);
    main->addWidget(makeWords());
    body->addLayout(main, 1);
    column->addLayout(body, 1);
    setFocusProxy(m_search);
    applyLengths();
    refreshWhenSeen();
    const auto &counties = context.session.directory().all(EntityKind::County);
    const auto first =
        std::find_if(counties.begin(), counties.end(), [](const AnyRow &row) { return row.as<County>()->inScope; });
    if (first != counties.end()) show({first->id()});
}

void CountyPage::buildHeader()
{
    m_header->addWidget(m_field);
    m_field->readCounties(m_context.session);
    connect(m_field, &CountyField::countyChosen, this, [this] {
        if (m_field->county()) show(m_field->county());
        m_search->setFocus();
    });
}

/// The line has the focus, so that an input method writes into it; the arrows move in the list below.
QWidget *CountyPage::makeTasks()
{
    auto *box = new QWidget;
    auto *column = bareLayout<QVBoxLayout>(box, 8);
    m_search->setObjectName(QStringLiteral("countySearch"));
    m_search->setPlaceholderText(QStringLiteral("找任务：汉字或拼音首字母；↑↓ 选择，回车记进展"));
    m_search->setAccessibleName(QStringLiteral("找任务"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search"), m_context.theme, Role::SecondInk), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_tasks->setTyped(typed);
        m_list->selectRow(0);
        showTask();
    });
    m_list->setObjectName(QStringLiteral("deskTable"));
    m_list->setModel(m_tasks);
    m_list->setItemDelegate(new DeskDelegate(m_context.theme, m_list));
    m_list->setShowGrid(false);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFocusPolicy(Qt::ClickFocus);
    m_list->setTabKeyNavigation(false);
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_list->horizontalHeader()->setHighlightSections(false);
    m_list->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_list->horizontalHeader()->setSectionResizeMode(CountyTasks::TaskSection, QHeaderView::Stretch);
    m_list->installEventFilter(this);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CountyPage::showTask);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    return box;
}

QWidget *CountyPage::makeWords()
{
    auto *card = new QFrame;
    card->setObjectName(QStringLiteral("card"));
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(m_context.theme.px(16), m_context.theme.px(12), m_context.theme.px(16),
                               m_context.theme.px(12));
    column->setSpacing(m_context.theme.px(8));
    m_subject->setWordWrap(true);
    m_heard->setProperty("second", true);
    m_heard->setWordWrap(true);
    m_heard->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_subject);
    column->addWidget(m_heard);
    column->addWidget(m_words);
    auto *keep = new QPushButton(QStringLiteral("记下"));
    keep->setObjectName(QStringLiteral("keepWord"));
    keep->setToolTip(QStringLiteral("记下刚听到的进展（Ctrl+Enter）"));
    m_words->addButton(keep);
    connect(keep, &QPushButton::clicked, this, &CountyPage::store);
    connect(m_words, &WordFields::storeAsked, this, &CountyPage::store);
    for (QWidget *field : m_words->findChildren<QWidget *>()) field->installEventFilter(this);
    return card;
}

void CountyPage::applyLengths()
{
    const Theme &theme = m_context.theme;
    m_header->applyLengths();
    m_side->applyLengths();
    m_words->applyLengths();
    m_subject->setFont(theme.font(TextSize::Heading, true));
    m_field->setFixedSize(theme.px(140), theme.px(32));
    m_search->setFixedHeight(theme.px(34));
    m_list->verticalHeader()->setDefaultSectionSize(theme.rowHeight());
    m_list->horizontalHeader()->setFixedHeight(theme.headerHeight());
    const std::pair<int, int> widths[] = {{CountyTasks::LightSection, 96},
                                          {CountyTasks::UnitSection, 170},
                                          {CountyTasks::PercentSection, 68},
                                          {CountyTasks::DueSection, 110}};
    for (const auto &[section, width] : widths) m_list->setColumnWidth(section, theme.px(width));
    if (m_county) refresh();
}

void CountyPage::show(CountyId county)
{
    m_band->showSentence({}, MessageBand::Kind::Note);
    if (county != m_county) m_search->clear();
    m_county = county;
    m_field->setCounty(county);
    refresh();
    if (!m_list->currentIndex().isValid()) m_list->selectRow(0);
}

void CountyPage::refresh()
{
    if (!m_field->hasFocus()) m_field->readCounties(m_context.session);
    if (!m_county) return;
    auto card = countyCard(m_context.session, m_county);
    if (!card) return m_band->showSentence(card.error().sentence, MessageBand::Kind::Problem);
    showCard(*card);
}

void CountyPage::showCard(const CountyCard &card)
{
    const AssignmentId kept = m_words->assignment();
    m_contact = card.county.contact;
    m_header->setTitle(card.county.name);
    QStringList figures{QStringLiteral("任务 %1 项").arg(card.tasks.size())};
    for (const Light light : lightsInSummaries)
        if (const qsizetype number = card.tasksWith(light))
            figures << QString::fromUtf8(ValueTraits<Light>::choice(light).word) + QStringLiteral(" %1").arg(number);
    m_header->setFigures(figures.join(QStringLiteral(" · ")));
    m_side->show(card);
    m_tasks->show(card.tasks);
    choose(kept);
}

void CountyPage::choose(AssignmentId assignment)
{
    m_list->selectRow(std::max(0, m_tasks->rowOf(assignment)));
    showTask();
}

/// The words that were begun of another task are kept until it is chosen again.
void CountyPage::showTask()
{
    const QModelIndex current = m_list->currentIndex();
    const CountyTask *task = current.isValid() ? &m_tasks->taskAt(current.row()) : nullptr;
    const AssignmentId chosen = task ? task->assignment : AssignmentId();
    m_subject->setText(task ? task->title : QStringLiteral("没有这样的任务"));
    QStringList lines;
    if (task) {
        QStringList facts{task->units, task->standing.reason};
        facts.removeAll(QString());
        lines << facts.join(QStringLiteral(" · "));
        const qsizetype unheard = lines.size();
        if (const auto words = wordsOf(m_context.session, chosen, mostWords))
            for (const Progress &word : *words) lines << heardText(word);
        if (lines.size() == unheard) lines << QStringLiteral("还没有听到进展。");
    }
    m_heard->setText(lines.join(u'\n'));
    Q_EMIT commandsChanged();
    if (chosen == m_words->assignment()) return;
    if (!m_words->words().trimmed().isEmpty()) m_drafts[m_words->assignment().value] = m_words->words();
    m_words->begin(chosen, m_contact);
    if (const auto draft = m_drafts.find(chosen.value); draft != m_drafts.end()) {
        m_words->setWords(draft->second);
        m_drafts.erase(draft);
    }
}

/// The lead units stand below the list too, so they give way to the tasks' titles.
void CountyPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_list->setColumnHidden(CountyTasks::UnitSection, m_list->width() < m_context.theme.px(620));
}

bool CountyPage::steersList(int key)
{
    const int row = m_list->currentIndex().row();
    const int page = std::max(1, m_list->viewport()->height() / std::max(1, m_context.theme.rowHeight()) - 1);
    const std::pair<int, int> steps[] = {
        {Qt::Key_Up, -1}, {Qt::Key_Down, 1}, {Qt::Key_PageUp, -page}, {Qt::Key_PageDown, page}};
    for (const auto &[known, step] : steps) {
        if (known != key) continue;
        if (m_tasks->rowCount() > 0) m_list->selectRow(std::clamp(row + step, 0, m_tasks->rowCount() - 1));
        return true;
    }
    return false;
}

bool CountyPage::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::KeyPress) return Page::eventFilter(object, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isPlain = !(key->modifiers() & ~Qt::KeypadModifier);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool isOfList = object == m_search || object == m_list;
    if (isOfList && isPlain && (isEnter || key->key() == Qt::Key_Tab) && m_words->isEnabled()) {
        m_words->setFocus();
        return true;
    }
    if (isOfList && isPlain && steersList(key->key())) return true;
    if (object == m_list && isPlain && !key->text().trimmed().isEmpty()) { // typing there narrows too
        m_search->setFocus();
        m_search->insert(key->text());
        return true;
    }
    if (key->key() == Qt::Key_Escape) {
        if (object == m_search) m_search->clear();
        m_search->setFocus();
        return true;
    }
    return Page::eventFilter(object, event);
}

void CountyPage::store()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid()) return;
    const QString title = m_tasks->taskAt(current.row()).title;
    if (!m_words->store()) return;
    const QDate today = m_context.session.today();
    const QString said = QStringLiteral("已记下“%1”的进展：%2月%3日，%4。")
                             .arg(title)
                             .arg(today.month())
                             .arg(today.day())
                             .arg(m_words->channel());
    const AssignmentId told = m_words->assignment();
    m_words->begin(told, m_contact);
    m_search->setText({}); // leaves nothing to undo in the line: Ctrl+Z takes the words back
    choose(told);
    m_search->setFocus();
    m_band->showSentence(said, MessageBand::Kind::Done);
}

bool CountyPage::canRun(Command command) const
{
    if (command == Command::Find) return true;
    if (command == Command::RecordWord) return m_words->isEnabled();
    return canStep(command, m_context.session, bool(m_words->assignment()));
}

void CountyPage::run(Command command)
{
    if (command == Command::Find) m_search->setFocus();
    if (command == Command::RecordWord) return m_words->setFocus();
    if (isAssignmentStep(command)) showTold(*m_band, step(command, m_context, {m_words->assignment()}, this));
}

AssignmentId CountyPage::assignmentAt(QPoint global) const
{
    const QModelIndex index = m_list->indexAt(m_list->viewport()->mapFromGlobal(global));
    return index.isValid() ? m_tasks->taskAt(index.row()).assignment : AssignmentId();
}

void CountyPage::follow(const PageLink &link)
{
    for (const Condition &condition : link.conditions)
        if (condition.column == u"county") show({condition.value.toLongLong()});
    if (!link.rows.empty()) {
        m_search->clear();
        choose({link.rows.front()});
    }
}

QString CountyPage::settleEditor()
{
    const bool isBegun = !m_words->words().trimmed().isEmpty() || !m_drafts.empty();
    return isBegun ? QStringLiteral("刚听到的进展写了，还没有记下（Ctrl+Enter 记下）。") : QString();
}

void CountyPage::dropEditor()
{
    m_drafts.clear();
    m_words->begin(m_words->assignment(), m_contact);
}

} // namespace tz

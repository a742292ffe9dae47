#include "views/memory/past_page.h"

#include "models/tables/past_table.h"
#include "views/editors/day_picker.h"
#include "views/memory/memory_list.h"
#include "views/message_band.h"
#include "views/page_registry.h"
#include "views/pages/page_header.h"
#include "views/theme/icons.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

namespace tz {

namespace {

const QString entityKey = QStringLiteral("entity");

QString counted(qint64 number)
{
    return QLocale(QLocale::Chinese, QLocale::China).toString(number);
}

} // namespace

PageLink pastLink(const Entity &entity)
{
    PageLink link{QStringLiteral("past")};
    link.conditions = {{entityKey, Condition::Operator::Equals, entity.name()}};
    return link;
}

PastPage::PastPage(const PageContext &context)
    : Page(context), m_model(new PastTable(context.session, this)),
      m_header(new PageHeader(QStringLiteral("往日"), context, this)),
      m_band(new MessageBand(context.theme, false, this)), m_problem(new MessageBand(context.theme, true, this)),
      m_entity(new QComboBox), m_day(new QLineEdit), m_list(new MemoryList(context.theme, this))
{
    QVBoxLayout *column = pageColumn(this, context, m_header, m_band);
    column->addWidget(m_problem);
    for (const Entity *entity : allEntities())
        if (pageNamed(entity->name())) m_entity->addItem(entity->word(), entity->name());
    m_entity->setCurrentIndex(m_entity->findData(QStringLiteral("tasks")));
    m_entity->setAccessibleName(QStringLiteral("哪一张表"));
    m_header->addWidget(m_entity);
    m_header->addWidget(makeDayField());
    m_list->setModel(m_model);
    m_list->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_list->verticalHeader()->show();
    column->addWidget(m_list, 1);
    connect(m_entity, &QComboBox::currentIndexChanged, this, &PastPage::showTable);
    setFocusProxy(m_list);
    refreshWhenSeen();
    if (auto days = LedgerPast::daysOf(context.session.store())) std::tie(m_first, m_last) = *days;
    m_last = std::max(m_last, context.session.today());
    showDay(std::max(m_last.addDays(-1), m_first));
}

QWidget *PastPage::makeDayField()
{
    auto *field = new QWidget;
    auto *line = new QHBoxLayout(field);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    const auto step = [&](const char *iconName, const QString &hint, int days) {
        auto *button = new QToolButton;
        button->setIcon(icon(QString::fromLatin1(iconName), m_context.theme));
        button->setToolTip(hint);
        button->setAccessibleName(hint);
        connect(button, &QToolButton::clicked, this, [this, days] { showDay(m_evening.addDays(days)); });
        return button;
    };
    m_day->setAccessibleName(QStringLiteral("哪一天的晚上"));
    m_day->setToolTip(QStringLiteral("哪一天的晚上：可写 8.13、8月13日、昨天，按回车"));
    m_day->setFixedWidth(m_context.theme.px(120));
    connect(m_day, &QLineEdit::editingFinished, this, &PastPage::readDay);
    auto *calendar = new QToolButton;
    calendar->setIcon(icon(QStringLiteral("calendar"), m_context.theme));
    calendar->setToolTip(QStringLiteral("在日历上选一天"));
    calendar->setAccessibleName(calendar->toolTip());
    connect(calendar, &QToolButton::clicked, this, [this, calendar] {
        auto *picker =
            new DayPicker(m_context.theme, m_context.session.calendar(), m_context.session.today(), m_evening, this);
        picker->setAttribute(Qt::WA_DeleteOnClose);
        connect(picker, &DayPicker::picked, this, &PastPage::showDay);
        picker->move(calendar->mapToGlobal(QPoint(0, calendar->height())));
        picker->show();
    });
    line->addWidget(step("previous", QStringLiteral("前一天"), -1));
    line->addWidget(m_day);
    line->addWidget(calendar);
    line->addWidget(step("next", QStringLiteral("后一天"), 1));
    return field;
}

void PastPage::applyLengths()
{
    m_header->applyLengths();
    m_list->applyLengths();
    m_day->setFixedWidth(m_context.theme.px(120));
    for (int section = 0; section < m_model->columnCount(); ++section)
        m_list->setColumnWidth(section,
                               m_context.theme.px(24 + 15 * m_model->entity().columns[size_t(section)].options.width));
}

void PastPage::follow(const PageLink &link)
{
    for (const Condition &condition : link.conditions)
        if (condition.column == entityKey) m_entity->setCurrentIndex(m_entity->findData(condition.value.toString()));
}

void PastPage::readDay()
{
    const QString typed = m_day->text().trimmed();
    if (typed == m_evening.toString(Qt::ISODate)) return;
    auto day = ValueTraits<QDate>::read(typed, m_context.session.reading());
    if (day && day->isValid()) return showDay(*day);
    m_problem->showSentence(day ? QStringLiteral("请写明是哪一天，如 8.13 或 2021-08-13。") : day.error().sentence,
                            MessageBand::Kind::Problem);
}

/// No evening lies ahead.
void PastPage::showDay(QDate day)
{
    m_evening = std::min(day, m_last);
    m_day->setText(m_evening.toString(Qt::ISODate));
    showTable();
}

QString PastPage::sinceThen() const
{
    if (m_evening < m_first) return QStringLiteral("台账 %1 才建立，此前没有内容。").arg(m_first.toString(Qt::ISODate));
    const LedgerPast::Difference difference = m_model->difference();
    if (difference.added + difference.changed + difference.removed == 0) return QStringLiteral("此后这张表没有变化。");
    return QStringLiteral("此后新增 %1 行、改动 %2 行、删除 %3 行；与现在不同的格有底色，鼠标停住看现在的值。")
        .arg(counted(difference.added), counted(difference.changed), counted(difference.removed));
}

void PastPage::refresh()
{
    showTable();
}

void PastPage::showTable()
{
    const Entity *entity = entityNamed(m_entity->currentData().toString());
    if (!entity) return;
    auto done = m_model->show(*entity, m_evening);
    m_problem->showSentence(done ? QString() : done.error().sentence, MessageBand::Kind::Problem);
    if (!done) return;
    for (int section = 0; section < m_model->columnCount(); ++section)
        m_list->setColumnHidden(section, !entity->columns[size_t(section)].options.listed);
    applyLengths();
    m_band->showSentence(QStringLiteral("%1 当晚的样子，只读。").arg(m_evening.toString(Qt::ISODate)) + sinceThen(),
                         MessageBand::Kind::Note,
                         {QStringLiteral("回到现在"), [this, name = entity->name()] { m_context.go({name}); }});
    m_header->setFigures(entity->word() + QStringLiteral(" · ") + counted(m_model->rowCount()) + QStringLiteral(" 行"));
}

} // namespace tz

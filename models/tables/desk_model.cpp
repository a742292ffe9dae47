#include "models/tables/desk_model.h"

#include "models/tables/lead_units.h"
#include "models/tables/reminder.h"
#include "models/tables/table_roles.h"

namespace tz {

namespace {

/// Why the working days of a line are only about right; empty when they are sure.
QString cautionOf(const DeskLine &line, const Reading &reading)
{
    if (!line.due.isValid()) return {};
    const QString caution = reading.calendar.caution(line.due);
    return caution.isEmpty() ? reading.calendar.caution(reading.today) : caution;
}

/// A due date in words that are no day: as the task says it, doubtful words as such.
QString wordsWithoutDay(const DeskLine &line, const Reading &reading)
{
    const AnyRow row = reading.directory.row(EntityKind::Task, line.task.value);
    const QString words = row.isNull() ? QString() : row.as<Task>()->deadline.words;
    if (words.isEmpty()) return QStringLiteral("没有期限");
    return line.light == Light::Unread ? QStringLiteral("“%1”待核").arg(words) : words;
}

/// 逾期42天（29个工作日）, 还剩3天（约2个工作日）, 今天到期.
QString dueText(const DeskLine &line, const Reading &reading)
{
    const QDate today = reading.today;
    if (line.awaitsCheck) return QStringLiteral("等另一人验收");
    if (!line.due.isValid()) return wordsWithoutDay(line, reading);
    if (line.due == today) return QStringLiteral("今天到期");
    const bool isLate = line.daysLeft < 0;
    return QStringLiteral("%1%2天（%3%4个工作日）")
        .arg(isLate ? QStringLiteral("逾期") : QStringLiteral("还剩"))
        .arg(std::abs(line.daysLeft))
        .arg(cautionOf(line, reading).isEmpty() ? QString() : QStringLiteral("约"))
        .arg(std::abs(line.workingDaysLeft));
}

} // namespace

DeskModel::DeskModel(LedgerSession &session, QObject *parent) : QAbstractTableModel(parent), m_session(session) {}

Result<void> DeskModel::refresh()
{
    auto desk = deskOf(m_session);
    if (!desk) return desk.error();
    m_desk = *std::move(desk);
    showLines();
    return {};
}

void DeskModel::setFilter(std::optional<DeskFilter> filter)
{
    m_filter = filter;
    showLines();
}

void DeskModel::showLines()
{
    beginResetModel();
    m_words.clear();
    m_shown.clear();
    for (size_t i = 0; i < m_desk.lines.size(); ++i)
        if (!m_filter || m_desk.lines[i].is(*m_filter, m_desk.today)) m_shown.push_back(i);
    endResetModel();
}

int DeskModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int DeskModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : SectionCount;
}

/// The day of the stage is told where stages are asked for, and where it comes before that of the item.
bool DeskModel::saysStage(const DeskLine &line) const
{
    return !line.stage.isEmpty() && (m_filter == DeskFilter::Stage || line.isOfStage());
}

/// 8-10 “…征求意见中” 电话
QString DeskModel::lastWord(const DeskLine &line) const
{
    const auto known = m_words.find(line.assignment.value);
    if (known != m_words.end()) return known->second;
    QString text;
    if (const auto word = tz::lastWord(m_session, line.assignment, m_session.today())) {
        const QDate on = word->saidOn.isValid() ? word->saidOn : word->week;
        text =
            QStringLiteral("%1-%2 “%3” %4")
                .arg(on.month())
                .arg(on.day(), 2, 10, QChar(u'0'))
                .arg(word->thisWeek.simplified(), QString::fromUtf8(ValueTraits<Channel>::choice(word->channel).word));
    }
    return m_words.emplace(line.assignment.value, text).first->second;
}

QString DeskModel::textOf(const DeskLine &line, int section) const
{
    const Reading reading = m_session.reading();
    const AnyRow task = m_session.directory().row(EntityKind::Task, line.task.value);
    switch (section) {
    case LightSection:
        return ValueTraits<Light>::text(line.light, reading);
    case PlaceSection:
        return line.community ? values::referenceText(line.community.value, EntityKind::Community, reading)
                              : values::referenceText(line.county.value, EntityKind::County, reading);
    case TaskSection:
        return task.label(reading);
    case DueSection:
        return saysStage(line) ? line.stage : dueText(line, reading);
    case UnitSection:
        return task.isNull() ? QString() : leadUnitsBesideCounty(*task.as<Task>(), reading);
    case WordSection: {
        const QString word = lastWord(line);
        const QString heard = word.isEmpty() ? QStringLiteral("还没有听到进展") : word;
        return line.timesReminded > 0 ? timesWords(line.timesReminded) + u'　' + heard : heard;
    }
    case ActionSection:
        return line.awaitsCheck ? QStringLiteral("验收") : QStringLiteral("记进展");
    default:
        return {};
    }
}

QVariant DeskModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const DeskLine &line = lineAt(index.row());
    if (role == IdRole) return line.assignment.value;
    if (role == Qt::DisplayRole) return textOf(line, index.column());
    if (role == ActionRole) return index.column() == ActionSection;
    if (role == QuietRole) return index.column() == UnitSection || index.column() == WordSection;
    if (role == LightRole && index.column() == LightSection) {
        Standing standing;
        standing.light = line.light;
        standing.daysLeft = line.daysLeft;
        LightMark mark = markOf(standing);
        if (saysStage(line)) mark.days = LightMark::noDays; // two counts of days in one line would be taken for one
        return QVariant::fromValue(mark);
    }
    if (role == IssueRole && index.column() == WordSection && line.isSilent)
        return QStringLiteral("%1周没有报来进展").arg(m_session.policy().silentWeeks);
    if (index.column() == DueSection && (role == IssueRole || role == Qt::ToolTipRole)) {
        const QString caution = saysStage(line) ? QString() : cautionOf(line, m_session.reading());
        if (role == IssueRole) return caution.isEmpty() ? QVariant() : QVariant(caution);
        return caution.isEmpty() ? textOf(line, DueSection) : textOf(line, DueSection) + u'\n' + caution;
    }
    if (role == PartsRole)
        return index.column() == DueSection && saysStage(line) ? line.stage.split(QChar(u'　')) : QStringList();
    if (role == Qt::ToolTipRole && index.column() == LightSection) {
        const AnyRow row = m_session.directory().row(EntityKind::Assignment, line.assignment.value);
        return row.isNull() ? QVariant() : QVariant(standingOf(*row.as<Assignment>(), m_session.reading()).reason);
    }
    if (role == Qt::ToolTipRole) return textOf(line, index.column());
    return {};
}

QVariant DeskModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole) return {};
    static const QStringList titles{QStringLiteral("灯"),
                                    QStringLiteral("县市区"),
                                    QStringLiteral("重点任务"),
                                    QStringLiteral("时限"),
                                    QStringLiteral("牵头单位"),
                                    QStringLiteral("最近听到的进展"),
                                    QString()};
    return titles.value(section);
}

} // namespace tz

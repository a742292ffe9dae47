#include "models/tables/notice_table.h"

#include "models/ledger/calendar_day.h"

#include <algorithm>

namespace tz {

NoticeTable::NoticeTable(Reading reading, QObject *parent) : QAbstractTableModel(parent), m_reading(std::move(reading))
{
}

void NoticeTable::setRead(const std::vector<MarkedDay> &days)
{
    beginResetModel();
    std::erase_if(m_lines, [](const Line &line) { return !line.isTyped; });
    const std::vector<Line> typed = m_lines;
    for (const MarkedDay &day : days) {
        const auto isSame = [&](const Line &line) { return line.day.date == day.date; };
        if (std::none_of(typed.begin(), typed.end(), isSame)) m_lines.push_back({day, false});
    }
    std::stable_sort(m_lines.begin(), m_lines.end(),
                     [](const Line &a, const Line &b) { return a.day.date < b.day.date; });
    endResetModel();
    Q_EMIT entered();
}

std::vector<MarkedDay> NoticeTable::days() const
{
    std::vector<MarkedDay> days;
    for (const Line &line : m_lines) days.push_back(line.day);
    return WorkCalendar(std::move(days)).days();
}

int NoticeTable::addDay(int row)
{
    const int place = row < 0 ? rowCount() : row + 1;
    Line line{{m_reading.today, DayMark::Off, {}, {}}, true};
    if (place > 0) {
        line.day = m_lines[size_t(place) - 1].day;
        line.day.date = line.day.date.addDays(1);
    }
    beginInsertRows({}, place, place);
    m_lines.insert(m_lines.begin() + place, line);
    endInsertRows();
    Q_EMIT entered();
    return place;
}

void NoticeTable::removeDay(int row)
{
    if (row < 0 || row >= rowCount()) return;
    beginRemoveRows({}, row, row);
    m_lines.erase(m_lines.begin() + row);
    endRemoveRows();
    Q_EMIT entered();
}

int NoticeTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int NoticeTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : SectionCount;
}

QVariant NoticeTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    if (role != Qt::DisplayRole && role != Qt::EditRole) return {};
    const MarkedDay &day = m_lines[size_t(index.row())].day;
    switch (index.column()) {
    case DateSection:
        return day.date.toString(Qt::ISODate);
    case WeekdaySection:
        return WorkCalendar::weekday(day.date);
    case MarkSection:
        return QString::fromUtf8(EnumWords<DayMark>::values[static_cast<size_t>(day.mark)].word);
    default:
        return day.holiday;
    }
}

bool NoticeTable::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) return false;
    Line line = m_lines[size_t(index.row())];
    if (!take(line, index.column(), value.toString().trimmed())) return false;
    line.isTyped = true;
    m_lines[size_t(index.row())] = line;
    Q_EMIT dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(SectionCount - 1));
    Q_EMIT entered();
    return true;
}

bool NoticeTable::take(Line &line, int section, const QString &typed)
{
    if (section == HolidaySection) {
        line.day.holiday = typed;
        return true;
    }
    if (section == MarkSection) {
        auto mark = ValueTraits<DayMark>::read(typed, m_reading);
        if (!mark) Q_EMIT refused(mark.error().sentence);
        if (mark) line.day.mark = *mark;
        return bool(mark);
    }
    auto date = values::readDate(typed, m_reading);
    if (!date || !date->isValid()) {
        Q_EMIT refused(date ? QStringLiteral("日期不能空着；不要这一天可以去掉这一行。") : date.error().sentence);
        return false;
    }
    line.day.date = *date;
    return true;
}

Qt::ItemFlags NoticeTable::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags common = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.column() == WeekdaySection ? common : common | Qt::ItemIsEditable;
}

QVariant NoticeTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole) return {};
    if (orientation == Qt::Vertical) return section + 1;
    static const QStringList titles{QStringLiteral("日期"), QStringLiteral("星期"), QStringLiteral("休班"),
                                    QStringLiteral("节日")};
    return titles.value(section);
}

} // namespace tz

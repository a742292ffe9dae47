#include "models/tables/history_list.h"

#include "models/tables/table_roles.h"

namespace tz {

namespace {

using Event = HistoryEntry::Event;

/// Shown for a cell that was or became empty: an empty line would look like a fault.
QString shown(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("（空）") : text;
}

/// What is said of the whole row instead of a cell's old and new text.
QString eventWords(Event event)
{
    switch (event) {
    case Event::Founded:
        return QStringLiteral("建立台账时已有这一行");
    case Event::Added:
        return QStringLiteral("新增这一行");
    case Event::Removed:
        return QStringLiteral("删除这一行");
    case Event::Restored:
        return QStringLiteral("恢复这一行");
    case Event::Changed:
        break;
    }
    return {};
}

} // namespace

HistoryList::HistoryList(LedgerSession &session, QObject *parent) : QAbstractTableModel(parent), m_session(session) {}

Result<void> HistoryList::show(EntityKind kind, qint64 id, const Column *only)
{
    auto entries = historyOf(m_session, kind, id, only);
    if (!entries) return entries.error();
    beginResetModel();
    m_entries = *std::move(entries);
    m_heading = only ? only->heading() : QStringLiteral("整行");
    endResetModel();
    return {};
}

int HistoryList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int HistoryList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : SectionCount;
}

QVariant HistoryList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const HistoryEntry &entry = entryAt(index.row());
    const bool isCell = entry.event == Event::Changed;
    if (role == QuietRole) return index.column() == TimeSection || index.column() == OriginSection;
    if (role == Qt::ToolTipRole && index.column() == OriginSection) return entry.what;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    switch (index.column()) {
    case TimeSection:
        return entry.time.toString(QStringLiteral("yyyy-MM-dd hh:mm"));
    case WhoSection:
        return entry.who;
    case HeadingSection:
        return isCell ? entry.heading : m_heading;
    case BeforeSection:
        return isCell || !entry.before.isEmpty() ? shown(entry.before) : QString();
    case AfterSection:
        if (isCell) return shown(entry.after);
        return entry.after.isEmpty() ? eventWords(entry.event)
                                     : entry.after + QStringLiteral("（%1）").arg(eventWords(entry.event));
    default:
        return entry.source;
    }
}

QVariant HistoryList::headerData(int section, Qt::Orientation orientation, int role) const
{
    static const char *const titles[] = {"时间", "谁", "栏目", "原来", "改为", "来源"};
    if (orientation == Qt::Vertical || role != Qt::DisplayRole) return {};
    return QString::fromUtf8(titles[section]);
}

} // namespace tz

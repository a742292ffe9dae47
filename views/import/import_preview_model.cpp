#include "views/import/import_preview_model.h"

#include "models/exchange/adoption.h"

#include <array>

namespace tz {

namespace {

bool shows(const PlannedRow &row, std::optional<ImportFilter> filter)
{
    const bool isMissing = row.kind == PlannedRow::Kind::Missing;
    if (!filter) return !isMissing; // all rows of the file
    switch (*filter) {
    case ImportFilter::New:
        return row.kind == PlannedRow::Kind::New;
    case ImportFilter::Changed:
        return row.kind == PlannedRow::Kind::Changed;
    case ImportFilter::Same:
        return row.kind == PlannedRow::Kind::Same;
    case ImportFilter::Doubtful:
        return row.doubtful;
    case ImportFilter::Missing:
        return isMissing;
    }
    return true;
}

/// A new row's cells in one line: 完成时限 8月底前；牵头单位 医保局. The label says the name already.
QString newRowInWords(const PlannedRow &row)
{
    QStringList cells;
    for (const CellChange &cell : row.cells)
        if (cell.after != row.label) cells << cell.column->heading() + u' ' + cell.after.simplified();
    return cells.join(u'；');
}

/// What the line's last two cells say when no single cell changes.
QString wholeRowInWords(const PlannedRow &row)
{
    switch (row.kind) {
    case PlannedRow::Kind::New:
        return newRowInWords(row);
    case PlannedRow::Kind::Same:
        return QStringLiteral("与台账相同");
    case PlannedRow::Kind::LeftOut:
        return QStringLiteral("不导入，原因见下面的疑问");
    case PlannedRow::Kind::Missing:
        return QStringLiteral("台账里有，文件里没有；保留不动，不会删除");
    case PlannedRow::Kind::Changed:
        return {};
    }
    return {};
}

QVariant heading(std::span<const char *const> headings, int section, Qt::Orientation orientation, int role)
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    return QString::fromUtf8(headings[static_cast<size_t>(section)]);
}

} // namespace

qint64 countOf(const ImportPlan &plan, ImportFilter filter)
{
    return std::count_if(plan.preview.begin(), plan.preview.end(),
                         [&](const PlannedRow &row) { return shows(row, filter); });
}

ImportPreviewModel::ImportPreviewModel(const ImportPlan &plan, QObject *parent)
    : QAbstractTableModel(parent), m_plan(plan)
{
    setFilter(std::nullopt);
}

void ImportPreviewModel::setFilter(std::optional<ImportFilter> filter)
{
    beginResetModel();
    m_lines.clear();
    for (size_t row = 0; row < m_plan.preview.size(); ++row) {
        const PlannedRow &planned = m_plan.preview[row];
        if (!shows(planned, filter)) continue;
        const size_t lines = planned.kind == PlannedRow::Kind::Changed ? std::max<size_t>(1, planned.cells.size()) : 1;
        for (size_t cell = 0; cell < lines; ++cell) m_lines.push_back({row, cell});
    }
    endResetModel();
}

int ImportPreviewModel::lineOf(const Place &place) const
{
    int ofRow = -1;
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const PlannedRow &row = m_plan.preview[m_lines[i].row];
        if (place.row == 0 || row.place.row != place.row || row.place.sheet != place.sheet) continue;
        if (ofRow < 0) ofRow = static_cast<int>(i);
        const bool isCell = row.kind == PlannedRow::Kind::Changed && m_lines[i].cell < row.cells.size() &&
                            row.cells[m_lines[i].cell].column == m_plan.entity->columnOfHeading(place.column);
        if (isCell) return static_cast<int>(i);
    }
    return ofRow;
}

int ImportPreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int ImportPreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : sectionCount;
}

QString ImportPreviewModel::text(const Line &line, int section) const
{
    const PlannedRow &row = m_plan.preview[line.row];
    const bool isCell = row.kind == PlannedRow::Kind::Changed && line.cell < row.cells.size();
    switch (section) {
    case RowSection:
        return row.place.row > 0 ? QString::number(row.place.row) : QString();
    case KindSection:
        return wordOf(row.kind);
    case LabelSection:
        return row.label;
    case ColumnSection:
        return isCell ? row.cells[line.cell].column->heading() : QString();
    case BeforeSection:
        return isCell ? row.cells[line.cell].before : QString();
    case AfterSection:
        return isCell ? row.cells[line.cell].after : wholeRowInWords(row);
    default:
        return {};
    }
}

QVariant ImportPreviewModel::data(const QModelIndex &index, int role) const
{
    const Line &line = m_lines[static_cast<size_t>(index.row())];
    const PlannedRow &row = m_plan.preview[line.row];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(line, index.column());
    case Qt::TextAlignmentRole:
        return QVariant(index.column() == RowSection ? Qt::AlignRight | Qt::AlignVCenter
                                                     : Qt::AlignLeft | Qt::AlignVCenter);
    case KindRole:
        return static_cast<int>(row.kind);
    case ContinuesRole:
        return line.cell > 0;
    case DoubtfulRole:
        return row.doubtful;
    default:
        return {};
    }
}

QVariant ImportPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static constexpr std::array headings{"行", "类别", "名称", "列", "台账原值", "导入后"};
    static_assert(headings.size() == sectionCount);
    return heading(headings, section, orientation, role);
}

ImportIssueModel::ImportIssueModel(const Issues &issues, const SourceDocument &source, QObject *parent)
    : QAbstractTableModel(parent), m_issues(issues), m_source(source)
{
}

int ImportIssueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_issues.size());
}

int ImportIssueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : sectionCount;
}

QVariant ImportIssueModel::data(const QModelIndex &index, int role) const
{
    const Issue &issue = m_issues[static_cast<size_t>(index.row())];
    if (role == SeverityRole) return static_cast<int>(issue.severity);
    if (role == AdoptableRole) return canAdopt(m_source, issue);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    switch (index.column()) {
    case SeveritySection:
        return wordOf(issue.severity);
    case PlaceSection:
        return placeInWords(issue.place);
    case MessageSection:
        return issue.message;
    case SuggestionSection:
        return issue.suggestion;
    default:
        return {};
    }
}

QVariant ImportIssueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    static constexpr std::array headings{"程度", "位置", "疑问", "建议"};
    static_assert(headings.size() == sectionCount);
    return heading(headings, section, orientation, role);
}

QString placeInWords(const Place &place)
{
    QStringList parts;
    if (!place.sheet.isEmpty()) parts << place.sheet;
    if (place.row > 0) parts << QStringLiteral("第%1行").arg(place.row);
    if (!place.column.isEmpty()) parts << place.column;
    return parts.isEmpty() ? QStringLiteral("整个文件") : parts.join(QStringLiteral(" · "));
}

QString wordOf(PlannedRow::Kind kind)
{
    switch (kind) {
    case PlannedRow::Kind::New:
        return QStringLiteral("新增");
    case PlannedRow::Kind::Changed:
        return QStringLiteral("改动");
    case PlannedRow::Kind::Same:
        return QStringLiteral("相同");
    case PlannedRow::Kind::LeftOut:
        return QStringLiteral("不导入");
    case PlannedRow::Kind::Missing:
        return QStringLiteral("文件里没有");
    }
    return {};
}

QString wordOf(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return QStringLiteral("说明");
    case Severity::Warning:
        return QStringLiteral("请看");
    case Severity::Error:
        return QStringLiteral("有误");
    }
    return {};
}

} // namespace tz

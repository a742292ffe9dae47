#include "views/import/import_sheet_model.h"

#include "models/exchange/remembered_columns.h"

#include <QFont>

namespace tz {

namespace {

constexpr size_t mostColumns = 200; ///< in sight; wider sheets are no tables of an office

} // namespace

ImportSheetModel::ImportSheetModel(const Sheet &sheet, const Theme &theme, QObject *parent)
    : QAbstractTableModel(parent), m_sheet(sheet), m_theme(theme)
{
    size_t columns = 0;
    for (const SheetRow &row : sheet.rows) columns = std::max(columns, row.cells.size());
    m_columns = static_cast<int>(std::min(columns, mostColumns));
    m_meanings.resize(static_cast<size_t>(m_columns));
}

void ImportSheetModel::setMeaning(const Entity *entity, const ColumnChoices &choices)
{
    beginResetModel();
    std::fill(m_meanings.begin(), m_meanings.end(), nullptr);
    const auto row = entity ? tz::headingRow(m_sheet, *entity, choices) : std::nullopt;
    m_headingRow = row ? static_cast<int>(*row) : -1;
    const auto found = entity ? findHeadings(m_sheet, *entity, suppliedColumns(*entity), choices) : std::nullopt;
    if (found)
        for (const Headings::Match &match : found->matches)
            if (match.cell < m_meanings.size() && match.column->isEditable()) m_meanings[match.cell] = match.column;
    endResetModel();
}

QString ImportSheetModel::headingAt(int section) const
{
    if (m_headingRow < 0) return {};
    return m_sheet.rows[static_cast<size_t>(m_headingRow)].cell(static_cast<size_t>(section)).text.simplified();
}

const Column *ImportSheetModel::columnAt(int section) const
{
    return m_meanings[static_cast<size_t>(section)];
}

int ImportSheetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sheet.rows.size());
}

int ImportSheetModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_columns;
}

QVariant ImportSheetModel::data(const QModelIndex &index, int role) const
{
    const Cell &cell = m_sheet.rows[static_cast<size_t>(index.row())].cell(static_cast<size_t>(index.column()));
    switch (role) {
    case Qt::DisplayRole:
        return cell.text.simplified();
    case Qt::ToolTipRole:
        return cell.text;
    case Qt::FontRole:
        return index.row() == m_headingRow ? QVariant(m_theme.font(TextSize::Base, true)) : QVariant();
    case Qt::ForegroundRole: {
        const bool isTaken = index.row() >= m_headingRow && columnAt(index.column()) && !cell.continued;
        return isTaken ? QVariant() : QVariant(m_theme.colour(Role::SecondInk));
    }
    default:
        return {};
    }
}

QVariant ImportSheetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(m_sheet.rows[static_cast<size_t>(section)].number) : QVariant();
    const Column *column = columnAt(section);
    const QString becomes = column ? column->heading() : QStringLiteral("不导入");
    if (role == Qt::DisplayRole)
        return QStringLiteral("%1 列\n→ %2 ▾").arg(columnLetters(static_cast<size_t>(section)), becomes);
    if (role == Qt::ToolTipRole) return QStringLiteral("点一下，选择这一列导入到哪一栏");
    return {};
}

} // namespace tz

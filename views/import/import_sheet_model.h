#pragma once

#include "models/exchange/headings.h"
#include "views/theme/theme.h"

#include <QAbstractTableModel>

namespace tz {

/// A sheet as it was found, with what each of its columns becomes above it. `sheet` and `theme` outlive the model.
class ImportSheetModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    ImportSheetModel(const Sheet &sheet, const Theme &theme, QObject *parent);

    /// `entity` null: nothing is known yet.
    void setMeaning(const Entity *entity, const ColumnChoices &choices);
    /// The heading over a column as found, empty when it has none.
    QString headingAt(int section) const;
    /// What the column becomes, nullptr when it is not imported.
    const Column *columnAt(int section) const;
    /// Index of the row of headings, -1 without one.
    int headingRow() const { return m_headingRow; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const Sheet &m_sheet;
    const Theme &m_theme;
    int m_columns = 0;
    int m_headingRow = -1;
    std::vector<const Column *> m_meanings;
};

} // namespace tz

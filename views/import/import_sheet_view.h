#pragma once

#include "models/exchange/headings.h"
#include "views/theme/theme.h"

#include <QWidget>

class QComboBox;
class QTableView;

namespace tz {

class ImportSheetModel;

/// The source's sheets as found; a press on a column's head assigns it to a column of the ledger, a list above says
/// which table the source holds.
class ImportSheetView : public QWidget
{
    Q_OBJECT

public:
    ImportSheetView(const Theme &theme, QWidget *parent);

    /// Shows the sheets, of which `entity` was made; null when nothing fits yet. The sheets outlive what is shown.
    void show(const std::vector<Sheet> &sheets, const Entity *entity, const ColumnChoices &choices);
    void clear();
    /// Assigns a column of the shown sheet by its key, an empty one for "leave out".
    void assign(int section, const QString &key);

Q_SIGNALS:
    void entityChosen(const tz::Entity *entity);
    void columnsChosen(const tz::ColumnChoices &choices);

private:
    void showSheet(int index);
    void askFor(int section);

    const Theme &m_theme;
    const std::vector<Sheet> *m_sheets = nullptr;
    const Entity *m_entity = nullptr;
    ColumnChoices m_choices;
    ImportSheetModel *m_model = nullptr;
    QComboBox *m_entities;
    QComboBox *m_sheetNames;
    QTableView *m_table;
};

} // namespace tz

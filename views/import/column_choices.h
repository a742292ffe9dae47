#pragma once

#include "models/exchange/headings.h"

class QSettings;

namespace tz {

/// Where a sheet's headings are: the row that names the entity's columns, else the first row of the top ones that has
/// the most texts. Index in Sheet::rows; nothing of an empty sheet.
std::optional<size_t> headingRow(const Sheet &sheet, const Entity &entity, const ColumnChoices &choices);

/// What the user said of a source's headings, remembered for every source that has the same ones.
class RememberedColumns
{
public:
    explicit RememberedColumns(QSettings &settings) : m_settings(settings) {}

    /// Nothing when these headings were never assigned by hand.
    ColumnChoices of(const Sheet &sheet, const Entity &entity) const;
    void remember(const Sheet &sheet, const Entity &entity, const ColumnChoices &choices);

private:
    QSettings &m_settings;
};

} // namespace tz

#include "views/import/column_choices.h"

#include "models/base/sha256.h"
#include "models/base/text_fold.h"

#include <QSettings>

namespace tz {

namespace {

constexpr size_t topRows = 20;

/// One key for all sources that have these headings, whatever stands above and below them.
QString keyOf(const Sheet &sheet, size_t row, const Entity &entity)
{
    QStringList headings;
    for (const Cell &cell : sheet.rows[row].cells) headings << folded(cell.text);
    const QByteArray hash = Sha256::hexOf(headings.join(QChar(u'\x1f')).toUtf8());
    return QStringLiteral("importColumns/%1/%2").arg(entity.name(), QString::fromLatin1(hash.left(16)));
}

/// As if nothing had been said yet, so that a choice does not move the row that it is remembered by.
std::optional<size_t> plainHeadingRow(const Sheet &sheet, const Entity &entity)
{
    if (const auto found = findHeadings(sheet, entity, suppliedColumns(entity))) return found->row;
    std::optional<size_t> best;
    std::ptrdiff_t most = 0;
    for (size_t i = 0; i < std::min(sheet.rows.size(), topRows); ++i) {
        const auto &cells = sheet.rows[i].cells;
        const auto texts = std::count_if(cells.begin(), cells.end(), [](const Cell &cell) {
            return cell.kind == Cell::Kind::Text && !cell.continued && !cell.text.trimmed().isEmpty();
        });
        if (texts <= most) continue;
        most = texts;
        best = i;
    }
    return best;
}

} // namespace

std::optional<size_t> headingRow(const Sheet &sheet, const Entity &entity, const ColumnChoices &choices)
{
    if (const auto found = findHeadings(sheet, entity, suppliedColumns(entity), choices)) return found->row;
    return plainHeadingRow(sheet, entity);
}

ColumnChoices RememberedColumns::of(const Sheet &sheet, const Entity &entity) const
{
    ColumnChoices choices;
    const auto row = plainHeadingRow(sheet, entity);
    if (!row) return choices;
    const QVariantMap stored = m_settings.value(keyOf(sheet, *row, entity)).toMap();
    for (auto each = stored.begin(); each != stored.end(); ++each) choices.insert(each.key(), each->toString());
    return choices;
}

void RememberedColumns::remember(const Sheet &sheet, const Entity &entity, const ColumnChoices &choices)
{
    const auto row = plainHeadingRow(sheet, entity);
    if (!row || choices.isEmpty()) return;
    QVariantMap stored;
    for (auto each = choices.begin(); each != choices.end(); ++each) stored.insert(each.key(), each.value());
    m_settings.setValue(keyOf(sheet, *row, entity), stored);
}

} // namespace tz

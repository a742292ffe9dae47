#include "models/exchange/remembered_columns.h"

#include "models/base/sha256.h"
#include "models/base/text_fold.h"
#include "models/ledger/setting.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace tz {

namespace {

constexpr size_t topRows = 20;

/// One key for all sources that have these headings, whatever stands above and below them.
QString keyOf(const Sheet &sheet, size_t row, const Entity &entity)
{
    QStringList headings;
    for (const Cell &cell : sheet.rows[row].cells) headings << folded(cell.text);
    const QByteArray hash = Sha256::hexOf(headings.join(QChar(u'\x1f')).toUtf8());
    return QStringLiteral("import-columns/%1/%2").arg(entity.name(), QString::fromLatin1(hash.left(16)));
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

std::optional<Setting> settingOf(LedgerSession &session, const QString &key)
{
    const auto found = session.all<Setting>({{QStringLiteral("key"), Condition::Operator::Equals, key}});
    return found.empty() ? std::nullopt : std::optional(found.front());
}

} // namespace

std::optional<size_t> headingRow(const Sheet &sheet, const Entity &entity, const ColumnChoices &choices)
{
    if (const auto found = findHeadings(sheet, entity, suppliedColumns(entity), choices)) return found->row;
    return plainHeadingRow(sheet, entity);
}

ColumnChoices rememberedColumns(LedgerSession &session, const Sheet &sheet, const Entity &entity)
{
    ColumnChoices choices;
    const auto row = plainHeadingRow(sheet, entity);
    if (!row) return choices;
    const auto setting = settingOf(session, keyOf(sheet, *row, entity));
    if (!setting) return choices;
    const QJsonObject kept = QJsonDocument::fromJson(setting->value.toUtf8()).object();
    for (auto each = kept.begin(); each != kept.end(); ++each) choices.insert(each.key(), each->toString());
    return choices;
}

void rememberColumns(ChangeSet &set, LedgerSession &session, const Sheet &sheet, const Entity &entity,
                     const ColumnChoices &choices)
{
    const auto row = plainHeadingRow(sheet, entity);
    if (!row || choices.isEmpty()) return;
    QJsonObject kept;
    for (auto each = choices.begin(); each != choices.end(); ++each) kept.insert(each.key(), each.value());
    Setting after;
    const auto before = settingOf(session, keyOf(sheet, *row, entity));
    if (before) after = *before;
    after.key = keyOf(sheet, *row, entity);
    after.value = QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact));
    if (!before)
        set.add(after);
    else if (!(after == *before))
        set.update(*before, after);
}

} // namespace tz

#include "models/store/text_grams.h"

#include <algorithm>

namespace tz::text_grams {

namespace {

char16_t lowered(QChar c)
{
    const char16_t code = c.unicode();
    return code >= u'A' && code <= u'Z' ? static_cast<char16_t>(code + (u'a' - u'A')) : code;
}

Gram gram(char16_t first, char16_t second)
{
    return Gram(first) << 16 | second;
}

} // namespace

bool isSearched(const Column &column)
{
    return column.options.key && column.isStored() &&
           (column.editor == Editor::Text || column.editor == Editor::LongText);
}

bool isSearched(const Entity &entity)
{
    return std::any_of(entity.columns.begin(), entity.columns.end(),
                       [](const Column &column) { return isSearched(column); });
}

void append(QStringView text, std::vector<Gram> &grams)
{
    if (text.isEmpty()) return;
    char16_t last = lowered(text.front());
    for (const QChar c : text.sliced(1)) {
        const char16_t next = lowered(c);
        grams.push_back(gram(last, next));
        last = next;
    }
    grams.push_back(gram(last, 0));
}

void collect(const AnyRow &row, std::vector<Gram> &grams)
{
    grams.clear();
    if (row.isNull()) return;
    for (const Column &column : row.type().columns) {
        if (!isSearched(column)) continue;
        const StoredValue value = row.stored(column);
        if (const QString *text = value.text()) append(*text, grams);
    }
}

std::vector<Gram> ofTyped(QStringView typed)
{
    std::vector<Gram> grams;
    append(typed, grams);
    if (!grams.empty()) grams.pop_back(); // that the word ends there is not asked
    std::sort(grams.begin(), grams.end());
    grams.erase(std::unique(grams.begin(), grams.end()), grams.end());
    return grams;
}

std::pair<Gram, Gram> beginningWith(QChar character)
{
    return {gram(lowered(character), 0), gram(lowered(character), 0xFFFF)};
}

} // namespace tz::text_grams

#include "models/reports/spare_sheet.h"

#include "models/reports/paginate.h"

#include <algorithm>

namespace tz {

namespace {

constexpr size_t mostRows = 500;
constexpr double fewRows = 0.2; ///< share of a page's height
constexpr double tighter[] = {0.9, 0.8, 0.7};

/// How far down a page goes, as a share of its height; what is printed at its foot does not count.
double filledShare(const PaperPage &page, const PageFormat &format)
{
    double bottom = format.top;
    for (const TextRun &text : page.texts)
        if (text.baseline < format.coreBottom()) bottom = std::max(bottom, text.baseline);
    return (bottom - format.top) / format.coreHeight();
}

std::vector<Table *> tablesOf(Document &document)
{
    std::vector<Table *> tables;
    for (Block &block : document.blocks)
        if (auto *table = std::get_if<Table>(&block)) tables.push_back(table);
    return tables;
}

} // namespace

void spareLastSheet(Document &document, const TextMeasurer &measurer)
{
    const std::vector<Table *> tables = tablesOf(document);
    size_t rows = 0;
    for (const Table *table : tables) rows += table->rows.size();
    const bool isTried = std::any_of(tables.begin(), tables.end(), [](const Table *table) { return table->air < 1; });
    if (!document.page.landscape || tables.empty() || rows > mostRows || isTried) return;
    const Pages plain = paginate(document, measurer);
    if (plain.size() < 2 || filledShare(plain.back(), document.page) > fewRows) return;
    for (const double air : tighter) {
        for (Table *table : tables) table->air = air;
        if (paginate(document, measurer).size() < plain.size()) return;
    }
    for (Table *table : tables) table->air = 1;
}

} // namespace tz

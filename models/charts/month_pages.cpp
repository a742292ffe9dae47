#include "models/charts/page_frame.h"

namespace tz {

namespace {

/// Of a picture, which has no sheet to fill.
constexpr double pictureHeight = 260;

std::vector<ChartPage> pagesAt(const MonthDays &days, const WorkCalendar &calendar, const MonthPaper &options,
                               double points)
{
    const QDate first(options.from.year(), options.from.month(), 1);
    const int count = (options.to.year() - first.year()) * 12 + options.to.month() - first.month() + 1;
    std::vector<ChartPage> pages;
    for (int i = 0; i < count; ++i) {
        MonthOptions month;
        month.month = first.addMonths(i);
        month.today = options.today;
        month.sizes = ChartSizes::paper(points);
        month.wholeTexts = true;
        ChartTitles titles = options.titles;
        titles.title += QStringLiteral("（%1年%2月）").arg(month.month.year()).arg(month.month.month());
        const QString caution = calendar.caution(month.month);
        const PageFrame frame(options.paper, titles, month.sizes, legendOf(days, calendar, month),
                              caution.isEmpty() ? QStringList() : QStringList(caution));
        month.size = frame.body().size();
        if (options.paper.endless) month.size.setHeight(pictureHeight);
        ChartPage page;
        page.number = page.rowPart = i + 1;
        page.count = page.rowParts = count;
        page.chart = layOutMonth(days, calendar, month);
        page.style = ChartStyle::of(ChartMedium::Paper, options.family);
        frame.finish(page);
        pages.push_back(std::move(page));
    }
    return pages;
}

/// Larger type that hides deadlines is too large.
int unlistedOn(const std::vector<ChartPage> &pages)
{
    int unlisted = 0;
    for (const ChartPage &page : pages)
        for (const MonthCell &cell : std::get<MonthLayout>(page.chart).cells) unlisted += cell.unlisted;
    return unlisted;
}

} // namespace

std::vector<ChartPage> monthPages(const MonthDays &days, const WorkCalendar &calendar, const MonthPaper &options)
{
    Q_ASSERT(options.from.isValid() && options.from <= options.to);
    if (options.paper.endless) return pagesAt(days, calendar, options, paperPictureType);
    const auto at = [&](double points) { return pagesAt(days, calendar, options, points); };
    return largestType(typeSizes(options.paper, 12), at, unlistedOn);
}

} // namespace tz

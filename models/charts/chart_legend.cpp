#include "models/charts/chart_legend.h"

#include "models/charts/chart_text.h"
#include "models/charts/gantt_time.h"

#include <set>

namespace tz {

namespace {

std::vector<LegendItem> lightItems(const std::set<Light> &used)
{
    std::vector<LegendItem> items;
    for (const Light light : lightsInSummaries) {
        if (!used.contains(light)) continue;
        LegendItem item;
        item.light = light;
        item.word = QString::fromUtf8(EnumWords<Light>::values[static_cast<size_t>(light)].word);
        items.push_back(item);
    }
    return items;
}

LegendItem signItem(LegendSign sign, const QString &word)
{
    LegendItem item;
    item.sign = sign;
    item.word = word;
    return item;
}

/// Which kinds of days the chart shades or marks.
struct DaysOff {
    bool weekend = false;
    bool holiday = false;
    bool makeUp = false;
};

DaysOff daysOffIn(const WorkCalendar &calendar, const GanttOptions &options)
{
    DaysOff off;
    for (QDate day = options.from; day <= options.to; day = day.addDays(1)) {
        const DayMark mark = calendar.mark(day);
        off.holiday = off.holiday || mark == DayMark::Off;
        off.makeUp = off.makeUp || mark == DayMark::Work;
        off.weekend = off.weekend || (mark == DayMark::None && !calendar.isWorkingDay(day));
    }
    off.weekend = off.weekend && showsWeekends(options.scale);
    return off;
}

} // namespace

std::vector<LegendItem> legendOf(std::span<const GanttRow> rows, const WorkCalendar &calendar,
                                 const GanttOptions &options)
{
    std::set<Light> lights;
    bool due = false;
    bool extended = false;
    bool completed = false;
    bool marked = false;
    for (const GanttRow &row : rows) {
        if (!row.heading) lights.insert(row.light);
        due = due || row.due.isValid();
        extended = extended || (row.originalDue.isValid() && row.originalDue != row.due);
        completed = completed || row.doneOn.isValid();
        marked = marked || !row.marks.empty();
    }
    const DaysOff off = daysOffIn(calendar, options);

    std::vector<LegendItem> items = lightItems(lights);
    const auto add = [&items](bool used, LegendSign sign, const QString &word) {
        if (used) items.push_back(signItem(sign, word));
    };
    add(due, LegendSign::Due, QStringLiteral("完成时限"));
    add(extended, LegendSign::OriginalDue, QStringLiteral("延期前时限"));
    add(completed, LegendSign::Completed, QStringLiteral("实际完成"));
    add(marked, LegendSign::Mark, QStringLiteral("阶段节点"));
    add(options.today >= options.from && options.today <= options.to, LegendSign::Today, QStringLiteral("今天"));
    add(off.weekend, LegendSign::Weekend, QStringLiteral("周末"));
    add(off.holiday, LegendSign::Holiday, QStringLiteral("放假（休）"));
    if (options.scale == GanttScale::Day)
        add(off.makeUp, LegendSign::MakeUpDay, QStringLiteral("补班"));
    else
        add(off.makeUp, LegendSign::MakeUp, QStringLiteral("补班（班）"));
    return items;
}

std::vector<LegendItem> legendOf(const WallMatrix &matrix)
{
    std::set<Light> lights;
    for (const WallCell &cell : matrix.cells)
        if (cell.id != 0) lights.insert(cell.light);
    return lightItems(lights);
}

std::vector<LegendItem> legendOf(const MonthDays &days, const WorkCalendar &calendar, const MonthOptions &options)
{
    const QDate first(options.month.year(), options.month.month(), 1);
    const QDate last = first.addMonths(1).addDays(-1);
    std::set<Light> lights;
    bool holiday = false;
    bool makeUp = false;
    bool hasStages = false;
    bool hasMilestones = false;
    for (QDate day = first; day <= last; day = day.addDays(1)) {
        holiday = holiday || calendar.mark(day) == DayMark::Off;
        makeUp = makeUp || calendar.mark(day) == DayMark::Work;
        const auto found = days.find(day);
        if (found == days.end()) continue;
        for (size_t i = 0; i < found->second.counts.size(); ++i)
            if (found->second.counts[i] > 0) lights.insert(static_cast<Light>(i));
        hasStages = hasStages || found->second.count(DueKind::Stage) > 0;
        hasMilestones = hasMilestones || found->second.count(DueKind::Milestone) > 0;
    }
    std::vector<LegendItem> items = lightItems(lights);
    if (hasStages) items.push_back(signItem(LegendSign::Stage, QStringLiteral("督办时钟阶段")));
    if (hasMilestones) items.push_back(signItem(LegendSign::Milestone, QStringLiteral("工作节点")));
    items.push_back(signItem(LegendSign::Weekend, QStringLiteral("周末")));
    if (holiday) items.push_back(signItem(LegendSign::Holiday, QStringLiteral("放假（休）")));
    if (makeUp) items.push_back(signItem(LegendSign::MakeUpDay, QStringLiteral("补班")));
    return items;
}

LegendLayout layOutLegend(std::vector<LegendItem> items, double width, const ChartSizes &sizes)
{
    const double line = sizes.small * 2;
    const QSizeF sample(sizes.text * 1.7, sizes.pill());
    double x = 0;
    double y = 0;
    double right = 0;
    for (LegendItem &item : items) {
        const double text = textEms(item.word) * sizes.small;
        const double whole = sample.width() + sizes.pad * 0.5 + text;
        if (x > 0 && x + whole > width) {
            x = 0;
            y += line;
        }
        item.sample = QRectF(QPointF(x, y + (line - sample.height()) / 2), sample);
        item.text = {item.sample.right() + sizes.pad * 0.5, y, text, line};
        right = std::max(right, item.text.right());
        x = item.text.right() + sizes.pad * 1.9;
    }
    const double height = items.empty() ? 0 : y + line;
    return {std::move(items), sizes, {right, height}};
}

} // namespace tz

#include "tests/charts/layout_dump.h"

namespace tz::test {

namespace {

QString number(double value)
{
    const double rounded = std::round(value * 10) / 10;
    return QString::number(rounded == 0 ? 0.0 : rounded, 'f', 1);
}

QString boxed(const QRectF &rect)
{
    return QStringLiteral("%1 %2 %3 %4")
        .arg(number(rect.x()), number(rect.y()), number(rect.width()), number(rect.height()));
}

class Dump
{
public:
    void add(const QString &what, const QRectF &rect, const QString &text = {})
    {
        if (rect.isNull()) return;
        m_text += what + u' ' + boxed(rect) + (text.isEmpty() ? QString() : u' ' + text) + u'\n';
    }
    void add(const QString &what, const std::optional<QPointF> &point)
    {
        if (point) m_text += QStringLiteral("%1 %2 %3\n").arg(what, number(point->x()), number(point->y()));
    }
    QString text() const { return m_text; }

private:
    QString m_text;
};

QString period(QDate first, QDate last)
{
    return first.toString(u"MM-dd") + (last == first ? QString() : u'…' + last.toString(u"MM-dd"));
}

void addBox(Dump &dump, const GanttBox &box)
{
    dump.add(QStringLiteral("row"), box.rect, box.row.name);
    dump.add(QStringLiteral("  name"), box.name);
    dump.add(QStringLiteral("  toggle"), box.toggle);
    dump.add(QStringLiteral("  light"), box.light);
    dump.add(QStringLiteral("  bar"), box.bar);
    dump.add(QStringLiteral("  progress"), box.progress);
    dump.add(QStringLiteral("  original"), box.original);
    dump.add(QStringLiteral("  tail"), box.tail);
    dump.add(QStringLiteral("  tail text"), box.tailTextRect, box.tailText);
    dump.add(QStringLiteral("  band"), box.band);
    for (const QRectF &stroke : box.fading) dump.add(QStringLiteral("  fading"), stroke);
    dump.add(QStringLiteral("  diamond"), box.diamond);
    dump.add(QStringLiteral("  done"), box.done);
    for (const auto &mark : box.marks) dump.add(QStringLiteral("  mark"), mark);
}

void addLabels(Dump &dump, const QString &what, const std::vector<WallLabel> &labels)
{
    for (const WallLabel &label : labels) dump.add(what, label.rect, label.lines.join(u'|'));
}

} // namespace

QString dumped(const GanttLayout &layout)
{
    Dump dump;
    dump.add(QStringLiteral("corner"), layout.corner);
    dump.add(QStringLiteral("header"), layout.header);
    dump.add(QStringLiteral("table"), layout.table);
    dump.add(QStringLiteral("chart"), layout.chart);
    for (const GanttHead &head : layout.heads) dump.add(QStringLiteral("head"), head.rect, head.title);
    for (const auto &line : layout.bands)
        for (const GanttBand &band : line)
            dump.add(QStringLiteral("band %1").arg(period(band.first, band.last)), band.rect,
                     band.label + (band.off ? QStringLiteral(" off") : QString()));
    for (const GanttShade &shade : layout.shades)
        dump.add(QStringLiteral("%1 %2").arg(shade.holiday ? QStringLiteral("holiday") : QStringLiteral("weekend"),
                                             period(shade.first, shade.last)),
                 shade.rect);
    for (const GanttBand &day : layout.makeUps)
        dump.add(QStringLiteral("make-up %1").arg(period(day.first, day.last)), day.rect);
    if (layout.todayX) dump.add(QStringLiteral("today"), std::optional(QPointF(*layout.todayX, layout.chart.top())));
    for (const GanttBox &box : layout.boxes) addBox(dump, box);
    return dump.text();
}

QString dumped(const WallLayout &layout)
{
    Dump dump;
    dump.add(QStringLiteral("cells"), layout.cells());
    addLabels(dump, QStringLiteral("corner"), layout.corners);
    addLabels(dump, QStringLiteral("column group"), layout.columnGroups);
    addLabels(dump, QStringLiteral("column"), layout.columns);
    addLabels(dump, QStringLiteral("group"), layout.groups);
    addLabels(dump, QStringLiteral("name"), layout.names);
    addLabels(dump, QStringLiteral("total head"), layout.totalHeads);
    for (const WallBox &box : layout.boxes) {
        const QString light = box.cell.id
                                  ? QString(lightCharacter(box.cell.light)) + (box.compact ? QString() : box.cell.days)
                                  : QStringLiteral("empty");
        dump.add(QStringLiteral("cell %1,%2").arg(box.row).arg(box.column), box.rect, light);
        dump.add(QStringLiteral("  tile"), box.tile);
        dump.add(QStringLiteral("  pill"), box.pill);
        if (!box.note.isEmpty()) dump.add(QStringLiteral("  note"), box.noteRect, box.note.join(u'|'));
    }
    for (const WallTotalBox &total : layout.totals)
        dump.add(QStringLiteral("total"), total.rect, wallTotalWord(total.kind) + u' ' + QString::number(total.count));
    return dump.text();
}

QString dumped(const MonthLayout &layout)
{
    Dump dump;
    for (const MonthHead &head : layout.heads) dump.add(QStringLiteral("head"), head.rect, head.text);
    for (const MonthCell &cell : layout.cells) {
        const QString kind = (cell.isInMonth ? QString() : QStringLiteral(" other month")) +
                             (cell.isOff ? QStringLiteral(" off") : QString()) +
                             (cell.isToday ? QStringLiteral(" today") : QString());
        dump.add(QStringLiteral("day %1%2").arg(cell.date.toString(u"MM-dd"), kind), cell.rect, cell.mark);
        for (const MonthPill &pill : cell.pills)
            dump.add(QStringLiteral("  pill"), pill.rect, lightCharacter(pill.light) + QString::number(pill.count));
        for (const MonthLine &line : cell.lines)
            dump.add(line.begins ? QStringLiteral("  due") : QStringLiteral("     "), line.rect, line.text);
        if (cell.unlisted > 0)
            dump.add(QStringLiteral("  unlisted"), cell.unlistedRect, QString::number(cell.unlisted));
    }
    return dump.text();
}

} // namespace tz::test

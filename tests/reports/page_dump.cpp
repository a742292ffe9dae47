#include "tests/reports/page_dump.h"

namespace tz::test {

namespace {

QString mm(double value)
{
    return QString::number(value, 'f', 2);
}

QString role(FontRole role)
{
    constexpr const char *names[] = {"title", "fang", "hei", "kai", "song", "sans", "bold"};
    return QString::fromUtf8(names[static_cast<int>(role)]);
}

} // namespace

QString dumpPages(const Pages &pages)
{
    QStringList out;
    for (size_t i = 0; i < pages.size(); ++i) {
        const PaperPage &page = pages[i];
        out << QStringLiteral("page %1  %2 × %3").arg(i + 1).arg(page.width).arg(page.height);
        for (const BoxItem &item : page.boxes)
            out << QStringLiteral("  box  %1 %2  %3 × %4")
                       .arg(mm(item.box.x), mm(item.box.y), mm(item.box.width), mm(item.box.height));
        for (const LineItem &item : page.lines)
            out << QStringLiteral("  line %1 %2  %3 %4  %5")
                       .arg(mm(item.x1), mm(item.y1), mm(item.x2), mm(item.y2), mm(item.width));
        for (const TextRun &run : page.texts)
            out << QStringLiteral("  text %1 %2  %3 %4  %5")
                       .arg(mm(run.x), mm(run.baseline), role(run.role))
                       .arg(run.sizePt)
                       .arg(run.text);
    }
    return out.join(u'\n') + u'\n';
}

} // namespace tz::test

#include "models/desk/chart_papers.h"

#include "models/charts/chart_picture.h"
#include "models/desk/month_days.h"
#include "models/reports/pdf_writer.h"

namespace tz {

namespace {

ChartTitles titlesOf(LedgerSession &session, const WorkInHand &work, const QString &chart, const ChartOrder &order)
{
    ChartTitles titles;
    titles.title = titleOf(work) + chart;
    titles.office = session.policy().office;
    titles.asOf = work.asOf;
    titles.at = order.time;
    return titles;
}

/// Paper is set in the sans that reports use, so that the PDF's text can be mended alike.
QString familyOf(const ChartOrder &order)
{
    return order.family.isEmpty() ? FontSet::ofThisMachine().font(FontRole::Sans).family() : order.family;
}

class TextCollector
{
public:
    void operator()(const GanttLayout &layout)
    {
        for (const GanttHead &head : layout.heads) m_text += head.title;
        for (const auto &line : layout.bands)
            for (const GanttBand &band : line) m_text += band.label;
        for (const GanttBox &box : layout.boxes) {
            m_text += box.row.name + box.row.unit + box.row.deadlineWords + box.row.lightCount + box.tailText;
            m_text += lightCharacter(box.row.light);
        }
    }
    void operator()(const WallLayout &layout)
    {
        for (const auto *labels : {&layout.corners, &layout.groups, &layout.names, &layout.columnGroups,
                                   &layout.columns, &layout.totalHeads})
            for (const WallLabel &label : *labels) m_text += label.text + label.lines.join(QString());
        for (const WallBox &box : layout.boxes) {
            m_text += box.cell.days + box.note.join(QString());
            m_text += lightCharacter(box.cell.light);
        }
    }
    void operator()(const MonthLayout &layout)
    {
        for (const MonthHead &head : layout.heads) m_text += head.text;
        for (const MonthCell &cell : layout.cells) {
            m_text += cell.mark;
            for (const MonthLine &line : cell.lines) {
                m_text += line.text;
                m_text += dueCharacter(line.kind, line.light);
            }
        }
        m_text += QStringLiteral("还有项");
    }
    void operator()(const ChartPage &page)
    {
        for (const PageText &text : page.texts) m_text += text.text;
        for (const LegendItem &item : page.legend.items) {
            m_text += item.word;
            m_text += lightCharacter(item.light);
            m_text += QStringLiteral("班阶节");
        }
        std::visit(*this, page.chart);
    }
    QString take() { return m_text + QStringLiteral("0123456789… 今天"); }

private:
    QString m_text;
};

GanttPaper ganttPaper(LedgerSession &session, const WorkInHand &work, const ChartOrder &order)
{
    GanttPaper paper;
    paper.paper = order.paper;
    paper.titles = titlesOf(session, work, QStringLiteral("甘特图"), order);
    paper.family = familyOf(order);
    paper.from = order.from;
    paper.to = order.to;
    paper.today = work.asOf;
    paper.scale = order.scale;
    return paper;
}

WallPaper wallPaper(LedgerSession &session, const WorkInHand &work, const ChartOrder &order)
{
    WallPaper paper;
    paper.paper = order.paper;
    paper.titles = titlesOf(session, work, wallTitle(order.wall), order);
    paper.family = familyOf(order);
    if (order.wall.transposed) {
        paper.groupCorner = QStringLiteral("县市区");
        paper.corner = order.wall.byCommunity ? QStringLiteral("医共体") : paper.groupCorner;
    }
    return paper;
}

MonthPaper monthPaper(LedgerSession &session, const WorkInHand &work, const ChartOrder &order)
{
    MonthPaper paper;
    paper.paper = order.paper;
    paper.titles = titlesOf(session, work, QStringLiteral("时限日历"), order);
    paper.family = familyOf(order);
    paper.today = work.asOf;
    paper.from = order.from.isValid() ? order.from : order.to.isValid() ? order.to : work.asOf;
    paper.to = order.to.isValid() ? std::max(paper.from, order.to) : paper.from;
    return paper;
}

} // namespace

std::vector<ChartPage> chartSheets(LedgerSession &session, const WorkInHand &work, ChartKind kind,
                                   const ChartOrder &order)
{
    switch (kind) {
    case ChartKind::Gantt:
        return ganttPages(ganttRows(work, order.gantt, session.reading()), session.calendar(),
                          ganttPaper(session, work, order));
    case ChartKind::Wall:
        return wallPages(wallMatrixOf(session, work, order.wall), wallPaper(session, work, order));
    case ChartKind::Calendar:
        break;
    }
    const MonthPaper paper = monthPaper(session, work, order);
    const QDate first(paper.from.year(), paper.from.month(), 1);
    const QDate last(paper.to.year(), paper.to.month(), paper.to.daysInMonth());
    return monthPages(monthDays(session, work, first, last), session.calendar(), paper);
}

SheetCount chartSheetCount(LedgerSession &session, const WorkInHand &work, ChartKind kind, const ChartOrder &order)
{
    if (kind == ChartKind::Gantt)
        return ganttSheetCount(ganttRows(work, order.gantt, session.reading()), session.calendar(),
                               ganttPaper(session, work, order));
    const auto pages = chartSheets(session, work, kind, order);
    return {static_cast<size_t>(pages.front().rowParts), static_cast<size_t>(pages.front().columnParts)};
}

QString sheetsInWords(const SheetCount &count, const ChartOrder &order)
{
    QString words =
        QStringLiteral("共 %1 张 %2").arg(count.total()).arg(QPageSize::name(order.paper.size).section(u' ', 0, 0));
    if (count.rows > 1 && count.columns > 1)
        words += QStringLiteral("（行 %1 × 列 %2）").arg(count.rows).arg(count.columns);
    if (count.columns > 1 && !order.scale)
        words += QStringLiteral("。一页宽要用小于小五号（9 磅）的字，所以横向分成 %1 张").arg(count.columns);
    return words + u'。';
}

QString textOf(const std::vector<ChartPage> &pages)
{
    TextCollector collector;
    for (const ChartPage &page : pages) collector(page);
    return collector.take();
}

Result<void> writeSheets(const QString &path, const std::vector<ChartPage> &pages)
{
    Q_ASSERT(!pages.empty());
    if (!path.endsWith(u".pdf", Qt::CaseInsensitive)) return writeChartPicture(path, pages.front());
    const PdfInfo info{pages.front().texts.empty() ? QString() : pages.front().texts.front().text, pages.front().size,
                       textOf(pages)};
    return writePdf(path, info, FontSet::ofThisMachine(), int(pages.size()),
                    [&](QPainter &painter, int page) { paintChartPage(painter, pages[size_t(page)]); });
}

} // namespace tz

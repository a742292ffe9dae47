#include "models/desk/chart_papers.h"

#include "models/charts/chart_picture.h"
#include "models/desk/gantt_rows.h"
#include "models/desk/wall_matrix_of.h"
#include "models/reports/pdf_writer.h"

namespace tz {

namespace {

ChartTitles titlesOf(LedgerSession &session, const WorkInHand &work, const QString &chart)
{
    ChartTitles titles;
    titles.title = titleOf(work) + chart;
    titles.office = session.policy().office;
    titles.asOf = session.today();
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
    void operator()(const ChartPage &page)
    {
        for (const PageText &text : page.texts) m_text += text.text;
        for (const LegendItem &item : page.legend.items) {
            m_text += item.word;
            m_text += lightCharacter(item.light);
        }
        std::visit(*this, page.chart);
    }
    QString take() { return m_text + QStringLiteral("0123456789… 今天"); }

private:
    QString m_text;
};

} // namespace

std::vector<ChartPage> ganttSheets(LedgerSession &session, const ChartOrder &order)
{
    const WorkInHand work = workInHand(session);
    std::set<qint64> open;
    if (order.openTasks)
        for (const Task &task : work.tasks) open.insert(task.id.value);
    GanttPaper paper;
    paper.paper = order.paper;
    paper.titles = titlesOf(session, work, QStringLiteral("甘特图"));
    paper.family = familyOf(order);
    paper.from = order.from;
    paper.to = order.to;
    paper.today = session.today();
    return ganttPages(ganttRows(work, open, session.reading()), session.calendar(), paper);
}

std::vector<ChartPage> wallSheets(LedgerSession &session, const ChartOrder &order)
{
    const WorkInHand work = workInHand(session);
    WallPaper paper;
    paper.paper = order.paper;
    paper.titles = titlesOf(session, work, QStringLiteral("挂图"));
    paper.family = familyOf(order);
    return wallPages(wallMatrixOf(session, work), paper);
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

#include "tests/support/catch.h"

#include "models/desk/chart_papers.h"
#include "models/sample/sample_ledger.h"
#include "tests/desk/pdf_vectors.h"

#include <QTemporaryDir>

#include <map>

using namespace tz;
using namespace tz::test;

namespace {

/// The sample office: 15 tasks in 11 counties, 165 rows.
class SampleOffice
{
public:
    SampleOffice()
    {
        auto created =
            LedgerSession::create(m_folder.filePath(QStringLiteral("a.taizhang")), QStringLiteral("测试"), sampleToday);
        REQUIRE(created);
        m_session = *std::move(created);
        REQUIRE(fillSample(*m_session, *sampleScale(QStringLiteral("nanyang"))));
    }
    LedgerSession &session() { return *m_session; }
    QString file(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<LedgerSession> m_session;
};

const GanttLayout &ganttOf(const ChartPage &page)
{
    return std::get<GanttLayout>(page.chart);
}

bool hasShape(const PdfPage &page, const QRectF &wanted)
{
    constexpr double near = 0.25; // mm: half a hair and the rounding of the file
    return std::any_of(page.shapes.begin(), page.shapes.end(), [&](const QRectF &shape) {
        return std::abs(shape.left() - wanted.left()) < near && std::abs(shape.right() - wanted.right()) < near &&
               std::abs(shape.top() - wanted.top()) < near && std::abs(shape.bottom() - wanted.bottom()) < near;
    });
}

QString withoutBlanks(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

/// A bar that goes over the sheet's edge is drawn a little further and cut there: only its part within is asked for.
bool endsWithin(const QRectF &bar, const QRectF &chart)
{
    return bar.left() > chart.left() + 0.01 && bar.right() < chart.right() - 0.01;
}

void checkTexts(const ChartPage &page, const PdfPage &paper)
{
    if (paper.text.isEmpty()) {
        WARN("pdftotext is not installed: the texts were not tried");
        return;
    }
    for (const char16_t *head : {u"重点任务", u"责任单位", u"完成时限", u"状态", u"制表：", u"截至2021年9月27日"})
        CHECK(paper.text.contains(QString::fromUtf16(head)));
    const GanttLayout &layout = ganttOf(page);
    for (const auto &line : layout.bands)
        for (const GanttBand &band : line) CHECK(paper.text.contains(withoutBlanks(band.label)));
    for (const GanttBox &box : layout.boxes) {
        INFO(box.row.name.toStdString());
        CHECK(paper.text.contains(withoutBlanks(box.row.name)));
    }
    CHECK_FALSE(paper.text.contains(u'…'));
    CHECK(paper.text.contains(QStringLiteral("行%1/%2·列%3/%4")
                                  .arg(page.rowPart)
                                  .arg(page.rowParts)
                                  .arg(page.columnPart)
                                  .arg(page.columnParts)));
}

/// How many bars were looked for.
int checkVectors(const ChartPage &page, const PdfPage &paper)
{
    int bars = 0;
    for (const double points : paper.typeSizes) CHECK(points >= 8.95);
    CHECK(paper.typeSizes.size() > 60);
    const QRectF sheet(QPointF(), paper.size);
    for (const QRectF &shape : paper.shapes) CHECK(sheet.adjusted(-0.5, -0.5, 0.5, 0.5).contains(shape));
    const GanttLayout &layout = ganttOf(page);
    for (const GanttBox &box : layout.boxes) {
        INFO(box.row.name.toStdString());
        CHECK(box.rect.bottom() <= layout.chart.bottom() + 1e-6);
        if (box.row.heading || box.bar.isNull() || box.summary || !endsWithin(box.bar, layout.chart)) continue;
        CHECK(hasShape(paper, box.bar.translated(page.chartAt)));
        ++bars;
    }
    return bars;
}

} // namespace

TEST_CASE("165 rows over 24 months stand in the PDF whole, with header and names on each sheet, in 9 pt or more")
{
    SampleOffice office;
    const WorkInHand work = workInHand(office.session());
    ChartOrder order;
    order.paper.size = GENERATE(QPageSize::A4, QPageSize::A3);
    order.from = QDate(2021, 1, 1);
    order.to = QDate(2022, 12, 31);
    if (GENERATE(false, true)) order.scale = GanttScale::TenDays; // as many sheets across as it takes
    const auto pages = chartSheets(office.session(), work, ChartKind::Gantt, order);
    const QString path = office.file(QStringLiteral("gantt.pdf"));
    REQUIRE(writeSheets(path, pages));
    const std::vector<PdfPage> papers = readPdf(path);
    REQUIRE(papers.size() == pages.size());
    CHECK((pages.front().columnParts > 1) == order.scale.has_value());

    std::map<qint64, double> daysOfBars;
    int bars = 0;
    for (size_t i = 0; i < pages.size(); ++i) {
        CHECK(papers[i].size.width() == Approx(pages[i].size.width()).margin(0.5));
        checkTexts(pages[i], papers[i]);
        bars += checkVectors(pages[i], papers[i]);
        const GanttLayout &layout = ganttOf(pages[i]);
        for (const GanttBox &box : layout.boxes)
            if (box.index >= pages[i].repeated) daysOfBars[box.row.id] += box.bar.width() / layout.time.dayWidth;
    }
    int assignments = 0;
    for (const GanttRow &row : ganttRows(work, order.gantt, office.session().reading())) {
        if (row.heading) continue;
        assignments += ganttSubject(row.id).assignment.value > 0;
        const QDate end = row.end.isValid() ? row.end : row.due;
        const bool hasBar = row.start.isValid() && end.isValid() && !row.continuous;
        INFO(row.name.toStdString());
        CHECK(daysOfBars[row.id] == Approx(hasBar ? static_cast<double>(row.start.daysTo(end)) + 0.5 : 0).margin(0.01));
    }
    CHECK(assignments == 165);
    CHECK(bars > 60);
}

TEST_CASE("each chart is written on each paper, upright and across, as PDF and as pictures")
{
    SampleOffice office;
    const WorkInHand work = workInHand(office.session());
    const auto kind = GENERATE(ChartKind::Gantt, ChartKind::Wall, ChartKind::Calendar);
    for (const auto size : {QPageSize::A4, QPageSize::A3, QPageSize::A2, QPageSize::A0})
        for (const auto orientation : {QPageLayout::Landscape, QPageLayout::Portrait}) {
            ChartOrder order;
            order.paper.size = size;
            order.paper.orientation = orientation;
            const auto pages = chartSheets(office.session(), work, kind, order);
            const QString path = office.file(QStringLiteral("chart.pdf"));
            REQUIRE(writeSheets(path, pages));
            const auto papers = readPdf(path);
            REQUIRE(papers.size() == pages.size());
            CHECK(chartSheetCount(office.session(), work, kind, order).total() == pages.size());
            for (const PdfPage &paper : papers)
                for (const double points : paper.typeSizes) CHECK(points >= 8.95);
        }
}

TEST_CASE("a wall chart turned round, by what is worst, tells every task and county whole on paper")
{
    SampleOffice office;
    const WorkInHand work = workInHand(office.session());
    ChartOrder order;
    order.paper.size = GENERATE(QPageSize::A4, QPageSize::A3);
    order.wall.transposed = GENERATE(false, true);
    order.wall.worstFirst = GENERATE(false, true);
    QString all;
    for (const ChartPage &page : chartSheets(office.session(), work, ChartKind::Wall, order)) {
        const auto &layout = std::get<WallLayout>(page.chart);
        for (const auto *labels : {&layout.groups, &layout.names, &layout.columnGroups, &layout.columns})
            for (const WallLabel &label : *labels) {
                INFO(label.text.toStdString());
                CHECK_FALSE(label.lines.join(QString()).contains(u'…'));
                all += label.lines.join(QString());
            }
    }
    for (const Task &task : work.tasks) CHECK(all.contains(task.numbering + task.title));
}

/// Times the charts on a ledger of any size: bench_charts LEDGER. Prints one line a measure, in milliseconds; frames
/// are the slowest of many, laid out and painted.
#include "models/desk/chart_papers.h"
#include "views/charts/gantt_canvas.h"
#include "views/charts/wall_canvas.h"
#include "views/pages/gantt_page.h"
#include "views/pages/wall_page.h"

#include <QApplication>
#include <QKeyEvent>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QToolButton>

#include <cstdio>
#include <ctime>

using namespace tz;

namespace {

void say(const char *what, double ms)
{
    std::printf("%-44s %8.1f ms\n", what, ms);
}

template <class Run> double timed(Run run)
{
    const auto now = [] {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    };
    const double start = now();
    run();
    return now() - start;
}

double painted(QWidget &widget)
{
    QPixmap screen(widget.size());
    return timed([&] { widget.render(&screen); });
}

template <class Page> std::unique_ptr<Page> opened(const PageContext &context, const char *what)
{
    std::unique_ptr<Page> page;
    QPixmap screen(1920, 1080);
    say(what, timed([&] {
            page = std::make_unique<Page>(context);
            page->resize(screen.size());
            page->show();
            page->render(&screen);
        }));
    return page;
}

/// Of the frames that `step` leads to.
template <class Step> void sayFrames(const char *what, QAbstractScrollArea &canvas, int count, Step step)
{
    std::vector<double> frames;
    double laidOut = 0;
    for (int i = 0; i < count; ++i) {
        const double moved = timed([&] { step(i); });
        laidOut += moved / count;
        frames.push_back(moved + painted(*canvas.viewport()));
    }
    std::sort(frames.begin(), frames.end());
    std::printf("%-44s %8.1f ms, slowest %.1f, of it layout %.1f\n", what, frames[frames.size() / 2], frames.back(),
                laidOut);
}

void timeGantt(const PageContext &context)
{
    const auto page = opened<GanttPage>(context, "Gantt by goal: read, lay out, paint");
    GanttCanvas &canvas = page->canvas();
    say("Gantt: everything unfolded", timed([&] {
            for (QToolButton *button : page->findChildren<QToolButton *>())
                if (button->text() == QStringLiteral("全部展开")) button->click();
        }));
    const auto across = [&](int i) { canvas.horizontalScrollBar()->setValue(i * 7); };
    const auto down = [&](int i) {
        canvas.verticalScrollBar()->setValue(canvas.verticalScrollBar()->maximum() / 100 * i);
    };
    for (const GanttScale scale : ganttScales) {
        canvas.setScale(scale);
        std::printf("scale %d\n", static_cast<int>(scale));
        sayFrames("  frame, scrolled across", canvas, 40, across);
        sayFrames("  frame, scrolled down", canvas, 100, down);
    }
    const auto zoom = [&](int i) {
        QKeyEvent key(QEvent::KeyPress, i < 20 ? Qt::Key_Plus : Qt::Key_Minus, Qt::ControlModifier);
        QApplication::sendEvent(&canvas, &key);
    };
    sayFrames("frame, zoomed", canvas, 60, zoom);
    for (const GanttGroup group : {GanttGroup::County, GanttGroup::Unit, GanttGroup::Light})
        say("Gantt: grouped anew", timed([&] { page->setGroup(group); }));
}

void timeWall(const PageContext &context)
{
    const auto page = opened<WallPage>(context, "wall chart: read, lay out, paint");
    WallCanvas &canvas = page->canvas();
    QScrollBar &bar = *canvas.horizontalScrollBar();
    sayFrames("  frame, scrolled across", canvas, 100, [&](int i) { bar.setValue(bar.maximum() / 100 * i); });
}

void timePaper(LedgerSession &session, const QString &folder)
{
    WorkInHand work;
    say("work in hand read", timed([&] { work = workInHand(session); }));
    for (const auto size : {QPageSize::A4, QPageSize::A3}) {
        ChartOrder order;
        order.paper.size = size;
        order.from = QDate(session.today().year() - 1, 1, 1);
        order.to = order.from.addMonths(24).addDays(-1);
        say("sheets counted", timed([&] { chartSheetCount(session, work, ChartKind::Gantt, order); }));
        std::vector<ChartPage> pages;
        say("Gantt over 24 months laid out",
            timed([&] { pages = chartSheets(session, work, ChartKind::Gantt, order); }));
        std::printf("  %zu sheets\n", pages.size());
        if (pages.size() < 100)
            say("  … and written as PDF", timed([&] {
                    if (!writeSheets(folder + QStringLiteral("/gantt.pdf"), pages)) std::puts("not written");
                }));
    }
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    if (argc < 2) return 2;
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    auto session = LedgerSession::open(QString::fromLocal8Bit(argv[1]), Access::ReadOnly, {}, QDate(2021, 9, 27));
    if (!session) return 1;
    const Theme theme;
    applyTheme(app, theme);
    const RowExchange exchange;
    const PageContext context{
        **session, theme, settings, exchange, [](Command) { return nullptr; }, [](const PageLink &) {}};
    timePaper(**session, folder.path());
    timeGantt(context);
    timeWall(context);
    return 0;
}

/// Times paper, from the words to the finished file, to be run beside plain painting of the same rows. Prints what each
/// step took and the peak of memory:
///   bench_paper table IN.csv OUT.pdf [FAMILY]   a week's table of the CSV's columns
///   bench_paper preview IN.csv                  the same, up to the first page on the screen
///   bench_paper briefing OUT.pdf [PAGES]        an issue of 工作简报
#include "models/reports/fit_tables.h"
#include "models/reports/paginate.h"
#include "models/reports/paint_page.h"
#include "models/reports/pdf_writer.h"
#include "models/reports/qt_text_measurer.h"
#include "models/reports/table_sheet.h"

#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QPainter>

#include <cstdio>
#include <sys/resource.h>

using namespace tz;

namespace {

double peakMiB()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

/// Says how long each step took since the one before, and the peak of memory up to its end.
class Steps
{
public:
    Steps() { m_clock.start(); }
    void say(const char *what)
    {
        std::printf("%-28s %8.1f ms, peak %6.1f MiB\n", what, static_cast<double>(m_clock.nsecsElapsed()) / 1e6,
                    peakMiB());
        m_clock.restart();
    }

private:
    QElapsedTimer m_clock;
};

Document weekOf(const QString &path)
{
    Document document = tableSheet({.title = QStringLiteral("医改任务周进展表"),
                                    .left = QStringLiteral("填报单位：医改办"),
                                    .middle = QStringLiteral("2024年第22周"),
                                    .asOf = QDate(2024, 6, 1),
                                    .chainHead = QString(12, u'0')});
    Table table;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return document;
    while (!file.atEnd()) {
        TableRow row;
        for (const QString &text : QString::fromUtf8(file.readLine()).trimmed().split(u','))
            row.push_back({.text = text});
        if (table.head.empty()) {
            table.columns.resize(row.size());
            table.head.push_back(std::move(row));
        } else {
            row.resize(table.columns.size());
            table.rows.push_back(std::move(row));
        }
    }
    document.blocks.push_back(std::move(table));
    document.blocks.push_back(sheetSignatures());
    return document;
}

/// About as many full pages of articles as are asked for.
Document issueOf(int pages)
{
    Document document;
    document.title = QStringLiteral("工作简报第五期");
    document.page = PageFormat::official();
    std::vector<Block> &blocks = document.blocks;
    blocks.push_back(RedHead{QStringLiteral("医改办"), QStringLiteral("工作简报"), QStringLiteral("第五期"),
                             QStringLiteral("2022年7月25日")});
    for (int page = 0; page < pages; ++page) {
        blocks.push_back(Heading{QStringLiteral("%1、县域医共体建设进展").arg(page + 1), 1});
        for (int i = 0; i < 3; ++i) {
            QString text;
            for (int j = 0; j < 4; ++j)
                text += QStringLiteral("第%1县召开推进会，明确%2项任务的责任单位和完成时限，对进展较慢的乡镇卫生院逐一"
                                       "督办。")
                            .arg(page * 7 + i)
                            .arg(j + page);
            blocks.push_back(Paragraph{.text = text});
        }
    }
    blocks.push_back(
        Imprint{{QStringLiteral("报：省医改办。")}, QStringLiteral("医改办"), QStringLiteral("2022年7月25日印发")});
    return document;
}

FontSet fontsOf(const QStringList &words, qsizetype family)
{
    return words.size() > family ? FontSet(resolveFonts({words[family]})) : FontSet::ofThisMachine();
}

int paperOf(Document document, const QString &path, const FontSet &fonts, Steps &steps)
{
    const QtTextMeasurer measurer(fonts);
    fitTables(document, measurer);
    steps.say("columns fitted");
    const auto written = writePdf(path, document, measurer, fonts);
    steps.say("pages laid out and written");
    return written ? 0 : 1;
}

int preview(Document document, const FontSet &fonts, Steps &steps)
{
    const QtTextMeasurer measurer(fonts);
    fitTables(document, measurer);
    const Pages pages = paginate(document, measurer, 1);
    QImage screen(1123, 794, QImage::Format_RGB32); // A4 at 96 dots per inch
    screen.fill(Qt::white);
    QPainter painter(&screen);
    painter.scale(96 / 25.4, 96 / 25.4);
    paintPage(painter, pages.front(), fonts);
    painter.end();
    steps.say("first page in sight");
    return 0;
}

int run(const QStringList &words)
{
    Steps steps;
    if (words.size() >= 4 && words[1] == u"table") {
        Document document = weekOf(words[2]);
        const FontSet fonts = fontsOf(words, 4);
        steps.say("rows read");
        return paperOf(std::move(document), words[3], fonts, steps);
    }
    if (words.size() == 3 && words[1] == u"preview") {
        Document document = weekOf(words[2]);
        const FontSet fonts = FontSet::ofThisMachine();
        steps.say("rows read");
        return preview(std::move(document), fonts, steps);
    }
    if (words.size() >= 3 && words[1] == u"briefing") {
        Document document = issueOf(words.size() > 3 ? words[3].toInt() : 20);
        return paperOf(std::move(document), words[2], FontSet::ofThisMachine(), steps);
    }
    std::fprintf(stderr, "bench_paper table IN.csv OUT.pdf [FAMILY] | preview IN.csv | briefing OUT.pdf [PAGES]\n");
    return 2;
}

} // namespace

int main(int argc, char **argv)
{
    const QGuiApplication app(argc, argv);
    return run(QCoreApplication::arguments());
}

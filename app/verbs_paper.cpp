#include "app/console.h"
#include "app/open_ledger.h"
#include "app/typed_words.h"
#include "app/verb.h"
#include "app/verbs.h"
#include "models/desk/chart_papers.h"
#include "models/desk/friday_pack.h"
#include "models/desk/issuing.h"
#include "models/desk/letter_bars.h"
#include "models/desk/paper_layout.h"
#include "models/desk/report_catalogue.h"
#include "models/ledger/task.h"
#include "models/reports/fit_tables.h"
#include "models/reports/qt_text_measurer.h"
#include "models/reports/save_bytes.h"
#include "models/reports/write_document.h"
#include "models/store/last_words.h"

#include <QFileInfo>

namespace tz::verbs {

namespace {

/// A chart of centuries has thousands of sheets that nobody asked for; a week that far away is a slip of the hand.
constexpr qint64 farthestDays = 20 * 366;

Result<void> checkNear(QDate day, QDate today, const QString &what)
{
    if (!day.isValid() || std::abs(day.daysTo(today)) <= farthestDays) return {};
    return wrongUsage(QStringLiteral("%1 离今天太远，%2只做前后二十年以内的。").arg(day.toString(Qt::ISODate), what));
}

Result<const ReportKind *> reportAsked(const QString &name)
{
    if (const ReportKind *kind = reportNamed(name)) return kind;
    QStringList names;
    for (const ReportKind &kind : reportCatalogue()) names << QString::fromLatin1(kind.name);
    return wrongUsage(QStringLiteral("没有名为“%1”的报表。可用：%2。").arg(name, names.join(u' ')));
}

Result<QString> fileAsked(const Arguments &arguments, const QStringList &suffixes)
{
    const QString path = arguments.value(QStringLiteral("out"));
    if (path.isEmpty()) return wrongUsage(QStringLiteral("缺少 --out FILE。"));
    const bool fits = std::any_of(suffixes.begin(), suffixes.end(),
                                  [&](const QString &suffix) { return path.endsWith(suffix, Qt::CaseInsensitive); });
    if (!fits) return wrongUsage(QStringLiteral("“%1”的后缀应是 %2。").arg(path, suffixes.join(u' ')));
    if (auto folder = checkFolderOf(path); !folder) return folder.error();
    return path;
}

/// A3 when nothing is said.
Result<QPageSize::PageSizeId> paperAsked(const Arguments &arguments, const QStringList &known)
{
    const QString paper = arguments.value(QStringLiteral("paper")).toUpper();
    if (paper.isEmpty()) return QPageSize::A3;
    if (!known.contains(paper))
        return wrongUsage(QStringLiteral("--paper 只认 %1，不认“%2”。").arg(known.join(u'、'), paper));
    static const std::map<QString, QPageSize::PageSizeId> sizes{{QStringLiteral("A4"), QPageSize::A4},
                                                                {QStringLiteral("A3"), QPageSize::A3},
                                                                {QStringLiteral("A2"), QPageSize::A2},
                                                                {QStringLiteral("A0"), QPageSize::A0}};
    return sizes.at(paper);
}

/// The row that an option names; none when it is not given.
template <class Row> Result<Id<Row>> rowAsked(const Arguments &arguments, const QString &option, LedgerSession &session)
{
    if (!arguments.has(option)) return Id<Row>();
    auto row = TypedWords(session).named(kindOf<Row>, arguments.value(option));
    if (!row) return row.error();
    return Id<Row>{*row};
}

/// What has not begun cannot be reported.
Result<void> checkBegun(const ReportOrder &order, QDate today)
{
    if (order.week.isValid() && mondayOf(order.week) > today)
        return wrongUsage(
            QStringLiteral("%1 所在的一周还没有开始，没有可报的进展。").arg(order.week.toString(Qt::ISODate)));
    if (order.month.isValid() && QDate(order.month.year(), order.month.month(), 1) > today)
        return wrongUsage(
            QStringLiteral("%1还没有开始，没有可报的进展。").arg(order.month.toString(QStringLiteral("yyyy年M月"))));
    return {};
}

/// An option that the report does not heed would give another paper than was asked for.
Result<void> checkHeeded(const ReportKind &kind, const Arguments &arguments)
{
    const QString title = QString::fromUtf8(kind.title);
    const auto isAsked = [&](const char *option) { return arguments.has(QString::fromLatin1(option)); };
    const bool isWeekly = kind.heeds(OrderPart::Week), isMonthly = kind.heeds(OrderPart::Month);
    if (isAsked("month") && !isMonthly)
        return wrongUsage(isWeekly ? QStringLiteral("%1按周出，不分月份，请用 --week。").arg(title)
                                   : QStringLiteral("%1按今天的情况出，不分月份，请去掉 --month。").arg(title));
    if (isAsked("week") && !isWeekly)
        return wrongUsage(isMonthly ? QStringLiteral("%1按月出，不分周，请用 --month。").arg(title)
                                    : QStringLiteral("%1按今天的情况出，不分周，请去掉 --week。").arg(title));
    if (isAsked("county") && !kind.heeds(OrderPart::County))
        return wrongUsage(QStringLiteral("%1是全市一份，不能只出一个县市区，请去掉 --county。").arg(title));
    if (isAsked("task") && !kind.heeds(OrderPart::Task))
        return wrongUsage(QStringLiteral("%1不能只出一项任务，请去掉 --task。").arg(title));
    if (isAsked("unit") && !kind.heeds(OrderPart::Unit))
        return wrongUsage(QStringLiteral("%1不按责任单位出，请去掉 --unit。").arg(title));
    if (!kind.heeds(OrderPart::Paper) &&
        arguments.value(QStringLiteral("paper")).compare(u"A3", Qt::CaseInsensitive) == 0)
        return wrongUsage(QStringLiteral("%1只有 A4 的版式。").arg(title));
    return {};
}

/// Fits the tables to their sheets and tells what gave way.
void fit(Document &document, PaperChoice choice)
{
    for (const QString &note : fitTables(document, QtTextMeasurer(FontSet::ofThisMachine()), choice))
        console::complain(note);
}

/// A letter that is only printed is told of too when its matter is finished.
void tellOfFinished(LedgerSession &session, const ReportKind &kind, const ReportOrder &order)
{
    for (const auto &bar : letterBars(session, kind, singleOrders(session, kind, order)))
        if (bar && !bar->finished.isEmpty()) console::complain(words(*bar));
}

/// Issues one paper and writes its PDF; what would be several must be narrowed first.
Result<void> issueTo(LedgerSession &session, const ReportKind &kind, const ReportOrder &order, const QString &by,
                     Again again, const QString &path)
{
    if (kind.papers && kind.papers(session, order).size() > 1)
        return wrongUsage(
            QStringLiteral("%1一事一号，请用 --county 和 --task 选定一件。").arg(QString::fromUtf8(kind.title)));
    const auto issued = issue(session, kind, order, by, again);
    if (!issued) return issued.error();
    Document document = makeReport(kind, session, order);
    fit(document, PaperChoice::Ordered);
    const auto bytes = pdfOf(session, issued->front());
    if (!bytes) return bytes.error();
    if (auto saved = saveBytes(path, *bytes); !saved)
        return Error{
            QStringLiteral("已出具%1，PDF 已存进台账，请不要再次出具；只是副本没有写成：%2可在“已出具”里另存。")
                .arg(issued->front().number, saved.error().sentence)};
    console::print(QStringLiteral("已出具%1，PDF 已存进台账。").arg(issued->front().number));
    return {};
}

} // namespace

Result<void> report(const Arguments &arguments)
{
    auto kind = reportAsked(arguments.position(1));
    if (!kind) return kind.error();
    if (auto heeded = checkHeeded(**kind, arguments); !heeded) return heeded;
    auto path = fileAsked(
        arguments, {QStringLiteral(".pdf"), QStringLiteral(".xlsx"), QStringLiteral(".docx"), QStringLiteral(".txt")});
    if (!path) return path.error();
    auto paper = paperAsked(arguments, {QStringLiteral("A3"), QStringLiteral("A4")});
    if (!paper) return paper.error();
    ReportOrder order;
    order.paper = *paper == QPageSize::A3 ? Paper::A3 : Paper::A4;
    auto week = arguments.date(QStringLiteral("week"));
    if (!week) return wrongUsage(week.error().sentence);
    order.week = *week;
    auto month = arguments.month(QStringLiteral("month"));
    if (!month) return wrongUsage(month.error().sentence);
    order.month = *month;
    if (order.week.isValid() && order.month.isValid())
        return wrongUsage(QStringLiteral("--week 和 --month 只能选一个。"));
    const bool isIssued = arguments.has(QStringLiteral("issue"));
    if (!isIssued && arguments.has(QStringLiteral("by")))
        return wrongUsage(QStringLiteral("--by 是出具人，要和 --issue 一起用。"));
    if (arguments.has(QStringLiteral("again")) && (!isIssued || !(*kind)->heeds(OrderPart::Task)))
        return wrongUsage(QStringLiteral("--again 是对还没有办结的事项再次督办，要和 notice、--issue 一起用。"));
    if (isIssued && !path->endsWith(u".pdf", Qt::CaseInsensitive))
        return wrongUsage(QStringLiteral("出具的文件是 PDF，--out 请写 .pdf 文件名。"));
    auto session = openLedger(arguments, isIssued ? Access::ReadWrite : Access::ReadOnly);
    if (!session) return session.error();
    for (const QDate day : {order.week, order.month})
        if (auto near = checkNear(day, (*session)->today(), QStringLiteral("报表")); !near) return near;
    if (auto begun = checkBegun(order, (*session)->today()); !begun) return begun;
    auto county = rowAsked<County>(arguments, QStringLiteral("county"), **session);
    if (!county) return county.error();
    auto task = rowAsked<Task>(arguments, QStringLiteral("task"), **session);
    if (!task) return task.error();
    auto unit = rowAsked<Unit>(arguments, QStringLiteral("unit"), **session);
    if (!unit) return unit.error();
    order.county = *county;
    order.task = *task;
    order.unit = *unit;
    if ((*kind)->heeds(OrderPart::Issue)) {
        const auto following = nextIssue(**session, **kind);
        if (!following) return following.error();
        order.issue = *following;
    }
    if (!isIssued) {
        const PaperChoice choice = arguments.has(QStringLiteral("paper")) ? PaperChoice::Ordered : PaperChoice::Free;
        Document document = makeReport(**kind, **session, order);
        tellOfFinished(**session, **kind, order);
        fit(document, choice);
        const auto written = writeDocument(std::move(document), *path);
        return written ? Result<void>() : written.error();
    }
    const QString by = arguments.has(QStringLiteral("by")) ? arguments.value(QStringLiteral("by")) : currentPerson();
    const Again again = arguments.has(QStringLiteral("again")) ? Again::Allowed : Again::Refused;
    return issueTo(**session, **kind, order, by, again, *path);
}

namespace {

Result<ChartKind> chartAsked(const QString &name)
{
    if (name == u"gantt") return ChartKind::Gantt;
    if (name == u"wall") return ChartKind::Wall;
    if (name == u"calendar") return ChartKind::Calendar;
    return wrongUsage(QStringLiteral("没有名为“%1”的图，可用：gantt wall calendar。").arg(name));
}

Result<GanttGroup> groupAsked(const Arguments &arguments)
{
    static const QStringList words{QStringLiteral("goal"), QStringLiteral("county"), QStringLiteral("unit"),
                                   QStringLiteral("light")};
    if (!arguments.has(QStringLiteral("group"))) return GanttGroup::Goal;
    const qsizetype place = words.indexOf(arguments.value(QStringLiteral("group")));
    if (place < 0)
        return wrongUsage(QStringLiteral("--group 只认 %1，不认“%2”。")
                              .arg(words.join(u'、'), arguments.value(QStringLiteral("group"))));
    return static_cast<GanttGroup>(place);
}

/// An option that the chart does not heed would give another one than was asked for.
Result<void> checkHeeded(ChartKind kind, const Arguments &arguments)
{
    const auto isAsked = [&](const char *option) { return arguments.has(QString::fromLatin1(option)); };
    if (kind == ChartKind::Wall && (isAsked("from") || isAsked("to")))
        return wrongUsage(QStringLiteral("挂图按台账画出全部任务，不分时间段，请去掉 --from 和 --to。"));
    if (kind != ChartKind::Gantt && isAsked("group"))
        return wrongUsage(QStringLiteral("只有甘特图分组，请去掉 --group。"));
    return {};
}

Result<void> readPeriod(const Arguments &arguments, ChartOrder &order)
{
    for (const auto &[option, date] :
         {std::pair{QStringLiteral("from"), &order.from}, std::pair{QStringLiteral("to"), &order.to}}) {
        auto asked = arguments.date(option);
        if (!asked) return wrongUsage(asked.error().sentence);
        *date = *asked;
    }
    if (order.from.isValid() && order.to.isValid() && order.from > order.to)
        return wrongUsage(QStringLiteral("--from 不能晚于 --to。"));
    return {};
}

} // namespace

Result<void> chart(const Arguments &arguments)
{
    auto kind = chartAsked(arguments.position(1));
    if (!kind) return kind.error();
    if (auto heeded = checkHeeded(*kind, arguments); !heeded) return heeded;
    auto path = fileAsked(arguments, {QStringLiteral(".pdf"), QStringLiteral(".png"), QStringLiteral(".svg")});
    if (!path) return path.error();
    auto paper =
        paperAsked(arguments, {QStringLiteral("A4"), QStringLiteral("A3"), QStringLiteral("A2"), QStringLiteral("A0")});
    if (!paper) return paper.error();
    auto group = groupAsked(arguments);
    if (!group) return group.error();
    ChartOrder order;
    order.paper.size = *paper;
    if (arguments.has(QStringLiteral("portrait"))) order.paper.orientation = QPageLayout::Portrait;
    order.paper.endless = !path->endsWith(u".pdf", Qt::CaseInsensitive);
    if (!arguments.has(QStringLiteral("today"))) order.time = QTime::currentTime(); // of another day nobody knows it
    order.gantt.group = *group;
    if (auto period = readPeriod(arguments, order); !period) return period;
    auto session = openLedger(arguments, Access::ReadOnly);
    if (!session) return session.error();
    for (const QDate day : {order.from, order.to})
        if (auto near = checkNear(day, (*session)->today(), QStringLiteral("图表")); !near) return near;
    const WorkInHand work = workInHand(**session);
    if (work.tasks.empty())
        return Error{QStringLiteral("没有出图：台账里还没有重点任务，没有写文件。请先导入或录入重点任务。")};
    return writeSheets(*path, chartSheets(**session, work, *kind, order));
}

Result<void> friday(const Arguments &arguments)
{
    const QString folder = arguments.value(QStringLiteral("out"));
    if (!QFileInfo(folder).isDir()) return wrongUsage(QStringLiteral("--out 要写一个已有的文件夹。"));
    auto week = arguments.date(QStringLiteral("week"));
    if (!week) return wrongUsage(week.error().sentence);
    auto session = openLedger(arguments, Access::ReadOnly);
    if (!session) return session.error();
    const QDate today = (*session)->today();
    if (auto near = checkNear(*week, today, QStringLiteral("报表")); !near) return near;
    if (auto begun = checkBegun({.week = *week}, today); !begun) return begun;
    const QDate monday = week->isValid() ? mondayOf(*week) : reportedMonday(today);
    const auto pack = writeFridayPack(**session, monday, folder, [](int, int, const QString &) { return true; });
    if (!pack) return pack.error();
    for (const QString &note : pack->notes) console::complain(note);
    console::print(QStringLiteral("周五材料共 %1 份，在：%2").arg(pack->files.size()).arg(pack->folder));
    return {};
}

} // namespace tz::verbs

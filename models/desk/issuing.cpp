#include "models/desk/issuing.h"

#include "models/desk/briefing_steps.h"
#include "models/desk/issue_figures.h"
#include "models/desk/issuing_parts.h"
#include "models/desk/letter_bars.h"
#include "models/desk/order_words.h"
#include "models/desk/paper_layout.h"
#include "models/desk/paper_numbers.h"
#include "models/reports/date_words.h"
#include "models/reports/issue_number.h"
#include "models/reports/pdf_bytes.h"
#include "models/reports/text_renderer.h"
#include "models/store/evidence_files.h"
#include "models/tables/reminder.h"

namespace tz {

namespace {

using Op = Condition::Operator;

Series seriesOf(const PaperWork &work, QDate today)
{
    if (!work.written) return {today.year(), seriesIn(work.order)};
    const Briefing &briefing = work.written->briefing;
    return {briefing.style == NumberStyle::Running ? 0 : briefing.year, seriesIn(work.order)};
}

Result<PaperWork> workOf(LedgerSession &session, const ReportKind &kind, const ReportOrder &asked)
{
    PaperWork work{kind, settled(kind, asked, session.today())};
    const auto briefing = kind.heeds(OrderPart::Issue) ? briefingFor(session, asked) : std::optional<Briefing>();
    if (!briefing) return work;
    auto issue = readIssue(session, briefing->id);
    if (!issue) return issue.error();
    work.order = orderOf(*briefing);
    work.written = *std::move(issue);
    return work;
}

/// The number and what the paper is about.
void describe(LedgerSession &session, const PaperWork &work, IssuedPaper &paper)
{
    const QDate today = session.today();
    if (work.written) {
        const Briefing &briefing = work.written->briefing;
        paper.year = briefing.year;
        paper.number = issueNumberWords(briefing.style, briefing.year, briefing.number);
        const LiveFigures figures = figuresOf(session, briefing);
        paper.period = QStringLiteral("%1至%2").arg(dateWords(figures.period().from), dateWords(figures.period().to));
        paper.asOf = figures.period().to;
        return;
    }
    paper.year = today.year();
    paper.number = numberText(work.kind, paper.year, paper.serial);
    paper.period = periodOf(session, work.kind, work.order);
    paper.asOf = asOfDay(work.kind, work.order, today);
}

Document documentOf(LedgerSession &session, const PaperWork &work, const QString &number)
{
    if (work.written) {
        PictureShelf shelf;
        return documentOf(session, *work.written, figuresOf(session, work.written->briefing), shelf);
    }
    Document document = makeReport(work.kind, session, work.order);
    if (!work.kind.heeds(OrderPart::Issue)) setIssueNumber(document, number);
    return document;
}

/// Whether all its tables are heads with nothing below them but a remark that there is nothing.
bool isEmpty(const Document &document)
{
    const auto saysSomething = [](const TableRow &row) {
        return row.front().columnSpan < static_cast<int>(row.size()) || row.front().bookmark > 0;
    };
    bool hasTables = false;
    for (const Block &block : document.blocks) {
        const auto *table = std::get_if<Table>(&block);
        if (!table || table->head.empty()) continue;
        hasTables = true;
        if (std::any_of(table->rows.begin(), table->rows.end(), saysSomething)) return false;
    }
    return hasTables;
}

/// A letter about one matter reminds its place of it.
Result<void> addReminder(LedgerSession &session, const PaperWork &work, const QString &by, ChangeSet &set)
{
    if (!work.kind.heeds(OrderPart::Task) || !work.order.task || !work.order.county) return {};
    const auto ids =
        session.store().ids({.kind = EntityKind::Assignment,
                             .conditions = {{QStringLiteral("task"), Op::Equals, work.order.task.value},
                                            {QStringLiteral("county"), Op::Equals, work.order.county.value}}});
    if (!ids) return ids.error();
    std::vector<AssignmentId> assignments;
    for (const qint64 id : *ids) assignments.push_back({id});
    for (Reminder &reminder : remindersOf(session, assignments, ReminderWay::Letter, by)) set.add(std::move(reminder));
    return {};
}

Result<IssuedPaper> issueOne(LedgerSession &session, const PaperWork &work, const QString &by)
{
    auto paper = prepared(session, work, by);
    if (!paper) return paper;
    ChangeSet set{QStringLiteral("出具%1 %2").arg(QString::fromUtf8(work.kind.title), paper->number), {}, {}};
    if (work.written) {
        const Briefing &briefing = work.written->briefing;
        set.what = QStringLiteral("出具%1%2").arg(briefing.series, paper->number);
        paper->replaces = briefing.paper;
        addFreezing(set, *work.written, figuresOf(session, briefing), paper->id);
    }
    set.add(*paper);
    if (auto done = addReminder(session, work, by, set); !done) return done.error();
    if (auto done = session.perform(std::move(set)); !done) return done.error();
    return paper;
}

/// An office that writes its briefings does not want one out that nobody wrote or saw.
Result<void> mayDraft(LedgerSession &session, const ReportKind &kind, const ReportOrder &order)
{
    if (!kind.heeds(OrderPart::Issue) || briefingFor(session, order)) return {};
    const QString series = order.series.isEmpty() ? usualSeries() : order.series;
    if (session.all<Briefing>({{QStringLiteral("series"), Op::Equals, series}}).empty()) return {};
    return Error{QStringLiteral("没有出具：%1第%2期还没有编写，没有占用期号。请先在“简报”页编写；"
                                "只要自动起草的一份，不出具、直接存为文件即可。")
                     .arg(series)
                     .arg(order.issue)};
}

/// Why none of these letters was issued.
Error refusal(const std::vector<LetterBar> &barred)
{
    QString sentence = QStringLiteral("没有出具：") + words(barred.front());
    if (barred.size() > 1) sentence += QStringLiteral("另有 %1 件也是这样。").arg(barred.size() - 1);
    if (barred.front().before)
        sentence += QStringLiteral("确需再次督办，请选“再次督办”（脚本加 --again）；内容有误的，请“重新出具”。");
    return Error{sentence};
}

} // namespace

Result<IssuedPaper> prepared(LedgerSession &session, const PaperWork &work, const QString &by)
{
    if (work.written && work.written->articles.empty())
        return Error{QStringLiteral("没有出具：这一期还没有文章，没有占用期号。请先写文章，或按变动起草。")};
    const auto serial = serialFor(session, work.kind, work.order, seriesOf(work, session.today()));
    if (!serial) return serial.error();
    IssuedPaper paper;
    paper.id = {session.ids().next(EntityKind::IssuedPaper)};
    paper.report = QString::fromLatin1(work.kind.name);
    paper.serial = *serial;
    describe(session, work, paper);
    paper.issuedOn = session.today();
    paper.issuedBy = by.trimmed();
    paper.order = orderCode(work.kind, work.order);
    const Document document = documentOf(session, work, paper.number);
    if (isEmpty(document))
        return Error{QStringLiteral("没有出具：这份%1里没有一项内容，没有占用编号。请换一个范围，或先录入再出。")
                         .arg(QString::fromUtf8(work.kind.title))};
    paper.title = document.title;
    const auto pdf = pdfBytes(document);
    if (!pdf) return pdf.error();
    EvidenceFiles files(session.store());
    const auto kept = files.keep(*pdf);
    if (!kept) return kept.error();
    paper.sha256 = kept->sha256;
    QByteArray figures = issueFigures(session, work.kind, work.order);
    if (!hasFigures(work.kind)) figures = renderText(document).toUtf8(); // not compared: what it says is its data
    if (figures.isEmpty()) return paper;
    const auto keptFigures = files.keep(figures);
    if (!keptFigures) return keptFigures.error();
    paper.figures = keptFigures->sha256;
    return paper;
}

Result<void> mayIssue(LedgerSession &session, const ReportKind &kind, const QString &by)
{
    const QString title = QString::fromUtf8(kind.title);
    if (!kind.measure) return Error{QStringLiteral("%1不编号，直接打印或存为文件即可。").arg(title)};
    if (by.trimmed().isEmpty()) return Error{QStringLiteral("没有出具：请写明出具人。")};
    if (!session.store().isWritable()) return Error{session.store().readOnlyReason()};
    return {};
}

Result<IssuedPaper> paperNow(LedgerSession &session, IssuedPaperId id)
{
    auto row = session.store().row(EntityKind::IssuedPaper, id.value);
    if (!row) return row.error();
    if (row->isNull()) return Error{QStringLiteral("这份文件已不在台账里，没有改动。")};
    return *row->as<IssuedPaper>();
}

Result<std::vector<IssuedPaper>> issue(LedgerSession &session, const ReportKind &kind, const ReportOrder &order,
                                       const QString &by, Again again)
{
    if (auto may = mayIssue(session, kind, by); !may) return may.error();
    const std::vector<ReportOrder> orders = singleOrders(session, kind, order);
    if (orders.empty())
        return Error{
            QStringLiteral("没有出具：没有要出的%1。可以先选定县市区和任务。").arg(QString::fromUtf8(kind.title))};
    const auto bars = letterBars(session, kind, orders);
    std::vector<IssuedPaper> issued;
    std::vector<LetterBar> barred;
    std::optional<IssuedPaper> standing;
    for (size_t i = 0; i < orders.size(); ++i) {
        const ReportOrder &each = orders[i];
        if (auto same = standingIssue(session, kind, each)) {
            standing = std::move(same);
            continue;
        }
        if (auto isWritten = mayDraft(session, kind, each); !isWritten) return isWritten.error();
        if (bars[i] && (!bars[i]->finished.isEmpty() || again == Again::Refused)) {
            barred.push_back(*bars[i]);
            continue;
        }
        const auto work = workOf(session, kind, each);
        if (!work) return work.error();
        auto paper = issueOne(session, *work, by);
        if (!paper) return paper.error();
        issued.push_back(*std::move(paper));
    }
    if (issued.empty() && !barred.empty()) return refusal(barred);
    if (issued.empty())
        return Error{QStringLiteral("没有出具：同样的%1已出具为%2，仍然有效。要更正，请在“已出具”里“重新出具”。")
                         .arg(QString::fromUtf8(kind.title), standing->number)};
    return issued;
}

std::vector<IssuedPaper> issuedPapers(LedgerSession &session, QStringView report)
{
    if (report.isEmpty()) return session.all<IssuedPaper>();
    return session.all<IssuedPaper>({{QStringLiteral("report"), Op::Equals, report.toString()}});
}

QString nextNumber(LedgerSession &session, const ReportKind &kind, const ReportOrder &order)
{
    if (!kind.measure) return {};
    if (kind.heeds(OrderPart::Issue))
        if (const auto written = briefingFor(session, order))
            return issueNumberWords(written->style, written->year, written->number);
    const int year = session.today().year();
    auto serial = serialFor(session, kind, order, {year, seriesIn(order)});
    if (!serial) serial = nextIssue(session, kind); // a number that does not go on: what would
    return serial ? numberText(kind, year, *serial) : QString();
}

Result<int> nextIssue(LedgerSession &session, const ReportKind &kind)
{
    const auto last = lastNumber(session, kind, {session.today().year()});
    if (!last) return last.error();
    return last->following();
}

Result<int> lastBriefing(LedgerSession &session, const QString &series, int year)
{
    ReportOrder order;
    order.series = series;
    const auto last = lastNumber(session, *reportNamed(u"briefing"), {year, seriesIn(order)});
    if (!last) return last.error();
    return last->following() - 1;
}

Result<IssuedPaper> issueBriefing(LedgerSession &session, BriefingId id, const QString &by)
{
    const ReportKind &kind = *reportNamed(u"briefing");
    if (auto may = mayIssue(session, kind, by); !may) return may.error();
    auto issue = readIssue(session, id);
    if (!issue) return issue.error();
    if (issue->briefing.state == BriefingState::Issued)
        return Error{QStringLiteral("没有出具：这一期已经出具，仍然有效。要更正，请先作废。")};
    const ReportOrder order = orderOf(issue->briefing);
    return issueOne(session, {kind, order, *std::move(issue)}, by);
}

std::optional<IssuedPaper> standingIssue(LedgerSession &session, const ReportKind &kind, const ReportOrder &asked)
{
    const auto work = workOf(session, kind, asked);
    if (!work) return {};
    const QString code = orderCode(kind, work->order);
    const bool hasPeriod = kind.heeds(OrderPart::Week) || kind.heeds(OrderPart::Month);
    std::optional<IssuedPaper> standing;
    for (IssuedPaper &paper : issuedPapers(session, QString::fromLatin1(kind.name))) {
        const bool isSame = isSameMatter(paper.order, code) && (hasPeriod || paper.issuedOn == session.today());
        if (isSame && paper.state == IssueState::Valid) standing = std::move(paper);
    }
    return standing;
}

QStringList issuedByLastStep(LedgerSession &session)
{
    constexpr qint64 mostChanges = 10'000; // a step that issues is small; one that imports would be read for long
    const auto &done = session.store().history().done;
    if (done.empty()) return {};
    const ChangeLog &log = session.store().log();
    const auto step = log.step(done.back());
    if (!step || !*step || (*step)->changes > mostChanges) return {};
    QStringList numbers;
    const auto read = log.eachChange(done.back(), false, [&](const LoggedChange &change) -> Result<void> {
        if (change.entity->kind != EntityKind::IssuedPaper || !change.before.isNull()) return {};
        const auto paper = paperNow(session, {change.row});
        if (paper) numbers << paper->number;
        return {};
    });
    return read ? numbers : QStringList();
}

Result<QByteArray> pdfOf(LedgerSession &session, const IssuedPaper &paper)
{
    return EvidenceFiles(session.store()).bytes(paper.sha256);
}

QString fileNameOf(const IssuedPaper &paper)
{
    QString name = paper.number + u' ' + paper.title;
    for (const QChar forbidden : QStringLiteral("\\/:*?\"<>|")) name.replace(forbidden, u'_');
    return name + QStringLiteral(".pdf");
}

} // namespace tz

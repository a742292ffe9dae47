#include "models/desk/issuing.h"

#include "models/base/chinese_numerals.h"
#include "models/desk/issue_figures.h"
#include "models/desk/order_words.h"
#include "models/reports/issue_number.h"
#include "models/reports/paginate.h"
#include "models/reports/pdf_writer.h"
#include "models/reports/qt_text_measurer.h"
#include "models/store/evidence_files.h"
#include "models/store/row_versions.h"

#include <QFile>
#include <QSet>
#include <QTemporaryDir>

namespace tz {

namespace {

using Op = Condition::Operator;

QString numberText(const ReportKind &kind, int year, int serial)
{
    // A briefing is numbered in Chinese numerals, as its head prints it.
    if (kind.heeds(OrderPart::Issue)) return QStringLiteral("第%1期").arg(chineseNumber(serial));
    return QStringLiteral("〔%1〕第%2%3").arg(year).arg(serial).arg(QString::fromUtf8(kind.measure));
}

/// Voided ones count, and those whose step was undone: a number that may stand on paper is never given again. 0 when
/// there is none yet.
Result<int> lastSerial(LedgerSession &session, const ReportKind &kind, int year)
{
    int last = 0;
    auto done = eachVersion(session.store(), EntityKind::IssuedPaper, [&](const AnyRow &row) {
        const IssuedPaper &paper = *row.as<IssuedPaper>();
        if (paper.year == year && paper.report == QLatin1StringView(kind.name)) last = std::max(last, paper.serial);
    });
    if (!done) return done.error();
    return last;
}

Result<int> serialFor(LedgerSession &session, const ReportKind &kind, const ReportOrder &order, int year)
{
    const auto used = lastSerial(session, kind, year);
    if (!used) return used;
    const int last = *used;
    if (!kind.heeds(OrderPart::Issue)) return last + 1;
    if (last > 0 && order.issue != last + 1)
        return Error{QStringLiteral("没有出具：%1今年上一期是第%2期，期号要接着编，这一期应是第%3期。请改期号再出具。")
                         .arg(QString::fromUtf8(kind.title))
                         .arg(last)
                         .arg(last + 1)};
    return order.issue;
}

Result<QByteArray> pdfBytes(const Document &document)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("paper.pdf"));
    const FontSet fonts = FontSet::ofThisMachine();
    const Pages pages = paginate(document, QtTextMeasurer(fonts));
    if (auto done = writePdf(path, document.title, pages, fonts); !done) return done.error();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{QStringLiteral("没有出具：PDF 没有生成。请检查系统的临时文件夹是否已满，再试一次。")};
    return file.readAll();
}

/// The same matter on another size of sheet is the same paper.
QString withoutPaper(const QString &code)
{
    QStringList parts = code.split(u'|');
    parts.removeIf([](const QString &part) { return part.startsWith(QStringLiteral("paper=")); });
    return parts.join(u'|');
}

/// The paper with its number, kept; the row is not stored yet.
Result<IssuedPaper> prepared(LedgerSession &session, const ReportKind &kind, const ReportOrder &asked,
                             const QString &by)
{
    const QDate today = session.today();
    const ReportOrder order = settled(kind, asked, today);
    const auto serial = serialFor(session, kind, order, today.year());
    if (!serial) return serial.error();
    IssuedPaper paper;
    paper.id = {session.ids().next(EntityKind::IssuedPaper)};
    paper.report = QString::fromLatin1(kind.name);
    paper.year = today.year();
    paper.serial = *serial;
    paper.number = numberText(kind, paper.year, paper.serial);
    paper.period = periodOf(session, kind, order);
    paper.asOf = asOfDay(kind, order, today);
    paper.issuedOn = today;
    paper.issuedBy = by.trimmed();
    paper.order = orderCode(kind, order);
    Document document = kind.make(session, order);
    if (!kind.heeds(OrderPart::Issue)) setIssueNumber(document, paper.number);
    paper.title = document.title;
    const auto pdf = pdfBytes(document);
    if (!pdf) return pdf.error();
    EvidenceFiles files(session.store());
    const auto kept = files.keep(*pdf);
    if (!kept) return kept.error();
    paper.sha256 = kept->sha256;
    const QByteArray figures = issueFigures(session, kind, order);
    if (figures.isEmpty()) return paper;
    const auto keptFigures = files.keep(figures);
    if (!keptFigures) return keptFigures.error();
    paper.figures = keptFigures->sha256;
    return paper;
}

/// What must be said and may be done before anything is made.
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

Result<IssuedPaper> voided(const IssuedPaper &before, const QString &reason, const QString &by, QDate today)
{
    if (reason.trimmed().isEmpty()) return Error{QStringLiteral("没有作废：请写明作废理由。")};
    if (by.trimmed().isEmpty()) return Error{QStringLiteral("没有作废：请写明作废人。")};
    IssuedPaper after = before;
    after.state = IssueState::Voided;
    after.voidedOn = today;
    after.voidedBy = by.trimmed();
    after.voidReason = reason.trimmed();
    return after;
}

} // namespace

Result<std::vector<IssuedPaper>> issue(LedgerSession &session, const ReportKind &kind, const ReportOrder &order,
                                       const QString &by)
{
    if (auto may = mayIssue(session, kind, by); !may) return may.error();
    const std::vector<ReportOrder> orders = kind.papers ? kind.papers(session, order) : std::vector{order};
    if (orders.empty())
        return Error{
            QStringLiteral("没有出具：没有要出的%1。可以先选定县市区和任务。").arg(QString::fromUtf8(kind.title))};
    std::vector<IssuedPaper> issued;
    std::optional<IssuedPaper> standing;
    for (const ReportOrder &each : orders) {
        if (auto same = standingIssue(session, kind, each)) {
            standing = std::move(same);
            continue;
        }
        auto paper = prepared(session, kind, each, by);
        if (!paper) return paper.error();
        ChangeSet set{QStringLiteral("出具%1 %2").arg(QString::fromUtf8(kind.title), paper->number), {}, {}};
        set.add(*paper);
        if (auto done = session.perform(std::move(set)); !done) return done.error();
        issued.push_back(*std::move(paper));
    }
    if (issued.empty())
        return Error{QStringLiteral("没有出具：同样的%1已出具为%2，仍然有效。要更正，请在“已出具”里“重新出具”。")
                         .arg(QString::fromUtf8(kind.title), standing->number)};
    return issued;
}

Result<void> voidPaper(LedgerSession &session, IssuedPaperId id, const QString &reason, const QString &by)
{
    const auto before = paperNow(session, id);
    if (!before) return before.error();
    if (before->state == IssueState::Voided) return Error{QStringLiteral("%1已经作废，没有改动。").arg(before->number)};
    const auto after = voided(*before, reason, by, session.today());
    if (!after) return after.error();
    ChangeSet set{QStringLiteral("作废 %1 %2").arg(before->title, before->number), {}, {}};
    set.update(*before, *after);
    return session.perform(std::move(set));
}

Result<IssuedPaper> reissue(LedgerSession &session, IssuedPaperId id, const QString &reason, const QString &by)
{
    const auto before = paperNow(session, id);
    if (!before) return before.error();
    const ReportKind *kind = reportNamed(before->report);
    if (!kind) return Error{QStringLiteral("这一版没有“%1”这种报表，不能重新出具。").arg(before->report)};
    if (auto may = mayIssue(session, *kind, by); !may) return may.error();
    const bool wasValid = before->state == IssueState::Valid;
    const auto after = wasValid ? voided(*before, reason, by, session.today()) : before;
    if (!after) return after.error();
    ReportOrder order = orderOf(before->order);
    if (kind->heeds(OrderPart::Issue)) {
        const auto following = nextIssue(session, *kind);
        if (!following) return following.error();
        order.issue = *following;
    }
    auto paper = prepared(session, *kind, order, by);
    if (!paper) return paper.error();
    paper->replaces = before->id;
    ChangeSet set{
        QStringLiteral("重新出具%1 %2，代替 %3").arg(QString::fromUtf8(kind->title), paper->number, before->number),
        {},
        {}};
    if (wasValid) set.update(*before, *after);
    set.add(*paper);
    if (auto done = session.perform(std::move(set)); !done) return done.error();
    return paper;
}

std::vector<IssuedPaper> issuedPapers(LedgerSession &session, QStringView report)
{
    if (report.isEmpty()) return session.all<IssuedPaper>();
    return session.all<IssuedPaper>({{QStringLiteral("report"), Op::Equals, report.toString()}});
}

QString nextNumber(LedgerSession &session, const ReportKind &kind, const ReportOrder &order)
{
    if (!kind.measure) return {};
    const int year = session.today().year();
    auto serial = serialFor(session, kind, order, year);
    if (!serial) serial = nextIssue(session, kind); // a number that does not go on: what would
    return serial ? numberText(kind, year, *serial) : QString();
}

Result<int> nextIssue(LedgerSession &session, const ReportKind &kind)
{
    auto last = lastSerial(session, kind, session.today().year());
    if (!last) return last;
    return *last + 1;
}

std::optional<IssuedPaper> standingIssue(LedgerSession &session, const ReportKind &kind, const ReportOrder &asked)
{
    const QString code = withoutPaper(orderCode(kind, settled(kind, asked, session.today())));
    const bool hasPeriod = kind.heeds(OrderPart::Week) || kind.heeds(OrderPart::Month);
    std::optional<IssuedPaper> standing;
    for (IssuedPaper &paper : issuedPapers(session, QString::fromLatin1(kind.name))) {
        const bool isSame = withoutPaper(paper.order) == code && (hasPeriod || paper.issuedOn == session.today());
        if (isSame && paper.state == IssueState::Valid) standing = std::move(paper);
    }
    return standing;
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

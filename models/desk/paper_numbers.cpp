#include "models/desk/paper_numbers.h"

#include "models/base/chinese_numerals.h"
#include "models/desk/issuing.h"
#include "models/desk/order_words.h"
#include "models/ledger/briefing.h"
#include "models/store/row_versions.h"

namespace tz {

namespace {

const QString letterCode = QStringLiteral("督办"); ///< 发文代字 of the office's own letters

bool isOf(const IssuedPaper &paper, const ReportKind &kind, const Series &series)
{
    return (series.year == 0 || paper.year == series.year) && paper.report == QLatin1StringView(kind.name) &&
           seriesIn(orderOf(paper.order)) == series.name;
}

} // namespace

QString numberText(const ReportKind &kind, int year, int serial)
{
    // A briefing is numbered in Chinese numerals, as its head prints it.
    if (kind.heeds(OrderPart::Issue)) return QStringLiteral("第%1期").arg(chineseNumber(serial));
    const QString measure = QString::fromUtf8(kind.measure);
    // GB/T 9704-2012, 7.2.5: a document's number is said without 第, unlike that of an issue.
    if (measure == u"号") return QStringLiteral("%1〔%2〕%3号").arg(letterCode).arg(year).arg(serial);
    return QStringLiteral("〔%1〕第%2%3").arg(year).arg(serial).arg(measure);
}

QString seriesIn(const ReportOrder &order)
{
    return order.series == usualSeries() ? QString() : order.series;
}

Result<LastNumber> lastNumber(LedgerSession &session, const ReportKind &kind, const Series &series)
{
    LastNumber last;
    auto done = eachVersion(session.store(), EntityKind::IssuedPaper, [&](const AnyRow &row) {
        const IssuedPaper &paper = *row.as<IssuedPaper>();
        if (!isOf(paper, kind, series) || paper.serial <= last.serial) return;
        last.serial = paper.serial;
        last.order = paper.order;
    });
    if (!done) return done.error();
    last.isUndone = last.serial > 0;
    for (const IssuedPaper &paper : issuedPapers(session, QString::fromLatin1(kind.name)))
        if (isOf(paper, kind, series) && paper.serial == last.serial) last.isUndone = false;
    return last;
}

Result<int> serialFor(LedgerSession &session, const ReportKind &kind, const ReportOrder &order, const Series &series)
{
    const auto last = lastNumber(session, kind, series);
    if (!last) return last.error();
    if (!kind.heeds(OrderPart::Issue))
        return last->isUndone && isSameMatter(last->order, orderCode(kind, order)) ? last->serial : last->serial + 1;
    const bool goesOn =
        last->serial == 0 || order.issue == last->serial + 1 || (last->isUndone && order.issue == last->serial);
    if (!goesOn)
        return Error{QStringLiteral("没有出具：%1今年上一期是第%2期，期号要接着编，这一期应是第%3期。请改期号再出具。")
                         .arg(series.name.isEmpty() ? QString::fromUtf8(kind.title) : series.name)
                         .arg(last->following() - 1)
                         .arg(last->following())};
    return order.issue;
}

} // namespace tz

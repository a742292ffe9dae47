#include "models/desk/issue_figures.h"

#include "models/desk/issuing.h"
#include "models/desk/order_words.h"
#include "models/desk/work_in_hand.h"
#include "models/store/evidence_files.h"
#include "models/store/last_words.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace tz {

namespace {

struct Figure {
    int percent = 0;
    QString light;

    bool isDone() const { return light == u"done" || light == u"closed"; }
    bool isOverdue() const { return light == u"overdue"; }
    bool operator==(const Figure &) const = default;
};
using Figures = std::map<qint64, Figure>;

Figures figuresNow(LedgerSession &session, const ReportKind &kind, const ReportOrder &asked)
{
    const ReportOrder order = settled(kind, asked, session.today());
    const WorkInHand work = workInHand(session, asOfDay(kind, order, session.today()));
    // What a week's table prints is the week's own report, even one that came in after its last day.
    std::unordered_map<qint64, Progress> words;
    if (order.week.isValid()) {
        std::vector<AssignmentId> ids;
        for (const StandingAssignment &each : work.assignments) ids.push_back(each.assignment.id);
        words = wordsOfWeek(session, order.week, ids);
    }
    Figures figures;
    for (const StandingAssignment &each : work.assignments) {
        if (order.county && each.assignment.county != order.county) continue;
        const auto word = words.find(each.assignment.id.value);
        const Percent percent = word == words.end() ? each.assignment.percent : word->second.percent;
        const auto light = QString::fromLatin1(ValueTraits<Light>::choice(each.standing.light).code);
        figures[each.assignment.id.value] = {percent.value, light};
    }
    return figures;
}

std::optional<Figures> figuresFrom(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isArray()) return std::nullopt;
    Figures figures;
    for (const QJsonValue &row : document.array()) {
        const QJsonArray cells = row.toArray();
        figures[cells.at(0).toInteger()] = {cells.at(1).toInt(), cells.at(2).toString()};
    }
    return figures;
}

std::optional<IssuedPaper> lastIssue(LedgerSession &session, const ReportKind &kind, const ReportOrder &order)
{
    const QString scope = scopeOf(orderCode(kind, order));
    const QDate asOf = asOfDay(kind, settled(kind, order, session.today()), session.today());
    std::optional<IssuedPaper> last;
    for (IssuedPaper &paper : issuedPapers(session, QString::fromLatin1(kind.name)))
        if (paper.state == IssueState::Valid && !paper.figures.isEmpty() && scopeOf(paper.order) == scope &&
            paper.asOf <= asOf)
            last = std::move(paper);
    return last;
}

int IssueComparison::*classOf(const Figure &then, const Figure &now)
{
    if (now.isDone() && !then.isDone()) return &IssueComparison::newlyDone;
    if (now.isOverdue() && !then.isOverdue()) return &IssueComparison::newlyOverdue;
    if (now.percent > then.percent) return &IssueComparison::advanced;
    if (now.percent < then.percent) return &IssueComparison::fallenBack;
    return now.light == then.light ? &IssueComparison::unchanged : &IssueComparison::otherLight;
}

} // namespace

bool hasFigures(const ReportKind &kind)
{
    return kind.heeds(OrderPart::Week) || kind.heeds(OrderPart::Month);
}

QByteArray issueFigures(LedgerSession &session, const ReportKind &kind, const ReportOrder &order)
{
    if (!hasFigures(kind)) return {};
    const Figures figures = figuresNow(session, kind, order);
    if (figures.empty() || figures.size() > mostFigures) return {};
    QJsonArray rows;
    for (const auto &[id, figure] : figures) rows.append(QJsonArray{id, figure.percent, figure.light});
    return QJsonDocument(rows).toJson(QJsonDocument::Compact);
}

Result<std::optional<IssueComparison>> comparedWithLast(LedgerSession &session, const ReportKind &kind,
                                                        const ReportOrder &order)
{
    const auto last = hasFigures(kind) ? lastIssue(session, kind, order) : std::optional<IssuedPaper>();
    if (!last) return std::optional<IssueComparison>();
    const auto kept = EvidenceFiles(session.store()).bytes(last->figures);
    if (!kept) return kept.error();
    const auto then = figuresFrom(*kept);
    if (!then) return Error{QStringLiteral("%1留存的数据读不出来，不能比较。").arg(last->number)};
    IssueComparison comparison{*last};
    const Figures now = figuresNow(session, kind, order);
    for (const auto &[id, figure] : now) {
        const auto before = then->find(id);
        if (before == then->end())
            ++comparison.added;
        else
            ++(comparison.*classOf(before->second, figure));
    }
    for (const auto &[id, figure] : *then) comparison.removed += !now.contains(id);
    return std::optional(comparison);
}

QString words(const IssueComparison &comparison)
{
    QStringList parts;
    const auto add = [&](const char *what, int number) {
        if (number > 0) parts << QStringLiteral("%1%2项").arg(QString::fromUtf8(what)).arg(number);
    };
    add("新完成", comparison.newlyDone);
    add("新逾期", comparison.newlyOverdue);
    add("进度提高", comparison.advanced);
    add("进度回退", comparison.fallenBack);
    add("只变了灯", comparison.otherLight);
    add("新增", comparison.added);
    add("减少", comparison.removed);
    add("没有变化", comparison.unchanged);
    return QStringLiteral("与上期（%1，截至%2）相比：%3。")
        .arg(comparison.last.number, comparison.last.asOf.toString(QStringLiteral("yyyy年M月d日")),
             parts.join(QStringLiteral("，")));
}

} // namespace tz

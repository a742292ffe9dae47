#include "models/tables/reminder.h"

#include "models/ledger/county.h"
#include "models/ledger/light.h"
#include "models/ledger/task.h"
#include "models/tables/county_card.h"

namespace tz {

namespace {

QString dayInWords(QDate day)
{
    return QStringLiteral("%1月%2日").arg(day.month()).arg(day.day());
}

/// 改革薪酬制度，时限2021年8月16日，逾期42天（29个工作日）；9月9日报：已印发方案
Result<QString> itemText(LedgerSession &session, const Assignment &assignment)
{
    const Reading reading = session.reading();
    const AnyRow task = session.directory().row(EntityKind::Task, assignment.task.value);
    QString text = (task.isNull() ? QString() : task.label(reading)) + u'，' + standingOf(assignment, reading).reason;
    const auto words = wordsOf(session, assignment.id, 1);
    if (!words) return words.error();
    if (words->empty()) return text + QStringLiteral("；一直没有报进展");
    const Progress &last = words->front();
    return text + QStringLiteral("；%1报：%2")
                      .arg(dayInWords(last.saidOn.isValid() ? last.saidOn : last.week), last.thisWeek.simplified());
}

} // namespace

Result<QString> reminderText(LedgerSession &session, std::span<const AssignmentId> assignments)
{
    std::map<std::pair<int, qint64>, QStringList> items; ///< by the county's official order
    for (const AssignmentId id : assignments) {
        auto row = session.store().row(EntityKind::Assignment, id.value);
        if (!row) return row.error();
        const Assignment *assignment = row->as<Assignment>();
        if (!assignment) continue;
        const AnyRow county = session.directory().row(EntityKind::County, assignment->county.value);
        auto item = itemText(session, *assignment);
        if (!item) return item.error();
        items[{county.isNull() ? 0 : county.as<County>()->officialOrder, assignment->county.value}] << *item;
    }
    QStringList paragraphs;
    for (const auto &[key, texts] : items) {
        const AnyRow county = session.directory().row(EntityKind::County, key.second);
        QStringList lines{
            QStringLiteral("【催办】%1：").arg(county.isNull() ? QString() : county.label(session.reading()))};
        for (qsizetype i = 0; i < texts.size(); ++i) lines << QStringLiteral("%1. %2。").arg(i + 1).arg(texts[i]);
        lines << QStringLiteral("请抓紧推进，今天下班前回复进展和完成日期。");
        paragraphs << lines.join(u'\n');
    }
    return paragraphs.join(QStringLiteral("\n\n"));
}

} // namespace tz

#pragma once

#include "models/reports/document.h"

#include <vector>

namespace tz {

/// What one county's assignments stand at. The lights are counted once each: their sum is the county's number of
/// assignments.
struct CountyFigures {
    QString county;
    int done = 0;             ///< 完成 and 销号
    int onTrack = 0;          ///< 正常
    int near = 0;             ///< 临期
    int overdue = 0;          ///< 逾期
    int other = 0;            ///< 持续, 无期限, 期限待核
    int unreported = 0;       ///< open assignments without a report for the week
    bool reported = true;     ///< sent anything at all for the week
    QStringList overdueTasks; ///< titles, as many as `overdue`
    int total() const { return done + onTrack + near + overdue + other; }
    bool operator==(const CountyFigures &) const = default;
};

struct NewlyDone {
    QString county, task;
    bool operator==(const NewlyDone &) const = default;
};

/// Everything a briefing says. Totals are not given: they are the sums of the counties, so that text and table cannot
/// disagree.
struct BriefingInput {
    QString office;
    QString name = QStringLiteral("工作简报");
    int issue = 1;
    QDate date;                          ///< of issue
    QDate asOf;                          ///< the figures' day
    QString headline;                    ///< 紧密型县域医共体建设重点任务推进情况
    int tasks = 0;                       ///< key tasks before they were split over the counties
    std::vector<CountyFigures> counties; ///< in official order
    std::vector<NewlyDone> newlyDone;    ///< since the last briefing
    std::vector<QString> recipients;     ///< 报：… 送：…
};

/// 工作简报: red head, an article drafted from the figures, the table by county, 版记. Every sentence comes from a
/// figure or a name of the input; a sentence without its figure is left out or says that there is none.
Document briefing(const BriefingInput &input);

} // namespace tz

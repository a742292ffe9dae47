#pragma once

#include "models/ledger/light.h"
#include "models/reports/document.h"

#include <vector>

namespace tz {

/// One assignment as it stood at the end of the month (or today, while the month runs).
struct CircularItem {
    QString task, county, person, deadlineWords;
    Light light = Light::NoDate;
    int daysLeft = 0;    ///< calendar days; negative = late by so many
    bool isSlow = false; ///< said to be slow, or returned
    QString percentText; ///< 60%; empty when nothing is known of that day
    QDate due, completedOn, closedOn;
    bool operator==(const CircularItem &) const = default;
};

/// Everything a circular says. Its figures are all counted from the items, so that text, ranking and annex agree.
struct CircularInput {
    QString office;
    QString programTitle;
    QDate month;                     ///< its first day
    QDate asOf;                      ///< its last day, or an earlier one while it runs
    QDate date;                      ///< of signing
    QDate answerBy;                  ///< when the late ones are to be answered for
    int tasks = 0;                   ///< key tasks before they were split over the counties
    std::vector<QString> counties;   ///< in official order
    std::vector<CircularItem> items; ///< by task, then by county
    std::vector<QString> silent;     ///< counties of which nothing was heard in the month although they have open items
};

/// 月度通报: red head, state as a whole, ranking of the counties with its method, slow items by county, requirements,
/// signature, and the annex of all assignments. An annex of more than `mostAnnexRows` is left out, and said to be.
Document circular(const CircularInput &input);

inline constexpr size_t mostAnnexRows = 3000;

} // namespace tz

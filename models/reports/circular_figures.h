#pragma once

#include "models/reports/circular.h"
#include "models/reports/ranking.h"

#include <span>

namespace tz {

/// The lights of one county, each item counted once.
struct CircularFigures {
    QString county;
    int done = 0; ///< 完成 and 销号
    int onTrack = 0;
    int near = 0;
    int overdue = 0;
    int other = 0; ///< 持续, 无期限, 期限待核
    int total() const { return done + onTrack + near + overdue + other; }
    /// What is done, of what has to be done by some day.
    Rate rate() const { return {done, total() - other}; }
};

struct CircularLight {
    const char *column;   ///< heading of the table
    const char *sentence; ///< in the text
    int CircularFigures::*figure;
};
std::span<const CircularLight> circularLights();

/// One for each county of the input, in its order.
std::vector<CircularFigures> figuresOf(const CircularInput &input);
CircularFigures sumOf(const std::vector<CircularFigures> &counties);

struct RankedCounty {
    int place = 0; ///< 0: has none
    CircularFigures figures;
};
/// By place; equal ones in official order, those without a place last.
std::vector<RankedCounty> ranked(const std::vector<CircularFigures> &counties);

/// 83.3%, one digit behind the point where there is one; — without anything to be measured by.
QString rateText(const Rate &rate);

/// Slow by what was said although neither late nor near.
bool isSlowOnly(const CircularItem &item);
int slowOnly(const CircularInput &input);

} // namespace tz

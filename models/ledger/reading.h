#pragma once

#include "models/ledger/directory.h"
#include "models/ledger/policy.h"
#include "models/ledger/work_calendar.h"

#include <QDate>

namespace tz {

/// What a value's text may need beyond its row. Passed to every reader; nobody asks the system for today.
struct Reading {
    const Directory &directory;
    const WorkCalendar &calendar;
    QDate today;
    Policy policy = {};
};

} // namespace tz

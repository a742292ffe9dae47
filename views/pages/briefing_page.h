#pragma once

#include "views/pages/report_page.h"

namespace tz {

/// 简报: the reports' page, opened at the briefing.
class BriefingPage : public ReportPage
{
    Q_OBJECT

public:
    explicit BriefingPage(const PageContext &context);
};

} // namespace tz

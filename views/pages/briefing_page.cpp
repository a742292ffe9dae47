#include "views/pages/briefing_page.h"

namespace tz {

BriefingPage::BriefingPage(const PageContext &context) : ReportPage(context, QStringLiteral("简报"), u"briefing") {}

} // namespace tz

#pragma once

#include "views/page.h"

namespace tz {

/// One page of the window.
struct PageSpec {
    const char *name; ///< PAGE of the headless verb `show`
    const char *title;
    const char *icon;
    const char *group; ///< empty: above the first group; nullptr: not in the side list, opened by a command
    Page *(*make)(const PageContext &context);
};

/// The pages in the order of the side list. A page is made when it is first shown.
std::span<const PageSpec> allPages();
const PageSpec *pageNamed(QStringView name); ///< nullptr when there is none

} // namespace tz

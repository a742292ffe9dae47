#pragma once

#include "views/page.h"

namespace tz {

/// Where the rows of a stored step are seen: the page of `wanted` when the step changed that, else of the kind with the
/// most changes; its rows, as far as they are there now, or the cells that it changed in them are to be selected. An
/// empty page when no page shows them.
PageLink linkTo(const ChangeNotice &notice, EntityKind wanted = EntityKind::None);

} // namespace tz

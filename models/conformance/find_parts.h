#pragma once

#include "models/conformance/paper_parts.h"

namespace tz {

/// The steps of partsOf(), in this order: each reads what those before it found.
void findHead(PaperParts &parts);    ///< kind, red names, number, red lines, pages that begin a letter
void findBody(PaperParts &parts);    ///< running text and its size, headings by level
void findTitle(PaperParts &parts);   ///< the first lines larger than the text
void findImprint(PaperParts &parts); ///< 版记
void findArea(PaperParts &parts);    ///< edges of the text area, full pages, pitch

} // namespace tz

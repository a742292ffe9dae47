#pragma once

#include "models/exchange/sheet.h"
#include "models/exchange/zip_package.h"

namespace tz::xlsx {

/// The id of the picture that a formula shows in its cell, as WPS writes it: =DISPIMG("ID_0A1B…",1). Empty for any
/// other value.
QString pictureIn(const QString &value);

/// Gives the sheets' pictures their bytes from xl/cellimages.xml and its media. Those that are not there are taken out
/// and told of. An Error's sentence is a middle part for refused().
Result<void> readPictures(const ZipPackage &package, std::vector<Sheet> &sheets, Issues &issues);

} // namespace tz::xlsx

#pragma once

#include "models/reports/document.h"

#include <QByteArray>

namespace tz {

/// word/document.xml
QByteArray docxBody(const Document &document);

} // namespace tz

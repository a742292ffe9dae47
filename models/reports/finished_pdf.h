#pragma once

#include "models/reports/pdf_writer.h"

namespace tz {

/// What Qt painted as PDF, made whole: its text can be searched (to_unicode.h), its title is shown in the window's bar,
/// its language is Chinese, its outline leads to the headings, its fonts are named as the subsets that they are, and
/// the same pages are the same bytes. Streams are passed on as they are. False if the PDF cannot be read; whether the
/// device took everything, only the device knows.
bool writeFinishedPdf(const QByteArray &pdf, const PdfInfo &info, const FontSet &fonts, QIODevice &out);

} // namespace tz

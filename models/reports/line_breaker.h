#pragma once

#include "models/reports/text_measurer.h"

#include <QString>

#include <vector>

namespace tz {

/// One line of broken text.
struct TextLine {
    QString text;
    double width = 0;  ///< mm, without spaces at its end
    bool last = false; ///< ends its paragraph: never stretched
    bool operator==(const TextLine &) const = default;
};

struct LineMeasure {
    FontRole role = FontRole::FangSong;
    double sizePt = TypeSize::three;
    double width = 0;       ///< mm
    double firstIndent = 0; ///< mm, taken off the first line
    double squeeze = 0;     ///< share by which closing punctuation may overfill a line that is then set tighter
    qsizetype wholeName = 0; ///< names of a list (西峡县、内乡县) up to so many characters go to the next line whole
};

/// Breaks text as Chinese is set: between any two ideographs, never inside a word or number or between a number and its
/// measure (9月, 12项, 第5期) nor inside a document's number that fits a line (国办发〔2021〕4号); no line begins with
/// closing punctuation (、。，；：？！）》”) or ends with opening (（《“); —— and …… stay whole; so do short names
/// between 、 when asked for. A word wider than a line is cut where it must be: nothing ever leaves its column.
/// '\n' ends a line. At least one line, maybe empty.
std::vector<TextLine> breakLines(const QString &text, const LineMeasure &measure, const TextMeasurer &measurer);

/// Width of the widest stretch that breakLines keeps on one line where it can, with the punctuation bound to it; mm.
double widestPiece(QStringView text, FontRole role, double sizePt, const TextMeasurer &measurer);

/// The offsets inside a text without line ends at which breakLines may begin a line.
std::vector<qsizetype> breakPlaces(QStringView text);

} // namespace tz

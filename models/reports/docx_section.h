#pragma once

#include "models/reports/word_xml.h"

namespace tz {

/// What stands at the foot of a Word page.
enum class WordFoot {
    Odd,
    Even,
    First ///< of a letter: the lower double line (GB/T 9704-2012, 10.1), no number
};

/// The feet that a document has, and the parts they are: footer1 …
struct WordFootPart {
    WordFoot foot;
    const char *type; ///< as a section refers to it
    const char *part;
};
std::vector<WordFootPart> wordFeet(const Document &document);

/// w:sectPr, which ends the file, or one letter of several.
void writeSection(WordXml &word, const Document &document);

QByteArray docxFooter(const Document &document, WordFoot foot);

} // namespace tz

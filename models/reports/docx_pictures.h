#pragma once

#include "models/reports/document.h"
#include "models/reports/word_xml.h"

namespace tz {

/// A picture of a document as a part of the Word file: word/media/image1.jpeg.
struct DocxPicture {
    QString id; ///< of its relation: image1
    QString fileName;
    QByteArray bytes;
};

/// In the order of the text.
std::vector<DocxPicture> docxPictures(const Document &document);

/// The run that shows the picture of this number (from 1) at its size on paper.
void writePicture(WordXml &word, const Picture &picture, int number);

} // namespace tz

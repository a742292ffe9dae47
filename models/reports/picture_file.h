#pragma once

#include "models/base/result.h"
#include "models/reports/document.h"

#include <QImage>
#include <QSize>

namespace tz {

/// The room that a picture may take on paper, mm.
struct PictureRoom {
    double widthMm = 0, heightMm = 0;
};

/// A picture file as paper takes it: turned upright as its EXIF says, scaled to the room with its shape kept, with no
/// more dots than print shows, written anew as JPEG (PNG when it has transparent parts), so that nothing else of the
/// file (where it was taken, with what) leaves the office. Small ones are not blown up beyond 96 dots an inch. An
/// Error's sentence says why a file cannot be shown.
Result<Picture> pictureOf(const QByteArray &file, const PictureRoom &room);

/// A small upright picture of a file for the screen, within these pixels; null when it cannot be read.
QImage thumbnailOf(const QByteArray &file, QSize within);

/// Whether the file can be read as a picture at all; the Error says why not.
Result<void> checkPicture(const QByteArray &file);

} // namespace tz

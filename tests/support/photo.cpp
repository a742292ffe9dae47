#include "tests/support/photo.h"

#include <QBuffer>

namespace tz::test {

namespace {

/// The place in the upright picture of a dot of the stored one, by the meaning of the tag (EXIF 2.3, 4.6.4 A): which
/// edges of the scene row 0 and column 0 are.
QPoint uprightPlace(int orientation, int row, int column, QSize upright)
{
    const int right = upright.width() - 1, bottom = upright.height() - 1;
    switch (orientation) {
    case 2: // row 0 top, column 0 right
        return {right - column, row};
    case 3: // bottom, right
        return {right - column, bottom - row};
    case 4: // bottom, left
        return {column, bottom - row};
    case 5: // left, top
        return {row, column};
    case 6: // right, top
        return {right - row, column};
    case 7: // right, bottom
        return {right - row, bottom - column};
    case 8: // left, bottom
        return {row, bottom - column};
    default: // top, left
        return {column, row};
    }
}

/// An APP1 segment that holds nothing but the orientation.
QByteArray exifSegment(int orientation)
{
    QByteArray tiff("MM\0\x2A\0\0\0\x08", 8);
    tiff += QByteArray("\0\x01\x01\x12\0\x03\0\0\0\x01\0", 11) + char(orientation) + QByteArray("\0\0\0\0\0\0", 6);
    const QByteArray body = QByteArray("Exif\0\0", 6) + tiff;
    const auto length = static_cast<quint16>(body.size() + 2);
    return QByteArray("\xFF\xE1", 2) + char(length >> 8) + char(length & 0xFF) + body;
}

} // namespace

QImage fourColours(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const bool isLeft = x < width / 2, isUpper = y < height / 2;
            image.setPixelColor(x, y, isUpper ? (isLeft ? Qt::red : Qt::green) : (isLeft ? Qt::blue : Qt::white));
        }
    return image;
}

QByteArray photoHeld(int orientation, const QImage &upright)
{
    const QSize size = orientation >= 5 ? upright.size().transposed() : upright.size();
    QImage stored(size, QImage::Format_RGB32);
    for (int row = 0; row < size.height(); ++row)
        for (int column = 0; column < size.width(); ++column)
            stored.setPixel(column, row, upright.pixel(uprightPlace(orientation, row, column, upright.size())));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    stored.save(&buffer, "jpeg", 95);
    QByteArray bytes = buffer.data();
    return bytes.insert(2, exifSegment(orientation));
}

} // namespace tz::test

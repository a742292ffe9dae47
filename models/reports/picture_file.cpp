#include "models/reports/picture_file.h"

#include <QBuffer>
#include <QImageReader>
#include <QImageWriter>

namespace tz {

namespace {

constexpr double printDpi = 220;
constexpr double screenDpi = 96;
constexpr int jpegQuality = 88;

/// The upright size of what the reader would give.
QSize uprightSize(const QImageReader &reader)
{
    const QSize size = reader.size();
    return reader.transformation().testFlag(QImageIOHandler::TransformationRotate90) ? size.transposed() : size;
}

/// Reads upright, at most `most` pixels large: JPEG is decoded small at once.
QImage readUpright(const QByteArray &file, QSize most)
{
    QBuffer buffer;
    buffer.setData(file);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    QSize size = uprightSize(reader);
    if (size.isValid() && (size.width() > most.width() || size.height() > most.height())) {
        size.scale(most, Qt::KeepAspectRatio);
        size = size.expandedTo({1, 1});
        const bool isTurned = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
        reader.setScaledSize(isTurned ? size.transposed() : size);
    }
    QImage image = reader.read();
    if (image.width() > most.width() || image.height() > most.height())
        image = image.scaled(most, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return image;
}

QByteArray written(const QImage &image)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, image.hasAlphaChannel() ? QByteArrayLiteral("png") : QByteArrayLiteral("jpeg"));
    writer.setQuality(image.hasAlphaChannel() ? -1 : jpegQuality);
    return writer.write(image) ? buffer.data() : QByteArray();
}

bool hasTransparentParts(const QImage &image)
{
    if (!image.hasAlphaChannel()) return false;
    const QImage plain = image.convertToFormat(QImage::Format_ARGB32);
    for (int y = 0; y < plain.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(plain.constScanLine(y));
        if (std::any_of(line, line + plain.width(), [](QRgb pixel) { return qAlpha(pixel) < 255; })) return true;
    }
    return false;
}

int dots(double mm)
{
    return std::max(1, qRound(mm / 25.4 * printDpi));
}

} // namespace

Result<void> checkPicture(const QByteArray &file)
{
    QBuffer buffer;
    buffer.setData(file);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    if (!reader.canRead() || !reader.size().isValid())
        return Error{QStringLiteral("不是能显示的图片，没有加入；请另存为 JPG 或 PNG 再加。")};
    if (reader.read().isNull()) // the head is there, the rest is not
        return Error{QStringLiteral("图片不完整或已损坏，没有加入；请重新拷一份，或换一张。")};
    return {};
}

Result<Picture> pictureOf(const QByteArray &file, const PictureRoom &room)
{
    QImage image = readUpright(file, {dots(room.widthMm), dots(room.heightMm)});
    if (image.isNull()) return Error{QStringLiteral("图片读不出来，已留在台账里；请换一张，或另存为 JPG 再加。")};
    image.setDotsPerMeterX(0);
    image.setDotsPerMeterY(0);
    image = image.convertToFormat(hasTransparentParts(image) ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    Picture picture;
    picture.bytes = written(image);
    const double scale = std::min({room.widthMm / image.width(), room.heightMm / image.height(), 25.4 / screenDpi});
    picture.widthMm = image.width() * scale;
    picture.heightMm = image.height() * scale;
    return picture;
}

QImage thumbnailOf(const QByteArray &file, QSize within)
{
    return readUpright(file, within);
}

} // namespace tz

#include "models/charts/chart_picture.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace tz {

namespace {

constexpr double pixelsPerMm = 96 / 25.4;
constexpr double mostPixels = 200e6; ///< about 800 MB of memory

Error failed(const QString &path, const QString &why)
{
    return {QStringLiteral("图片“%1”没有写成：%2。原有文件未动，请换一个位置或缩小倍数后重试。").arg(path, why)};
}

Result<QByteArray> pngOf(const QString &path, QSizeF size, double scale, const std::function<void(QPainter &)> &paint)
{
    const QSize pixels = (size * scale).toSize().expandedTo(QSize(1, 1));
    if (double(pixels.width()) * pixels.height() > mostPixels) return failed(path, QStringLiteral("尺寸过大"));
    QImage image(pixels, QImage::Format_RGB32);
    if (image.isNull()) return failed(path, QStringLiteral("内存不足"));
    image.setDevicePixelRatio(scale);
    image.fill(Qt::white);
    QPainter painter(&image);
    paint(painter);
    painter.end();
    QBuffer buffer;
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        return failed(path, QStringLiteral("图片无法编码"));
    return buffer.data();
}

Result<QByteArray> svgOf(const QString &path, QSizeF size, const QString &title,
                         const std::function<void(QPainter &)> &paint)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setTitle(title);
    generator.setResolution(96);
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF(QPointF(), size));
    QPainter painter;
    if (!painter.begin(&generator)) return failed(path, QStringLiteral("图片无法编码"));
    paint(painter);
    painter.end();
    return buffer.data();
}

} // namespace

Result<void> writeChartPicture(const QString &path, QSizeF size, const QString &title, double scale,
                               const std::function<void(QPainter &)> &paint)
{
    const bool png = path.endsWith(QLatin1StringView(".png"), Qt::CaseInsensitive);
    const bool svg = path.endsWith(QLatin1StringView(".svg"), Qt::CaseInsensitive);
    if (!png && !svg) return failed(path, QStringLiteral("只能写成 .png 或 .svg"));
    const Result<QByteArray> bytes = png ? pngOf(path, size, scale, paint) : svgOf(path, size, title, paint);
    if (!bytes) return bytes.error();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failed(path, QStringLiteral("文件夹不存在、没有写入权限，或文件正被占用"));
    if (file.write(*bytes) != bytes->size() || !file.commit())
        return failed(path, QStringLiteral("磁盘空间不足或写入出错"));
    return {};
}

Result<void> writeChartPicture(const QString &path, const ChartPage &page, double scale)
{
    const QString title = page.texts.empty() ? QString() : page.texts.front().text;
    return writeChartPicture(path, page.size * pixelsPerMm, title, scale, [&page](QPainter &painter) {
        painter.scale(pixelsPerMm, pixelsPerMm);
        paintChartPage(painter, page);
    });
}

} // namespace tz

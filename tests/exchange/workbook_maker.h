#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace tz::test {

/// A zip package of these parts.
QByteArray zipOf(const QList<std::pair<QString, QByteArray>> &parts);

/// One worksheet by its XML: the content of <worksheet>.
struct SheetXml {
    QString name;
    QByteArray xml;
    bool hidden = false;
};

/// An .xlsx package written by hand, for what no writer would write. Cell styles: 0 general, 1 built-in date (14),
/// 2 custom yyyy"年"m"月"d"日", 3 custom 0.00, 4 custom [h]:mm.
QByteArray workbookOf(const QList<SheetXml> &sheets, const QByteArray &sharedStrings = {}, bool from1904 = false,
                      const QList<std::pair<QString, QByteArray>> &moreParts = {});

/// A cell that shows a picture, and the parts that hold the pictures, as WPS writes both. Each picture: its id, the
/// name of its part in xl/media, its bytes.
QString pictureCell(const QString &id);
struct CellPicturePart {
    QString id;
    QString name;
    QByteArray bytes;
};
QList<std::pair<QString, QByteArray>> cellPictures(const QList<CellPicturePart> &pictures);

/// <row>s of inline strings; a cell that begins with < is taken as it is.
QByteArray rowsXml(const QList<QStringList> &rows);

} // namespace tz::test

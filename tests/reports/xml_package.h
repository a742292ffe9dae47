#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

namespace tz::test {

/// The parts of a docx or xlsx file by name; empty if it is no zip archive.
QMap<QString, QByteArray> unzipped(const QString &path);

/// Empty if the bytes are well-formed XML, else what is wrong.
QString xmlError(const QByteArray &bytes);

/// The values of an attribute (qualified as written, "w:val") of each element of a name, in order; "" where it is
/// absent.
QStringList attributes(const QByteArray &xml, const QString &element, const QString &attribute);

/// The texts of all elements of a name.
QStringList elementTexts(const QByteArray &xml, const QString &element);

} // namespace tz::test

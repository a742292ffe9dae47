#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace tz::test {

/// Paragraphs, one for each text.
QByteArray paragraphsXml(const QStringList &texts);
/// A table of plain cells; a cell that begins with < is taken as it is.
QByteArray tableXml(const QList<QStringList> &rows);
/// A cell with properties, for tableXml.
QString cellXml(const QString &text, const QString &properties);

/// A Word document by the XML of its body, and of its word/numbering.xml when it has one.
QByteArray docxOf(const QByteArray &body, const QByteArray &numbering = {});

/// A text document with a tab-separated table as a Word document: runs of table lines become tables, all others
/// paragraphs.
QByteArray docxOfText(const QString &text);

} // namespace tz::test

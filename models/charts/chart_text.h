#pragma once

#include <QString>
#include <QStringList>

namespace tz {

/// Lines are broken by character classes, not by a font's metrics: an ideograph is one em, Latin a fixed share of it.
/// So a chart breaks alike on every screen, printer and machine; the painter narrows a line by the hair's breadth that
/// a font may need more.
double textEms(QStringView text);

/// Text in lines of at most `ems`, at most `maxLines` of them; what does not fit ends with … in the last line. A line
/// never starts with a closing mark, never ends with an opening one, and figures and Latin words stay whole where a
/// line can hold them.
QStringList wrapped(const QString &text, double ems, int maxLines);

/// How many lines the text takes when nothing is cut.
int lineCount(const QString &text, double ems);

/// How far a line that begins with a full-width bracket may hang out to the left, in em: the left half of its box is
/// empty.
double hangingEms(QStringView line);

/// A name set upright for a narrow column head, read downwards: one column, two when it is longer than `longest`
/// characters, the first at the left; what is longer still is cut with ⋮.
QStringList stacked(const QString &name, int longest);

} // namespace tz

#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>

#include <vector>

namespace tz {

struct PackagePart {
    QString name;
    QByteArray bytes;
    QDate day = {}; ///< that its entry bears; invalid: the first one that a zip file knows
};

/// A zip archive of the parts, in their order: the same parts give the same bytes; empty if it could not be made.
QByteArray zipped(const std::vector<PackagePart> &parts);

} // namespace tz

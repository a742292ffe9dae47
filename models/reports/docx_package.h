#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace tz {

struct PackagePart {
    QString name;
    QByteArray bytes;
};

/// A zip archive of the parts, in their order, with a fixed date; empty if it could not be made.
QByteArray zipped(const std::vector<PackagePart> &parts);

} // namespace tz

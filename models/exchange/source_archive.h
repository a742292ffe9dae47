#pragma once

#include "models/exchange/sheet.h"
#include "models/exchange/zip_package.h"

namespace tz {

/// A zip file of tables and documents as offices mail them. Nothing is unpacked to disk.
class SourceArchive
{
public:
    /// Whether the file is a zip that is no document itself.
    static bool isArchive(const QString &path);
    /// An archive without anything that could be read is refused, each member with its reason.
    static Result<SourceArchive> open(const QString &path);

    /// The members worth trying, in their order, with their folders; system files are none.
    QStringList members() const;
    /// Reads one member by its place in members(). Archives within archives are not opened.
    Result<SourceDocument> read(qsizetype member) const;

private:
    std::unique_ptr<ZipPackage> m_package;
    std::vector<ZipPackage::Entry> m_members;
};

} // namespace tz

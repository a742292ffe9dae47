#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

struct zip;

namespace tz {

/// A zip package in memory, read part by part within limits (refusal.h), so that a bomb is refused before it inflates.
/// An Error's sentence is a middle part for refused().
class ZipPackage
{
public:
    static Result<std::unique_ptr<ZipPackage>> open(const QByteArray &bytes);
    ~ZipPackage();
    ZipPackage(const ZipPackage &) = delete;
    ZipPackage &operator=(const ZipPackage &) = delete;

    bool has(const QString &part) const;

    struct Entry {
        QString name; ///< as its maker wrote it, with folders; never a path on this machine
        qint64 index = 0;
        bool isFolder = false;
    };
    /// Names that are not marked as UTF-8 are read as such when they plainly are, else as GB18030.
    std::vector<Entry> entries() const;
    Result<QByteArray> read(const Entry &entry) const;
    /// Gives the part's bytes piece by piece until `take` returns false.
    Result<void> read(const QString &part, const std::function<bool(const QByteArray &piece)> &take) const;

private:
    Result<void> readAt(qint64 index, const std::function<bool(const QByteArray &piece)> &take) const;
    explicit ZipPackage(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    Result<void> checkSizes() const;

    QByteArray m_bytes;
    zip *m_zip = nullptr;
    mutable qint64 m_inflated = 0; ///< by all reads together: one part may be read many times
};

} // namespace tz

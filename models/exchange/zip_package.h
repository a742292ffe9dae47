#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

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
    /// Gives the part's bytes piece by piece until `take` returns false.
    Result<void> read(const QString &part, const std::function<bool(const QByteArray &piece)> &take) const;

private:
    explicit ZipPackage(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    Result<void> checkSizes() const;

    QByteArray m_bytes;
    zip *m_zip = nullptr;
};

} // namespace tz

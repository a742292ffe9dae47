#pragma once

#include <QByteArray>

#include <memory>

class QIODevice;

namespace tz {

/// SHA-256 (FIPS 180-4) by OpenSSL, which uses the processor's instructions for it: the log of an import and the
/// imported file itself are hashed whole, and Qt's portable code would take a tenth of the import's time.
class Sha256
{
public:
    Sha256();
    Sha256(const Sha256 &) = delete;
    Sha256 &operator=(const Sha256 &) = delete;
    ~Sha256();

    void add(QByteArrayView bytes);
    /// All that the device still gives; false when reading fails.
    bool add(QIODevice &device);
    /// The digest in hex. Nothing may be added afterwards.
    QByteArray hex();

    static QByteArray hexOf(QByteArrayView bytes);

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

} // namespace tz

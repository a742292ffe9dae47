#include "models/base/sha256.h"

#include <QIODevice>

#include <openssl/evp.h>

#include <array>

namespace tz {

struct Sha256::Context {
    EVP_MD_CTX *state = EVP_MD_CTX_new();
    ~Context() { EVP_MD_CTX_free(state); }
};

Sha256::Sha256() : m_context(std::make_unique<Context>())
{
    [[maybe_unused]] const int done = EVP_DigestInit_ex(m_context->state, EVP_sha256(), nullptr);
    Q_ASSERT(done == 1);
}

Sha256::~Sha256() = default;

void Sha256::add(QByteArrayView bytes)
{
    EVP_DigestUpdate(m_context->state, bytes.data(), static_cast<size_t>(bytes.size()));
}

bool Sha256::add(QIODevice &device)
{
    QByteArray block(1 << 18, Qt::Uninitialized);
    for (;;) {
        const qint64 read = device.read(block.data(), block.size());
        if (read < 0) return false;
        if (read == 0) return device.atEnd();
        add(QByteArrayView(block.constData(), read));
    }
}

QByteArray Sha256::hex()
{
    std::array<unsigned char, 32> digest{};
    EVP_DigestFinal_ex(m_context->state, digest.data(), nullptr);
    return QByteArray(reinterpret_cast<const char *>(digest.data()), static_cast<qsizetype>(digest.size())).toHex();
}

QByteArray Sha256::hexOf(QByteArrayView bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.hex();
}

} // namespace tz

#include "tests/fuzz/stored_zip.h"

#include <array>

namespace tz::fuzz {

namespace {

QByteArray number(quint32 value, int bytes)
{
    QByteArray little;
    for (int i = 0; i < bytes; ++i) little += static_cast<char>(value >> (8 * i));
    return little;
}

quint32 crcOf(const QByteArray &bytes)
{
    static const std::array<quint32, 256> table = [] {
        std::array<quint32, 256> made{};
        for (quint32 i = 0; i < 256; ++i) {
            quint32 c = i;
            for (int k = 0; k < 8; ++k) c = (c & 1) ? 0xEDB88320U ^ (c >> 1) : c >> 1;
            made[i] = c;
        }
        return made;
    }();
    quint32 crc = 0xFFFFFFFFU;
    for (const char c : bytes) crc = table[(crc ^ static_cast<unsigned char>(c)) & 0xFF] ^ (crc >> 8);
    return ~crc;
}

} // namespace

QByteArray storedZip(const QList<std::pair<QByteArray, QByteArray>> &parts)
{
    QByteArray body;
    QByteArray directory;
    for (const auto &[name, bytes] : parts) {
        const auto size = static_cast<quint32>(bytes.size());
        const QByteArray common = number(10, 2) + number(0x800, 2) + number(0, 2) + number(0x21 << 16, 4) +
                                  number(crcOf(bytes), 4) + number(size, 4) + number(size, 4) +
                                  number(static_cast<quint32>(name.size()), 2) + number(0, 2);
        directory += "PK\x01\x02" + number(20, 2) + common + number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4) +
                     number(static_cast<quint32>(body.size()), 4) + name;
        body += "PK\x03\x04" + common + name + bytes;
    }
    const auto count = static_cast<quint32>(parts.size());
    return body + directory + "PK\x05\x06" + number(0, 4) + number(count, 2) + number(count, 2) +
           number(static_cast<quint32>(directory.size()), 4) + number(static_cast<quint32>(body.size()), 4) +
           number(0, 2);
}

QList<QByteArray> partsOf(const uint8_t *data, size_t size, qsizetype count)
{
    QList<QByteArray> parts =
        QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)).split('\xFF');
    while (parts.size() < count) parts << QByteArray();
    return parts;
}

} // namespace tz::fuzz

#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace tz::fuzz {

/// A zip package of these parts, uncompressed and made in memory: thousands of them a second.
QByteArray storedZip(const QList<std::pair<QByteArray, QByteArray>> &parts);

/// The input cut at its bytes 0xFF, which no UTF-8 has: the parts of one package; missing ones are empty.
QList<QByteArray> partsOf(const uint8_t *data, size_t size, qsizetype count);

} // namespace tz::fuzz

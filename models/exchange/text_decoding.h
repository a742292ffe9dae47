#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QString>

namespace tz {

enum class TextEncoding { Utf8, Utf16, Gb18030 };

/// What the bytes are written in. An Error's sentence is only its middle part (第 3 行的文字编码损坏), for refused().
Result<TextEncoding> sniffEncoding(const QByteArray &bytes);

/// The text without its byte order mark. Nothing is ever replaced by U+FFFD: damaged bytes are an Error as above.
Result<QString> decodedText(const QByteArray &bytes);

/// GB18030 bytes as text; nothing if they are not.
Result<QString> decodedGb18030(const QByteArray &bytes);

} // namespace tz

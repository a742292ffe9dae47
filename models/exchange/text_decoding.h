#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

namespace tz {

enum class TextEncoding { Utf8, Utf16, Gb18030 };

/// What the bytes are written in. An Error's sentence is only its middle part (第 3 行的文字编码损坏), for refused().
Result<TextEncoding> sniffEncoding(const QByteArray &bytes);

/// The text without its byte order mark. Nothing is ever replaced by U+FFFD: damaged bytes are an Error as above.
Result<QString> decodedText(const QByteArray &bytes);

/// Bytes that are known to be GB18030.
Result<QString> gb18030Text(const QByteArray &bytes);

/// Rewrites a whole file as UTF-8, piece by piece. Damaged bytes are an Error as above.
Result<void> convertToUtf8(QIODevice &from, QIODevice &to, TextEncoding encoding);

} // namespace tz

#include "models/exchange/text_decoding.h"

#include <QStringDecoder>
#include <QStringEncoder>

#include <unicode/ucnv.h>

#include <memory>

namespace tz {

namespace {

struct Utf8Shape {
    qsizetype sequences = 0; ///< well-formed characters of several bytes
    qsizetype faults = 0;
    qsizetype firstFault = -1;
};

/// Length of the well-formed UTF-8 sequence at the position, 0 if it is malformed.
int sequenceLength(const QByteArray &bytes, qsizetype at)
{
    const auto byte = [&](qsizetype i) { return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0u; };
    const unsigned lead = byte(at);
    if (lead < 0x80) return 1;
    const int length = lead >= 0xC2 && lead <= 0xDF   ? 2
                       : lead >= 0xE0 && lead <= 0xEF ? 3
                       : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                      : 0;
    for (int i = 1; i < length; ++i)
        if ((byte(at + i) & 0xC0) != 0x80) return 0;
    const unsigned second = byte(at + 1);
    const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    const bool beyond = (lead == 0xED && second > 0x9F) || (lead == 0xF4 && second > 0x8F);
    return overlong || beyond ? 0 : length;
}

Utf8Shape utf8Shape(const QByteArray &bytes)
{
    Utf8Shape shape;
    for (qsizetype at = 0; at < bytes.size();) {
        const int length = sequenceLength(bytes, at);
        if (length == 0) {
            if (shape.firstFault < 0) shape.firstFault = at;
            ++shape.faults;
            ++at;
        } else {
            if (length > 1) ++shape.sequences;
            at += length;
        }
    }
    return shape;
}

qsizetype lineOf(const QByteArray &bytes, qsizetype at)
{
    return bytes.left(at).count('\n') + 1;
}

bool hasUtf16Mark(const QByteArray &bytes)
{
    return bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF");
}

} // namespace

Result<TextEncoding> sniffEncoding(const QByteArray &bytes)
{
    if (hasUtf16Mark(bytes)) return TextEncoding::Utf16;
    if (const qsizetype nul = bytes.indexOf('\0'); nul >= 0)
        return Error{QStringLiteral("第 %1 行有空字符（NUL），不是文字表格或已损坏").arg(lineOf(bytes, nul))};
    if (bytes.isValidUtf8()) return TextEncoding::Utf8;
    const Utf8Shape shape = utf8Shape(bytes);
    // GB18030 text hardly ever contains well-formed UTF-8, so a few faults among many sequences are damaged UTF-8.
    if (shape.sequences > shape.faults || bytes.startsWith("\xEF\xBB\xBF"))
        return Error{QStringLiteral("第 %1 行的文字编码损坏（不是完整的 UTF-8）").arg(lineOf(bytes, shape.firstFault))};
    return TextEncoding::Gb18030;
}

namespace {

/// Decodes the pieces of one text; a character may lie across two of them.
class PieceDecoder
{
public:
    explicit PieceDecoder(TextEncoding encoding)
        : m_utf16(QStringDecoder::Utf16), m_isUtf16(encoding == TextEncoding::Utf16)
    {
        UErrorCode status = U_ZERO_ERROR;
        if (!m_isUtf16) m_converter.reset(ucnv_open("GB18030", &status));
        if (m_converter)
            ucnv_setToUCallBack(m_converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    }

    Result<QString> decode(const QByteArray &piece, bool last)
    {
        if (m_isUtf16) {
            QString text = m_utf16.decode(piece);
            m_bytes += piece.size();
            const bool isCut = last && m_bytes % 2 != 0;
            if (isCut || m_utf16.hasError() || text.contains(QChar(u'\0')))
                return Error{QStringLiteral("的文字编码损坏")};
            return text;
        }
        if (!m_converter) return Error{QStringLiteral("要用 GB18030 编码读取，而本机缺少这种编码")};
        UErrorCode status = U_ZERO_ERROR;
        QString text(piece.size() + 8, Qt::Uninitialized);
        auto *target = reinterpret_cast<UChar *>(text.data());
        const UChar *const begin = target;
        const char *source = piece.constData();
        ucnv_toUnicode(m_converter.get(), &target, target + text.size(), &source, piece.constData() + piece.size(),
                       nullptr, last, &status);
        m_line += piece.left(source - piece.constData()).count('\n');
        if (U_FAILURE(status))
            return Error{QStringLiteral("第 %1 行的文字编码既不是 UTF-8 也不是 GB18030").arg(m_line)};
        text.truncate(target - begin);
        return text;
    }

private:
    struct Close {
        void operator()(UConverter *converter) const { ucnv_close(converter); }
    };
    std::unique_ptr<UConverter, Close> m_converter;
    QStringDecoder m_utf16;
    bool m_isUtf16;
    qsizetype m_line = 1;
    qsizetype m_bytes = 0;
};

} // namespace

Result<QString> decodedText(const QByteArray &bytes)
{
    auto encoding = sniffEncoding(bytes);
    if (!encoding) return encoding.error();
    auto decoded = *encoding == TextEncoding::Utf8 ? Result<QString>(QString::fromUtf8(bytes))
                                                   : PieceDecoder(*encoding).decode(bytes, true);
    if (!decoded) return decoded;
    QString text = *std::move(decoded);
    if (text.startsWith(QChar(0xFEFF))) text.remove(0, 1);
    return text;
}

Result<QString> gb18030Text(const QByteArray &bytes)
{
    return PieceDecoder(TextEncoding::Gb18030).decode(bytes, true);
}

Result<void> convertToUtf8(QIODevice &from, QIODevice &to, TextEncoding encoding)
{
    PieceDecoder decoder(encoding);
    QStringEncoder encoder(QStringEncoder::Utf8); // joins surrogates that two pieces tore apart
    for (bool last = false; !last;) {
        const QByteArray piece = from.read(1 << 20);
        last = from.atEnd() || piece.isEmpty();
        auto text = decoder.decode(piece, last);
        if (!text) return text.error();
        const QByteArray utf8 = encoder.encode(*text);
        if (to.write(utf8) != utf8.size()) return Error{QStringLiteral("要先转成 UTF-8，而临时文件夹写不下")};
    }
    return {};
}

} // namespace tz

#include "models/conformance/page_font.h"

#include <qpdf/QPDFObjectHandle.hh>

#include <unicode/unistr.h>

namespace tz {

namespace {

QString gb18030(const std::string &bytes)
{
    const icu::UnicodeString text(bytes.data(), static_cast<int32_t>(bytes.size()), "GB18030");
    return QString(reinterpret_cast<const QChar *>(text.getBuffer()), text.length());
}

/// A name's bytes: UTF-8 by the standard, GB18030 from older Chinese programs.
QString nameText(const std::string &bytes)
{
    const QString text = QString::fromStdString(bytes);
    return text.contains(QChar::ReplacementCharacter) ? gb18030(bytes) : text;
}

/// WinAnsi where it is not Latin-1: the dashes and quotes that a page number or a sentence may hold.
QString latin(quint32 code)
{
    switch (code) {
    case 0x85:
        return QStringLiteral("…");
    case 0x91:
        return QStringLiteral("‘");
    case 0x92:
        return QStringLiteral("’");
    case 0x93:
        return QStringLiteral("“");
    case 0x94:
        return QStringLiteral("”");
    case 0x96:
        return QStringLiteral("–");
    case 0x97:
        return QStringLiteral("—");
    default:
        return QString(QChar(static_cast<char16_t>(code)));
    }
}

double number(QPDFObjectHandle object, double otherwise)
{
    return object.isNumber() ? object.getNumericValue() : otherwise;
}

/// A code in a list of widths.
quint32 codeNumber(QPDFObjectHandle object)
{
    return static_cast<quint32>(std::clamp(number(object, 0), 0.0, 65535.0));
}

} // namespace

PageFont::PageFont(QPDFObjectHandle dictionary)
{
    if (!dictionary.isDictionary()) return;
    const bool isComposite = dictionary.isDictionaryOfType("", "/Type0");
    QPDFObjectHandle own = dictionary;
    if (isComposite && dictionary.getKey("/DescendantFonts").isArray())
        own = dictionary.getKey("/DescendantFonts").getArrayItem(0);
    if (!own.isDictionary()) own = dictionary;
    std::string name =
        dictionary.getKey("/BaseFont").isName() ? dictionary.getKey("/BaseFont").getName().substr(1) : "";
    m_fact.subset = name.size() > 7 && name[6] == '+';
    if (m_fact.subset) name = name.substr(7);
    m_fact.name = nameText(name);
    QPDFObjectHandle descriptor = own.getKey("/FontDescriptor");
    m_fact.embedded = dictionary.isDictionaryOfType("", "/Type3");
    if (descriptor.isDictionary())
        for (const char *key : {"/FontFile", "/FontFile2", "/FontFile3"})
            m_fact.embedded = m_fact.embedded || descriptor.getKey(key).isStream();
    if (dictionary.getKey("/ToUnicode").isStream()) m_unicode.emplace(dictionary.getKey("/ToUnicode"));
    isComposite ? readComposite(dictionary) : readSimple(dictionary);
    if (isComposite) {
        m_defaultAdvance = number(own.getKey("/DW"), 1000) / 1000;
        readWidths(own.getKey("/W"));
    }
}

void PageFont::readComposite(QPDFObjectHandle font)
{
    m_codes = Codes::TwoBytes;
    QPDFObjectHandle encoding = font.getKey("/Encoding");
    if (encoding.isStream()) {
        m_codes = Codes::Mapped;
        m_encoding.emplace(encoding);
    } else if (encoding.isName()) {
        const std::string name = encoding.getName();
        if (name.find("UCS2") != std::string::npos || name.find("UTF16") != std::string::npos) m_codes = Codes::Utf16;
        if (name.rfind("/GB", 0) == 0) m_codes = Codes::Gbk;
    }
}

void PageFont::readSimple(QPDFObjectHandle font)
{
    QPDFObjectHandle descriptor = font.getKey("/FontDescriptor"), widths = font.getKey("/Widths");
    m_defaultAdvance = descriptor.isDictionary() ? number(descriptor.getKey("/MissingWidth"), 500) / 1000 : 0.5;
    if (!widths.isArray()) return;
    const quint32 first = codeNumber(font.getKey("/FirstChar"));
    for (int i = 0; i < widths.getArrayNItems(); ++i)
        m_advances[first + static_cast<quint32>(i)] = number(widths.getArrayItem(i), 500) / 1000;
}

/// 1 [500 600] : codes from 1 on; 20 40 1000: codes 20 … 40.
void PageFont::readWidths(QPDFObjectHandle widths)
{
    if (!widths.isArray()) return;
    for (int i = 0; i + 1 < widths.getArrayNItems();) {
        const quint32 first = codeNumber(widths.getArrayItem(i));
        QPDFObjectHandle next = widths.getArrayItem(i + 1);
        if (next.isArray()) {
            for (int k = 0; k < next.getArrayNItems(); ++k)
                m_advances[first + static_cast<quint32>(k)] = number(next.getArrayItem(k), 1000) / 1000;
            i += 2;
            continue;
        }
        if (i + 2 >= widths.getArrayNItems()) return;
        const quint32 last = codeNumber(next);
        for (quint32 code = first; code <= last; ++code)
            m_advances[code] = number(widths.getArrayItem(i + 2), 1000) / 1000;
        i += 3;
    }
}

size_t PageFont::codeLength(unsigned char first) const
{
    switch (m_codes) {
    case Codes::OneByte:
        return 1;
    case Codes::TwoBytes:
    case Codes::Utf16:
        return 2;
    case Codes::Gbk:
        return first > 0x80 ? 2 : 1;
    case Codes::Mapped:
        return m_encoding->codeLength(first);
    }
    return 1;
}

QString PageFont::meaning(quint32 code, const std::string &bytes) const
{
    if (m_unicode) {
        const QString named = m_unicode->characters(code);
        if (!named.isEmpty() || m_codes != Codes::OneByte) return named;
    }
    if (m_codes == Codes::OneByte) return latin(code);
    if (m_codes == Codes::Utf16) return QString(QChar(static_cast<char16_t>(code)));
    return m_codes == Codes::Gbk ? gb18030(bytes) : QString();
}

std::vector<PdfGlyph> PageFont::glyphs(const std::string &bytes) const
{
    std::vector<PdfGlyph> glyphs;
    for (size_t at = 0; at < bytes.size();) {
        const size_t length = std::min(codeLength(static_cast<unsigned char>(bytes[at])), bytes.size() - at);
        const std::string own = bytes.substr(at, length);
        quint32 code = 0;
        for (const char byte : own) code = code << 8 | static_cast<unsigned char>(byte);
        const bool isGlyphNumber = m_codes == Codes::OneByte || m_codes == Codes::TwoBytes; // as widths are listed
        const auto width = isGlyphNumber ? m_advances.find(code) : m_advances.end();
        QString text = meaning(code, own);
        if (text.isEmpty() || text == QChar(u'\0')) text = QChar(QChar::ReplacementCharacter);
        const bool isHalfWidth = !isGlyphNumber && text.size() == 1 && text[0].unicode() < 0x80;
        const double otherwise = isHalfWidth ? 0.5 : m_defaultAdvance;
        glyphs.push_back({text, width == m_advances.end() ? otherwise : width->second, length == 1 && code == 32});
        at += length;
    }
    return glyphs;
}

} // namespace tz

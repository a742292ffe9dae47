#pragma once

#include "models/conformance/character_map.h"
#include "models/conformance/pdf_facts.h"

#include <optional>

class QPDFObjectHandle;

namespace tz {

/// A character as a string of a page's content names it.
struct PdfGlyph {
    QString text;
    double advance = 0;   ///< ems
    bool isSpace = false; ///< the one-byte code 32, which word spacing widens
};

/// A font of a page: what its codes mean and how wide they are.
class PageFont
{
public:
    explicit PageFont(QPDFObjectHandle dictionary);

    const PdfFont &fact() const { return m_fact; }
    std::vector<PdfGlyph> glyphs(const std::string &bytes) const;

private:
    enum class Codes { OneByte, TwoBytes, Gbk, Utf16, Mapped };

    void readComposite(QPDFObjectHandle font);
    void readSimple(QPDFObjectHandle font);
    void readWidths(QPDFObjectHandle widths);
    size_t codeLength(unsigned char first) const;
    QString meaning(quint32 code, const std::string &bytes) const;

    PdfFont m_fact;
    Codes m_codes = Codes::OneByte;
    std::optional<CharacterMap> m_unicode, m_encoding;
    std::unordered_map<quint32, double> m_advances;
    double m_defaultAdvance = 1;
};

} // namespace tz

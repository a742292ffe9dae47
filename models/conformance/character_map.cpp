#include "models/conformance/character_map.h"

#include <qpdf/QPDFObjectHandle.hh>

#include <exception>

namespace tz {

namespace {

/// A map of more codes than this is a trap, not a font.
constexpr quint32 mostCodes = 0x10000;

quint32 codeOf(const std::string &bytes)
{
    quint32 code = 0;
    for (const char byte : bytes) code = code << 8 | static_cast<unsigned char>(byte);
    return code;
}

/// UTF-16, big-endian.
QString textOf(const std::string &bytes)
{
    QString text;
    for (size_t i = 0; i + 1 < bytes.size(); i += 2)
        text += QChar(static_cast<char16_t>(static_cast<unsigned char>(bytes[i]) << 8 |
                                            static_cast<unsigned char>(bytes[i + 1])));
    return text;
}

/// The text so many codes further in a range: its last character counts on.
QString shifted(QString text, quint32 by)
{
    if (!text.isEmpty()) text.back() = QChar(static_cast<char16_t>(text.back().unicode() + by));
    return text;
}

} // namespace

/// Takes the lists between begin… and end… of a CMap program; its other words are of no interest.
class CharacterMapReader : public QPDFObjectHandle::ParserCallbacks
{
public:
    explicit CharacterMapReader(CharacterMap &map) : m_map(map) {}

    void handleObject(QPDFObjectHandle object, size_t, size_t) override
    {
        if (!object.isOperator()) {
            m_operands.push_back(object);
            return;
        }
        const std::string word = object.getOperatorValue();
        if (word == "endbfchar") readCharacters();
        if (word == "endbfrange") readRanges();
        if (word == "endcodespacerange") readSpaces();
        m_operands.clear();
    }
    void handleEOF() override {}

private:
    bool isString(size_t i) { return m_operands[i].isString(); }
    std::string string(size_t i) { return m_operands[i].getStringValue(); }

    void readCharacters()
    {
        for (size_t i = 0; i + 1 < m_operands.size(); i += 2)
            if (isString(i) && isString(i + 1)) m_map.m_characters[codeOf(string(i))] = textOf(string(i + 1));
    }

    void readRanges()
    {
        for (size_t i = 0; i + 2 < m_operands.size(); i += 3) {
            if (!isString(i) || !isString(i + 1)) continue;
            const quint32 first = codeOf(string(i)), last = codeOf(string(i + 1));
            if (last < first || last - first >= mostCodes || m_map.m_characters.size() > mostCodes) continue;
            for (quint32 code = first; code <= last; ++code) put(code, code - first, m_operands[i + 2]);
        }
    }

    void put(quint32 code, quint32 place, QPDFObjectHandle target)
    {
        if (target.isString()) {
            m_map.m_characters[code] = shifted(textOf(target.getStringValue()), place);
        } else if (target.isArray() && static_cast<int>(place) < target.getArrayNItems()) {
            QPDFObjectHandle item = target.getArrayItem(static_cast<int>(place));
            if (item.isString()) m_map.m_characters[code] = textOf(item.getStringValue());
        }
    }

    void readSpaces()
    {
        for (size_t i = 0; i + 1 < m_operands.size(); i += 2) {
            if (!isString(i) || !isString(i + 1)) continue;
            const std::string first = string(i), last = string(i + 1);
            if (first.empty() || first.size() > 4 || first.size() != last.size()) continue;
            m_map.m_spaces.push_back(
                {static_cast<unsigned char>(first[0]), static_cast<unsigned char>(last[0]), first.size()});
        }
    }

    CharacterMap &m_map;
    std::vector<QPDFObjectHandle> m_operands;
};

CharacterMap::CharacterMap(QPDFObjectHandle stream)
{
    if (!stream.isStream()) return;
    CharacterMapReader reader(*this);
    try {
        stream.parseAsContents(&reader);
    } catch (const std::exception &) {
        // What was read up to there is as good as what a reader would find.
    }
}

QString CharacterMap::characters(quint32 code) const
{
    const auto found = m_characters.find(code);
    return found == m_characters.end() ? QString() : found->second;
}

size_t CharacterMap::codeLength(unsigned char first) const
{
    for (const Space &space : m_spaces)
        if (first >= space.first && first <= space.last) return space.length;
    return m_spaces.empty() ? 2 : m_spaces.front().length;
}

} // namespace tz

#pragma once

#include <QString>

#include <unordered_map>
#include <vector>

class QPDFObjectHandle;

namespace tz {

/// A CMap of a PDF's font: which character each code stands for, and of how many bytes codes are.
class CharacterMap
{
public:
    /// From a ToUnicode or Encoding stream; what cannot be read is left out.
    explicit CharacterMap(QPDFObjectHandle stream);

    /// Empty when the code is not named.
    QString characters(quint32 code) const;
    bool isEmpty() const { return m_characters.empty(); }

    /// Bytes of the code that begins with this one: 1 … 4.
    size_t codeLength(unsigned char first) const;

private:
    friend class CharacterMapReader;
    struct Space {
        unsigned char first, last;
        size_t length;
    };
    std::unordered_map<quint32, QString> m_characters;
    std::vector<Space> m_spaces;
};

} // namespace tz

#include "models/exchange/xml_tokens.h"

#include <cstring>

namespace tz {

namespace {

constexpr size_t deepest = 64;
constexpr qsizetype longestToken = 8 << 20;

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isNameEnd(char c)
{
    return isBlank(c) || c == '/' || c == '>' || c == '=' || c == '<';
}

QByteArrayView withoutPrefix(QByteArrayView name)
{
    const qsizetype colon = name.lastIndexOf(':');
    return colon < 0 ? name : name.sliced(colon + 1);
}

const char *find(const char *at, const char *end, char c)
{
    return static_cast<const char *>(std::memchr(at, c, static_cast<size_t>(end - at)));
}

/// Behind the words, nullptr when they are not there.
const char *behind(const char *at, const char *end, QByteArrayView words)
{
    const qsizetype found = QByteArrayView(at, end - at).indexOf(words);
    return found < 0 ? nullptr : at + found + words.size();
}

/// The character that an entity stands for, 0 when there is none.
char32_t entityOf(QByteArrayView name)
{
    static const std::pair<QByteArrayView, char32_t> known[] = {
        {"amp", U'&'}, {"lt", U'<'}, {"gt", U'>'}, {"quot", U'"'}, {"apos", U'\''}};
    for (const auto &[word, meant] : known)
        if (name == word) return meant;
    if (!name.startsWith('#') || name.size() > 9) return 0;
    const bool isHex = name.size() > 1 && name[1] == 'x';
    bool isNumber = false;
    const uint code = name.sliced(isHex ? 2 : 1).toByteArray().toUInt(&isNumber, isHex ? 16 : 10);
    const bool isCharacter = code == 9 || code == 10 || code == 13 || (code >= 32 && code < 0xD800) ||
                             (code >= 0xE000 && code <= 0x10FFFF && code != 0xFFFE && code != 0xFFFF);
    return isNumber && isCharacter ? static_cast<char32_t>(code) : 0;
}

} // namespace

QByteArrayView XmlToken::value(QByteArrayView attribute) const
{
    for (const Attribute &each : m_attributes)
        if (each.name == attribute) return each.value;
    return {};
}

bool XmlTokens::add(const QByteArray &piece)
{
    if (piece.contains('\0')) m_isBroken = true;
    if (m_isBroken || m_refusal) return false;
    const QByteArray bytes = m_rest.isEmpty() ? piece : m_rest + piece;
    const char *at = bytes.constData();
    const char *const end = at + bytes.size();
    Step step = Step::Done;
    while (at < end && step == Step::Done) step = takeOne(at, end);
    m_rest = QByteArray(at, end - at);
    if (step == Step::Broken || m_rest.size() > longestToken) m_isBroken = true;
    return !m_isBroken && !m_refusal;
}

XmlTokens::Step XmlTokens::takeOne(const char *&at, const char *end)
{
    if (*at != '<') return takeText(at, end);
    if (end - at < 2) return Step::Incomplete;
    if (at[1] == '/') return takeEnd(at, end);
    return at[1] == '?' || at[1] == '!' ? takeMarkup(at, end) : takeStart(at, end);
}

/// A text ends at the next mark; outside the root only blanks and the byte order mark may stand.
XmlTokens::Step XmlTokens::takeText(const char *&at, const char *end)
{
    const char *const mark = find(at, end, '<');
    const bool mayBeMark = !m_hasRoot && end - at < 3; // half a byte order mark
    if (!mark && (!m_names.empty() || mayBeMark)) return Step::Incomplete;
    const QByteArrayView raw(at, (mark ? mark : end) - at);
    at = mark ? mark : end;
    if (m_names.empty()) {
        const QByteArray outside = raw.toByteArray().trimmed();
        return outside.isEmpty() || (!m_hasRoot && outside == "\xEF\xBB\xBF") ? Step::Done : Step::Broken;
    }
    if (!resolve(raw)) return Step::Broken;
    m_token.kind = XmlToken::Kind::Text;
    return tell();
}

bool XmlTokens::resolve(QByteArrayView raw)
{
    if (!raw.isValidUtf8()) return false;
    m_token.m_text = raw;
    const bool hasEntity = raw.contains('&');
    if (!hasEntity && !raw.contains('\r')) return true;
    m_resolved.clear();
    for (qsizetype i = 0; i < raw.size(); ++i) {
        if (raw[i] == '\r') {
            if (i + 1 == raw.size() || raw[i + 1] != '\n') m_resolved += '\n';
        } else if (raw[i] == '&') {
            const qsizetype stop = raw.indexOf(';', i);
            const char32_t meant = stop < 0 ? 0 : entityOf(raw.sliced(i + 1, stop - i - 1));
            if (meant == 0) return false;
            m_resolved += QString::fromUcs4(&meant, 1).toUtf8();
            i = stop;
        } else {
            m_resolved += raw[i];
        }
    }
    m_token.m_text = m_resolved;
    return true;
}

/// Declarations and remarks say nothing; a document type is refused.
XmlTokens::Step XmlTokens::takeMarkup(const char *&at, const char *end)
{
    const QByteArrayView rest(at, end - at);
    if (rest.startsWith("<?")) {
        const char *const stop = behind(at, end, "?>");
        if (!stop) return Step::Incomplete;
        const QByteArray words = QByteArray(at, stop - at).toLower();
        const bool isForeign = words.startsWith("<?xml ") && words.contains("encoding") && !words.contains("utf-8");
        at = stop;
        return isForeign ? Step::Broken : Step::Done;
    }
    constexpr qsizetype longestOpening = 9; // <![CDATA[
    if (rest.size() < longestOpening) return Step::Incomplete;
    if (rest.startsWith("<!--")) {
        const char *const stop = behind(at + 4, end, "-->");
        if (!stop) return Step::Incomplete;
        at = stop;
        return Step::Done;
    }
    if (!rest.startsWith("<![CDATA[") || m_names.empty()) return Step::Broken;
    const char *const stop = behind(at, end, "]]>");
    if (!stop) return Step::Incomplete;
    m_token.kind = XmlToken::Kind::Text;
    m_token.m_text = QByteArrayView(at + longestOpening, stop - 3 - (at + longestOpening));
    at = stop;
    return m_token.m_text.isValidUtf8() ? tell() : Step::Broken;
}

XmlTokens::Step XmlTokens::takeStart(const char *&at, const char *end)
{
    const char *stop = at + 1; // the > that stands in no value
    for (char quote = 0; stop < end && (quote || *stop != '>'); ++stop) {
        if (quote ? *stop == quote : *stop == '"' || *stop == '\'') quote = quote ? '\0' : *stop;
        if (*stop == '<') return Step::Broken;
    }
    if (stop == end) return Step::Incomplete;
    const bool isEmpty = stop[-1] == '/';
    const char *const tail = isEmpty ? stop - 1 : stop;
    const char *nameEnd = at + 1;
    while (nameEnd < tail && !isNameEnd(*nameEnd)) ++nameEnd;
    const QByteArrayView name(at + 1, nameEnd - at - 1);
    if (name.isEmpty() || (m_names.empty() && m_hasRoot) || m_names.size() >= deepest) return Step::Broken;
    if (!readAttributes(nameEnd, tail)) return Step::Broken;
    m_hasRoot = true;
    m_token.kind = XmlToken::Kind::Start;
    m_token.name = withoutPrefix(name);
    at = stop + 1;
    Step step = tell();
    if (step != Step::Done) return step;
    if (isEmpty) {
        m_token.kind = XmlToken::Kind::End;
        return tell();
    }
    m_names.push_back(m_nameText.size());
    m_nameText.append(name.data(), static_cast<size_t>(name.size()));
    return step;
}

bool XmlTokens::readAttributes(const char *at, const char *end)
{
    m_token.m_attributes.clear();
    for (;;) {
        const char *const before = at;
        while (at < end && isBlank(*at)) ++at;
        if (at == end) return true;
        if (at == before) return false; // nothing between two attributes
        const char *const name = at;
        while (at < end && !isNameEnd(*at)) ++at;
        const QByteArrayView word(name, at - name);
        while (at < end && isBlank(*at)) ++at;
        if (word.isEmpty() || at == end || *at != '=') return false;
        ++at;
        while (at < end && isBlank(*at)) ++at;
        if (at == end || (*at != '"' && *at != '\'')) return false;
        const char *const close = find(at + 1, end, *at);
        if (!close) return false;
        m_token.m_attributes.push_back({withoutPrefix(word), QByteArrayView(at + 1, close - at - 1)});
        at = close + 1;
    }
}

XmlTokens::Step XmlTokens::takeEnd(const char *&at, const char *end)
{
    const char *const stop = find(at, end, '>');
    if (!stop) return Step::Incomplete;
    QByteArrayView name(at + 2, stop - at - 2);
    while (!name.isEmpty() && isBlank(name.back())) name.chop(1);
    if (m_names.empty()) return Step::Broken;
    const size_t begin = m_names.back();
    if (name != QByteArrayView(m_nameText.data() + begin, static_cast<qsizetype>(m_nameText.size() - begin)))
        return Step::Broken;
    m_names.pop_back();
    m_nameText.resize(begin);
    at = stop + 1;
    m_token.kind = XmlToken::Kind::End;
    m_token.name = withoutPrefix(name);
    return tell();
}

XmlTokens::Step XmlTokens::tell()
{
    auto done = m_visit(m_token);
    if (done) return Step::Done;
    m_refusal = done.error();
    return Step::Broken;
}

Result<void> readLargePart(const ZipPackage &package, const QString &part, XmlTokens::Visit visit)
{
    XmlTokens tokens(std::move(visit));
    if (auto read = package.read(part, [&](const QByteArray &piece) { return tokens.add(piece); }); !read) return read;
    if (tokens.refusal()) return *tokens.refusal();
    if (!tokens.finish()) return Error{QStringLiteral("已损坏（%1 读不通）").arg(part)};
    return {};
}

} // namespace tz

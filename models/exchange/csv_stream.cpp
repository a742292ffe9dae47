#include "models/exchange/csv_stream.h"

#include "models/base/sha256.h"
#include "models/exchange/csv_grammar.h"
#include "models/exchange/refusal.h"
#include "models/exchange/text_decoding.h"

#include <cstring>

namespace tz {

namespace {

constexpr qsizetype windowBytes = 1 << 20;

/// The longest record: every cell of the widest row at its limit would be absurd, so much is refused.
constexpr qsizetype longestRecord = 16 << 20;

} // namespace

Result<std::unique_ptr<CsvStream>> CsvStream::open(const QString &path)
{
    std::unique_ptr<CsvStream> stream(new CsvStream());
    if (auto done = stream->prepare(path); !done) return done.error();
    return stream;
}

/// Hashes the file, learns its encoding and separator, and stands before the first record.
Result<void> CsvStream::prepare(const QString &path)
{
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::ReadOnly)) return Error{QStringLiteral("打不开")};
    Sha256 hash;
    if (!hash.add(m_file)) return Error{QStringLiteral("读不完整")};
    m_sha256 = hash.hex();
    m_file.seek(0);
    const QByteArray head = m_file.peek(windowBytes);
    auto encoding = sniffEncoding(head.left(head.lastIndexOf('\n') + 1));
    if (!encoding) return encoding.error();
    m_source = &m_file;
    if (*encoding != TextEncoding::Utf8) {
        m_converted = std::make_unique<QTemporaryFile>();
        if (!m_converted->open()) return Error{QStringLiteral("要先转成 UTF-8，而临时文件夹写不进去")};
        if (auto done = convertToUtf8(m_file, *m_converted, *encoding); !done) return done;
        m_source = m_converted.get();
        m_source->seek(0);
    }
    m_separator = csv::sniffSeparator(QString::fromUtf8(m_source->peek(64 * 1024))).toLatin1();
    rewind();
    return {};
}

void CsvStream::rewind()
{
    m_source->seek(0);
    if (m_source->peek(3) == "\xEF\xBB\xBF") m_source->skip(3);
    m_window.clear();
    m_begin = m_at = 0;
    m_ended = false;
    m_row = 0;
}

/// Brings the rest of an unfinished record to the front of the window and reads on; false when there is nothing more.
Result<bool> CsvStream::fill()
{
    if (m_ended) return false;
    m_window.remove(0, m_begin);
    m_at -= m_begin;
    m_begin = 0;
    if (m_window.size() > longestRecord)
        return Error{QStringLiteral("第 %1 行太长，或有一个引号没有配对").arg(m_row + 1)};
    const qsizetype kept = m_window.size();
    m_window.resize(kept + windowBytes);
    const qint64 read = m_source->read(m_window.data() + kept, windowBytes);
    if (read < 0) return Error{QStringLiteral("读不完整")};
    m_window.resize(kept + static_cast<qsizetype>(read));
    m_ended = m_source->atEnd();
    return true;
}

Result<bool> CsvStream::next()
{
    m_begin = m_at;
    for (;;) {
        if (m_begin < m_window.size()) {
            auto whole = split();
            if (!whole || *whole) return whole;
        }
        m_at = m_begin;
        auto more = fill();
        if (!more) return more;
        if (*more) continue;
        if (m_begin >= m_window.size()) return false;
        return Error{QStringLiteral("第 %1 行有一个引号没有配对").arg(m_row + 1)};
    }
}

/// Splits the record at m_begin; false when it may go on behind the window.
Result<bool> CsvStream::split()
{
    m_cells.clear();
    m_unescaped.clear();
    const char *at = m_window.constData() + m_begin;
    const char *const end = m_window.constData() + m_window.size();
    for (;;) {
        const char *const cell = at;
        if (at < end && *at == '"') {
            if (!quotedCell(at, end)) return false;
        } else {
            while (at < end && *at != m_separator && *at != '\n' && *at != '\r') ++at;
            m_cells.emplace_back(cell, at - cell);
        }
        if (at == end && !m_ended) return false;
        if (m_cells.back().size() > limits::cellLength * 4)
            return Error{QStringLiteral("第 %1 行有一格太长").arg(m_row + 1)};
        if (m_cells.size() > static_cast<size_t>(limits::columns))
            return Error{QStringLiteral("第 %1 行超过 %2 列").arg(m_row + 1).arg(limits::columns)};
        if (at == end || *at != m_separator) break;
        ++at;
    }
    if (at < end && *at == '\r') {
        ++at;
        if (at == end && !m_ended) return false; // its \n may follow
    }
    if (at < end && *at == '\n') ++at;
    m_at = at - m_window.constData();
    ++m_row;
    for (QByteArrayView &cell : m_cells)
        if (csv::hasHarmlessMark(cell)) cell = cell.sliced(1);
    const QByteArrayView bytes = record();
    if (!bytes.isValidUtf8()) return Error{QStringLiteral("第 %1 行的文字编码损坏").arg(m_row)};
    if (std::memchr(bytes.data(), 0, static_cast<size_t>(bytes.size())))
        return Error{QStringLiteral("第 %1 行有空字符（NUL），不是文字表格或已损坏").arg(m_row)};
    return true;
}

/// Takes a cell that begins with a quote; false when its end is not in the window.
bool CsvStream::quotedCell(const char *&at, const char *end)
{
    const char *part = ++at;
    QByteArray joined;
    bool isJoined = false;
    for (;;) {
        const auto *quote = static_cast<const char *>(std::memchr(at, '"', static_cast<size_t>(end - at)));
        if (!quote || (quote + 1 == end && !m_ended)) return false;
        at = quote + 1;
        const bool doubled = at < end && *at == '"';
        const bool goesOn = !doubled && at < end && *at != m_separator && *at != '\n' && *at != '\r';
        if (!doubled && !goesOn && !isJoined) {
            m_cells.emplace_back(part, quote - part);
            return true;
        }
        joined.append(part, quote - part + (doubled ? 1 : 0));
        isJoined = true;
        if (doubled) {
            part = ++at;
            continue;
        }
        const char *const tail = at; // some programs write "a"b
        while (at < end && *at != m_separator && *at != '\n' && *at != '\r') ++at;
        joined.append(tail, at - tail);
        m_unescaped.push_back(std::move(joined));
        m_cells.emplace_back(m_unescaped.back());
        return true;
    }
}

} // namespace tz

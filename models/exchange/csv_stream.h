#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QFile>
#include <QTemporaryFile>

#include <memory>
#include <vector>

namespace tz {

/// Reads the records of a large csv file one by one from a window of the file, as UTF-8 bytes. The grammar is that of
/// csv::parse. GB18030 and UTF-16 files are turned into UTF-8 beside the memory first. Errors' sentences are middle
/// parts for refused().
class CsvStream
{
public:
    static Result<std::unique_ptr<CsvStream>> open(const QString &path);

    /// Back to the first record.
    void rewind();
    /// The next record; false at the end of the file. Its cells are valid until the next call.
    Result<bool> next();
    const std::vector<QByteArrayView> &cells() const { return m_cells; }
    int row() const { return m_row; } ///< of the current record, from 1
    /// The current record as it stands in the file.
    QByteArrayView record() const { return {m_window.constData() + m_begin, m_at - m_begin}; }
    const QByteArray &sha256() const { return m_sha256; }

private:
    CsvStream() = default;
    Result<void> prepare(const QString &path);
    Result<bool> fill();
    Result<bool> split();
    bool quotedCell(const char *&at, const char *end);

    QFile m_file;
    std::unique_ptr<QTemporaryFile> m_converted;
    QFile *m_source = nullptr;
    QByteArray m_sha256;
    QByteArray m_window;
    qsizetype m_begin = 0; ///< of the current record in the window
    qsizetype m_at = 0;    ///< behind it
    bool m_ended = false;  ///< the window reaches to the end of the file
    char m_separator = ',';
    int m_row = 0;
    std::vector<QByteArrayView> m_cells;
    std::vector<QByteArray> m_unescaped; ///< cells that had doubled quotes
};

} // namespace tz

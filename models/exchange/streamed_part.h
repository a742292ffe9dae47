#pragma once

#include <QByteArray>
#include <QString>

#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>

namespace tz {

/// Replaces one part of a zip package on file by bytes that come piece by piece. They are deflated in a thread of their
/// own while the next ones are made, and never held together.
class StreamedPart
{
public:
    static constexpr qint64 mostBytes = 3LL << 30; ///< below what a package without zip64 may hold

    StreamedPart(QString package, QByteArray part);
    ~StreamedPart(); ///< without finish() the package stays as it was
    StreamedPart(const StreamedPart &) = delete;
    StreamedPart &operator=(const StreamedPart &) = delete;

    /// Waits while many pieces stand before this one. False when the package cannot be written: further pieces are in
    /// vain.
    bool write(QByteArray piece);
    bool finish(); ///< false when the package could not be written and is as it was

private:
    friend struct PieceSource;
    enum class End : char { Open, Complete, GivenUp };
    bool pack();
    bool take(QByteArray &piece); ///< empty at the end; false when given up
    void end(End end);

    QString m_package;
    QByteArray m_part;
    std::mutex m_mutex;
    std::condition_variable m_moved;
    std::deque<QByteArray> m_pieces;
    End m_end = End::Open;
    std::future<bool> m_packed;
};

} // namespace tz

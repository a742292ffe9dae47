#include "models/exchange/streamed_part.h"

#include <QFile>

#include <zip.h>

#include <cstring>

namespace tz {

namespace {

constexpr size_t mostWaiting = 16; ///< pieces

/// Half the time of the usual 6, for a file that is a tenth longer.
constexpr zip_uint32_t deflateLevel = 4;

} // namespace

/// What libzip reads from: the pieces as one stream.
struct PieceSource {
    StreamedPart &part;
    QByteArray piece = {};
    qsizetype taken = 0;
    zip_uint64_t size = 0;
    bool isOver = false;

    zip_int64_t read(char *target, zip_uint64_t room)
    {
        if (taken == piece.size() && !isOver) {
            taken = 0;
            if (!part.take(piece)) return -1;
            isOver = piece.isEmpty();
        }
        const qsizetype count = std::min(piece.size() - taken, static_cast<qsizetype>(room));
        std::memcpy(target, piece.constData() + taken, static_cast<size_t>(count));
        taken += count;
        size += static_cast<zip_uint64_t>(count);
        return count;
    }

    /// A size that is not known yet would make libzip write a zip64 entry, which some spreadsheets do not open: until
    /// the end the limit is stated.
    zip_int64_t tell(zip_stat_t *status) const
    {
        zip_stat_init(status);
        status->size = isOver ? size : StreamedPart::mostBytes;
        status->valid = ZIP_STAT_SIZE;
        return sizeof *status;
    }

    static zip_int64_t answer(void *self, void *data, zip_uint64_t length, zip_source_cmd_t command)
    {
        auto &source = *static_cast<PieceSource *>(self);
        switch (command) {
        case ZIP_SOURCE_SUPPORTS:
            return ZIP_SOURCE_SUPPORTS_READABLE;
        case ZIP_SOURCE_READ:
            return source.read(static_cast<char *>(data), length);
        case ZIP_SOURCE_STAT:
            return source.tell(static_cast<zip_stat_t *>(data));
        case ZIP_SOURCE_ERROR: {
            zip_error_t error;
            zip_error_init(&error);
            zip_error_set(&error, ZIP_ER_CANCELLED, 0);
            return zip_error_to_data(&error, data, length);
        }
        default:
            return 0;
        }
    }
};

StreamedPart::StreamedPart(QString package, QByteArray part) : m_package(std::move(package)), m_part(std::move(part))
{
    m_packed = std::async(std::launch::async, [this] { return pack(); });
}

StreamedPart::~StreamedPart()
{
    end(End::GivenUp);
}

bool StreamedPart::write(QByteArray piece)
{
    if (piece.isEmpty()) return true;
    std::unique_lock lock(m_mutex);
    m_moved.wait(lock, [this] { return m_pieces.size() < mostWaiting || m_end != End::Open; });
    if (m_end != End::Open) return false;
    m_pieces.push_back(std::move(piece));
    m_moved.notify_all();
    return true;
}

bool StreamedPart::finish()
{
    end(End::Complete);
    return m_packed.get();
}

void StreamedPart::end(End end)
{
    const std::scoped_lock lock(m_mutex);
    if (m_end == End::Open) m_end = end;
    m_moved.notify_all();
}

bool StreamedPart::take(QByteArray &piece)
{
    std::unique_lock lock(m_mutex);
    m_moved.wait(lock, [this] { return !m_pieces.empty() || m_end != End::Open; });
    if (m_end == End::GivenUp) return false;
    piece.clear();
    if (!m_pieces.empty()) {
        piece = std::move(m_pieces.front());
        m_pieces.pop_front();
        m_moved.notify_all();
    }
    return true;
}

/// In its own thread, from the first piece to the last. The part is taken out and added anew, since libzip keeps the
/// level at which a replaced one is deflated.
bool StreamedPart::pack()
{
    PieceSource pieces{*this};
    bool isPacked = false;
    if (zip_t *archive = zip_open(QFile::encodeName(m_package).constData(), 0, nullptr)) {
        const zip_int64_t old = zip_name_locate(archive, m_part.constData(), 0);
        zip_source_t *source = zip_source_function(archive, &PieceSource::answer, &pieces);
        const bool isOut = old >= 0 && zip_delete(archive, static_cast<zip_uint64_t>(old)) == 0;
        const zip_int64_t place = isOut && source ? zip_file_add(archive, m_part.constData(), source, 0) : -1;
        if (place < 0) {
            zip_source_free(source);
        } else {
            constexpr zip_uint16_t noTime = 0, firstDay = (1 << 5) | 1; // 1980-01-01, as the other parts
            zip_set_file_compression(archive, static_cast<zip_uint64_t>(place), ZIP_CM_DEFLATE, deflateLevel);
            zip_file_set_dostime(archive, static_cast<zip_uint64_t>(place), noTime, firstDay, 0);
            isPacked = zip_close(archive) == 0;
        }
        if (!isPacked) zip_discard(archive);
    }
    end(End::GivenUp); // after the last piece it changes nothing
    return isPacked;
}

} // namespace tz

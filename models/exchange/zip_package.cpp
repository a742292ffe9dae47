#include "models/exchange/zip_package.h"

#include "models/exchange/refusal.h"
#include "models/exchange/text_decoding.h"

#include <zip.h>

namespace tz {

namespace {

Error damaged()
{
    return {QStringLiteral("已损坏或没有下载完整")};
}

Error tooLarge()
{
    return {QStringLiteral("解开后大得不正常，不像办公表格")};
}

/// UTF-8 of Chinese is all sequences of three bytes, which GB18030 text hardly ever is.
QString nameOf(const QByteArray &raw, bool isMarked)
{
    const bool hasPairs = std::any_of(raw.begin(), raw.end(), [](char c) { return (c & 0xE0) == 0xC0; });
    if (isMarked || (raw.isValidUtf8() && !hasPairs)) return QString::fromUtf8(raw);
    const auto decoded = gb18030Text(raw);
    return decoded ? *decoded : QString::fromLatin1(raw);
}

} // namespace

Result<std::unique_ptr<ZipPackage>> ZipPackage::open(const QByteArray &bytes)
{
    std::unique_ptr<ZipPackage> package(new ZipPackage(bytes));
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(package->m_bytes.constData(),
                                                    static_cast<zip_uint64_t>(package->m_bytes.size()), 0, &error);
    if (source) package->m_zip = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (source && !package->m_zip) zip_source_free(source);
    zip_error_fini(&error);
    if (!package->m_zip) return damaged();
    if (auto fine = package->checkSizes(); !fine) return fine.error();
    return package;
}

ZipPackage::~ZipPackage()
{
    if (m_zip) zip_discard(m_zip);
}

/// By what the directory of the package declares; read() checks again what really comes out.
Result<void> ZipPackage::checkSizes() const
{
    qint64 total = 0;
    const zip_int64_t parts = zip_get_num_entries(m_zip, 0);
    if (parts > 10'000) return tooLarge();
    for (zip_int64_t i = 0; i < parts; ++i) {
        zip_stat_t stat;
        if (zip_stat_index(m_zip, static_cast<zip_uint64_t>(i), 0, &stat) != 0) return damaged();
        const bool known = (stat.valid & ZIP_STAT_SIZE) && (stat.valid & ZIP_STAT_COMP_SIZE);
        if (!known || stat.size > static_cast<zip_uint64_t>(limits::inflatedBytes))
            return known ? tooLarge() : damaged();
        const auto size = static_cast<qint64>(stat.size);
        const auto packed = std::max<qint64>(1, static_cast<qint64>(stat.comp_size));
        if (size > limits::freeBytes && size / packed > limits::inflatedRatio) return tooLarge();
        total += size;
        if (total > limits::inflatedBytes) return tooLarge();
        if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE)
            return Error{QStringLiteral("加了密码，读不出内容")};
    }
    return {};
}

bool ZipPackage::has(const QString &part) const
{
    return zip_name_locate(m_zip, part.toUtf8().constData(), ZIP_FL_NOCASE) >= 0;
}

std::vector<ZipPackage::Entry> ZipPackage::entries() const
{
    std::vector<Entry> entries;
    const zip_int64_t count = zip_get_num_entries(m_zip, 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        const auto index = static_cast<zip_uint64_t>(i);
        const QByteArray raw = zip_get_name(m_zip, index, ZIP_FL_ENC_RAW);
        // Without the mark the name counts as CP 437, whose letters have other bytes in UTF-8.
        const bool isMarked = raw == QByteArray(zip_get_name(m_zip, index, ZIP_FL_ENC_STRICT));
        entries.push_back({nameOf(raw, isMarked), i, raw.endsWith('/')});
    }
    return entries;
}

Result<QByteArray> ZipPackage::read(const Entry &entry) const
{
    QByteArray bytes;
    auto done = readAt(entry.index, [&](const QByteArray &piece) {
        bytes += piece;
        return true;
    });
    if (!done) return done.error();
    return bytes;
}

Result<void> ZipPackage::read(const QString &part, const std::function<bool(const QByteArray &)> &take) const
{
    const zip_int64_t index = zip_name_locate(m_zip, part.toUtf8().constData(), ZIP_FL_NOCASE);
    return index < 0 ? Result<void>(damaged()) : readAt(index, take);
}

Result<void> ZipPackage::readAt(qint64 index, const std::function<bool(const QByteArray &)> &take) const
{
    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(
        zip_fopen_index(m_zip, static_cast<zip_uint64_t>(index), 0), &zip_fclose);
    if (!file) return damaged();
    QByteArray buffer(64 * 1024, Qt::Uninitialized);
    for (;;) {
        const zip_int64_t length = zip_fread(file.get(), buffer.data(), static_cast<zip_uint64_t>(buffer.size()));
        if (length < 0) return damaged();
        if (length == 0) return {};
        m_inflated += length;
        if (m_inflated > limits::inflatedBytes) return tooLarge();
        if (!take(QByteArray(buffer.constData(), static_cast<qsizetype>(length)))) return {};
    }
}

} // namespace tz

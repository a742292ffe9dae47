#include "models/reports/docx_package.h"

#include <zip.h>

namespace tz {

namespace {

/// As zip files count days: from 1 January 1980, in seven bits for the year.
zip_uint16_t dosDate(QDate day)
{
    const QDate first(1980, 1, 1), last(2107, 12, 31);
    const QDate kept = day.isValid() ? std::clamp(day, first, last) : first;
    return static_cast<zip_uint16_t>(((kept.year() - first.year()) << 9) | (kept.month() << 5) | kept.day());
}

/// Adds the parts and closes the archive, which writes it into `target`.
bool addParts(zip_t *archive, const std::vector<PackagePart> &parts)
{
    for (const PackagePart &part : parts) {
        zip_source_t *content =
            zip_source_buffer(archive, part.bytes.constData(), static_cast<zip_uint64_t>(part.bytes.size()), 0);
        const zip_int64_t index =
            content ? zip_file_add(archive, part.name.toUtf8().constData(), content, ZIP_FL_ENC_UTF_8) : -1;
        if (index < 0) {
            zip_source_free(content);
            return false;
        }
        constexpr zip_uint16_t noTime = 0;
        zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), noTime, dosDate(part.day), 0);
    }
    return true;
}

QByteArray contentOf(zip_source_t *source)
{
    zip_stat_t status;
    if (zip_source_stat(source, &status) != 0 || zip_source_open(source) != 0) return {};
    QByteArray bytes(static_cast<qsizetype>(status.size), Qt::Uninitialized);
    const zip_int64_t read = zip_source_read(source, bytes.data(), status.size);
    zip_source_close(source);
    return read == bytes.size() ? bytes : QByteArray();
}

} // namespace

QByteArray zipped(const std::vector<PackagePart> &parts)
{
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    if (!target) return {};
    zip_source_keep(target);
    QByteArray bytes;
    if (zip_t *archive = zip_open_from_source(target, ZIP_TRUNCATE, nullptr)) {
        if (addParts(archive, parts) && zip_close(archive) == 0)
            bytes = contentOf(target);
        else
            zip_discard(archive);
    } else {
        zip_source_free(target);
    }
    zip_source_free(target);
    return bytes;
}

} // namespace tz

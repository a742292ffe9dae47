#include "models/exchange/xlsx_export.h"

#include "models/exchange/refusal.h"
#include "models/exchange/streamed_part.h"
#include "models/exchange/xlsx_rows.h"

#include <QFile>
#include <QTemporaryDir>

namespace tz {

namespace {

Error tooMany(const QString &what)
{
    return {QStringLiteral("%1超过 .xlsx 的上限，没有写成文件。请导出为 .csv。").arg(what)};
}

/// All rows between the frame's two ends. They are deflated while the next ones are read: the two take about as long.
Result<void> streamRows(LedgerSession &session, const Entity &entity, const ChosenRows &chosen, const XlsxFrame &frame,
                        StreamedPart &part)
{
    constexpr qsizetype pieceBytes = 1 << 16;
    XlsxRows rows(exportedColumns(entity), frame.styles);
    const Reading reading = session.reading();
    QByteArray piece = frame.before;
    qint64 bytes = frame.behind.size();
    const auto flush = [&]() -> Result<void> {
        bytes += piece.size();
        if (bytes > StreamedPart::mostBytes) return tooMany(QStringLiteral("文字总量"));
        if (!part.write(std::exchange(piece, {}))) return Error();
        piece.reserve(pieceBytes * 5 / 4);
        return {};
    };
    auto done = eachExportedRow(session.store(), entity, chosen, [&](const AnyRow &row) -> Result<void> {
        if (auto added = rows.append(row, reading, piece); !added) return added;
        return piece.size() < pieceBytes ? Result<void>() : flush();
    });
    if (!done) return done;
    piece += frame.behind;
    bytes -= frame.behind.size();
    return flush();
}

bool copyInto(QIODevice &target, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return false;
    while (!file.atEnd()) {
        const QByteArray piece = file.read(1 << 20);
        if (piece.isEmpty() || target.write(piece) != piece.size()) return false;
    }
    return true;
}

} // namespace

Result<void> writeXlsx(LedgerSession &session, const Entity &entity, const ChosenRows &chosen, QIODevice &target)
{
    const QTemporaryDir folder;
    if (!folder.isValid()) return Error();
    const QString path = folder.filePath(QStringLiteral("table.xlsx"));
    const auto ids = exportedIds(session.store(), entity, chosen);
    if (!ids) return ids.error();
    if (ids->size() >= size_t(limits::rows)) return tooMany(QStringLiteral("行数（%1 行）").arg(ids->size()));
    const auto frame = writeXlsxFrame(entity, qint64(ids->size()), path);
    if (!frame) return frame.error();
    StreamedPart part(path, XlsxFrame::sheetPart);
    if (auto done = streamRows(session, entity, *ids, *frame, part); !done) return done;
    return part.finish() && copyInto(target, path) ? Result<void>() : Result<void>(Error());
}

} // namespace tz

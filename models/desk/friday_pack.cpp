#include "models/desk/friday_pack.h"

#include "models/desk/chart_papers.h"
#include "models/desk/reminder_input.h"
#include "models/desk/weekly_input.h"
#include "models/reports/date_words.h"
#include "models/reports/write_document.h"

#include <QDir>
#include <QTemporaryDir>

namespace tz {

namespace {

/// One file: its name and what writes it.
struct Piece {
    QString name;
    std::function<Result<QStringList>(const QString &path)> write; ///< gives what gave way
};

/// All papers of the pack are of one day, the week's last or today.
Result<QStringList> writeWall(LedgerSession &session, QDate monday, const QString &path)
{
    ChartOrder order;
    order.paper.size = QPageSize::A3;
    if (auto done =
            writeSheets(path, chartSheets(session, workInHand(session, monday.addDays(6)), ChartKind::Wall, order));
        !done)
        return done.error();
    return QStringList();
}

std::vector<Piece> piecesOf(LedgerSession &session, QDate monday)
{
    const auto weekly = [&session, monday](const QString &path) {
        return writeDocument(weeklyTable(weeklyInput(session, monday)), path);
    };
    const auto reminder = [](ReminderInput input) {
        return [input = std::move(input)](const QString &path) { return writeDocument(reminderList(input), path); };
    };
    const ReminderInput all = reminderInput(session, monday);
    std::vector<Piece> pieces{
        {QStringLiteral("1 周进展表.pdf"), weekly},
        {QStringLiteral("1 周进展表.xlsx"), weekly},
        {QStringLiteral("2 挂图.pdf"),
         [&session, monday](const QString &path) { return writeWall(session, monday, path); }},
        {QStringLiteral("3 催办清单.pdf"), reminder(all)},
    };
    int number = 0;
    for (const ReminderCounty &county : all.counties) {
        ReminderInput one = all;
        one.counties = {county};
        const QString name =
            QStringLiteral("4-%1 催办清单（%2）.pdf").arg(++number, 2, 10, QChar(u'0')).arg(county.name);
        pieces.push_back({name, reminder(std::move(one))});
    }
    return pieces;
}

QString freeName(const QDir &into, const QString &wanted)
{
    QString name = wanted;
    for (int number = 2; into.exists(name); ++number) name = QStringLiteral("%1（%2）").arg(wanted).arg(number);
    return name;
}

Error notWritten(const QString &into)
{
    return Error{
        QStringLiteral("没有生成：不能在“%1”里建立文件夹。请检查这个位置能否写入、磁盘是否已满，或换一个位置。")
            .arg(QDir::toNativeSeparators(into))};
}

} // namespace

Result<FridayPack> writeFridayPack(LedgerSession &session, QDate monday, const QString &into,
                                   const PackProgress &progress)
{
    const QDir target(into);
    QTemporaryDir work(target.filePath(QStringLiteral(".周五材料-XXXXXX")));
    if (!work.isValid()) return notWritten(into);
    FridayPack pack;
    const std::vector<Piece> pieces = piecesOf(session, monday);
    for (const Piece &piece : pieces) {
        if (!progress(int(pack.files.size()), int(pieces.size()), piece.name)) return FridayPack();
        const auto written = piece.write(work.filePath(piece.name));
        if (!written) return written.error();
        pack.files << piece.name;
        for (const QString &note : *written)
            if (!pack.notes.contains(note)) pack.notes << note;
    }
    const QString name = freeName(target, QStringLiteral("周五材料 ") + weekWords(monday));
    if (!QDir().rename(work.path(), target.filePath(name))) return notWritten(into);
    work.setAutoRemove(false);
    pack.folder = target.filePath(name);
    QFile::setPermissions(pack.folder, QFileInfo(into).permissions()); // a temporary folder is its owner's alone
    return pack;
}

} // namespace tz

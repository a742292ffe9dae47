#include "app/console.h"
#include "app/open_ledger.h"
#include "app/verbs.h"
#include "models/exchange/source_reader.h"
#include "models/exchange/text_decoding.h"
#include "models/ledger/holiday_notice.h"
#include "models/store/backup.h"
#include "models/tables/notice_entry.h"

#include <QFileInfo>

namespace tz::verbs {

namespace {

struct NoticeFile {
    QString text;
    QString source; ///< as the log names it
};

bool isDocument(const QString &path)
{
    return QFileInfo(path).suffix().toLower() == QStringLiteral("docx");
}

/// The paragraphs of a document, one a line, in their order.
QString paragraphsOf(const SourceDocument &document)
{
    std::map<int, QString> lines;
    for (const auto *part : {&document.before, &document.after})
        for (const SourceLine &line : *part) lines[line.row] += line.text;
    for (const Sheet &sheet : document.sheets)
        for (const SheetRow &row : sheet.rows)
            for (const Cell &cell : row.cells)
                if (!cell.continued && !cell.isEmpty()) lines[row.number] += cell.text + u'\t';
    QStringList texts;
    for (const auto &[row, text] : lines) texts << text;
    return texts.join(u'\n');
}

Result<NoticeFile> readNoticeFile(const QString &path)
{
    auto bytes = readSourceBytes(path);
    if (!bytes) return bytes.error();
    const QString name = QFileInfo(path).fileName();
    if (isDocument(path)) {
        auto document = readSource(*bytes, name);
        if (!document) return document.error();
        return NoticeFile{paragraphsOf(*document), document->source()};
    }
    auto text = decodedText(*bytes);
    if (!text)
        return Error{
            QStringLiteral("“%1”读不了：%2。没有录入，请另存为 UTF-8 文本再试。").arg(name, text.error().sentence)};
    return NoticeFile{*text, name};
}

QJsonObject jsonOf(const NoticeEntry &entry, const HolidayNotice &notice, bool applied)
{
    QJsonArray moves;
    for (const CalendarMove &move : entry.effect.moves) moves << moveJson(move);
    QJsonArray issues;
    for (const Issue &issue : notice.issues)
        issues << QJsonObject{{QStringLiteral("severity"), severityCode(issue.severity)},
                              {QStringLiteral("row"), issue.place.row},
                              {QStringLiteral("message"), issue.message}};
    return {
        {QStringLiteral("applied"), applied},      {QStringLiteral("rows"), static_cast<qint64>(notice.days.size())},
        {QStringLiteral("added"), entry.added},    {QStringLiteral("changed"), entry.changed},
        {QStringLiteral("unchanged"), entry.same}, {QStringLiteral("moves"), moves},
        {QStringLiteral("issues"), issues}};
}

void printLines(const NoticeEntry &entry, const HolidayNotice &notice, bool dryRun)
{
    console::print(QStringLiteral("%1：读到 %2 天，新增 %3，改动 %4，相同 %5，疑问 %6 处。")
                       .arg(dryRun ? QStringLiteral("试读（没有写入）") : QStringLiteral("录入放假通知"))
                       .arg(notice.days.size())
                       .arg(entry.added)
                       .arg(entry.changed)
                       .arg(entry.same)
                       .arg(notice.issues.size()));
    for (const Issue &issue : notice.issues)
        console::print((issue.place.row > 0 ? QStringLiteral("第 %1 行：").arg(issue.place.row) : QString()) +
                       issue.message + u'。');
    const QString effect = effectText(entry.effect);
    console::print(effect.isEmpty() ? QStringLiteral("台账里没有日期因此变动。") : effect + u'。');
    for (const CalendarMove &move : entry.effect.moves) console::print(moveText(move));
}

Result<void> store(LedgerSession &session, NoticeEntry &entry, const QString &source)
{
    if (entry.set.isEmpty()) return {};
    if (auto copy = backup::make(session.store(), QStringLiteral("导入前"), QDateTime::currentDateTime()); !copy)
        return copy.error();
    entry.set.source = source;
    return session.perform(entry.set);
}

} // namespace

QJsonObject moveJson(const CalendarMove &move)
{
    return {{QStringLiteral("kind"), QLatin1String(EnumWords<MoveKind>::values[static_cast<size_t>(move.kind)].code)},
            {QStringLiteral("subject"), move.subject},
            {QStringLiteral("before"), move.before},
            {QStringLiteral("after"), move.after},
            {QStringLiteral("rows"), move.rows}};
}

bool isNoticeText(const QString &path)
{
    return isDocument(path) || QFileInfo(path).suffix().toLower() == QStringLiteral("txt");
}

Result<void> importNotice(const Arguments &arguments, const QString &path)
{
    const bool dryRun = arguments.has(QStringLiteral("dry-run"));
    auto file = readNoticeFile(path);
    if (!file) return file.error();
    auto session = openLedger(arguments, dryRun ? Access::ReadOnly : Access::ReadWrite);
    if (!session) return session.error();
    const HolidayNotice notice =
        readHolidayNotice(file->text, (*session)->calendar(), assumedNoticeYear((*session)->today()));
    if (notice.days.empty())
        return Error{QStringLiteral("“%1”里没有读出放假或上班的日子，没有录入；请核对是不是放假通知。")
                         .arg(QFileInfo(path).fileName())};
    auto rows = datedRows(**session);
    if (!rows) return rows.error();
    NoticeEntry entry = noticeEntry(**session, *rows, notice.days);
    const bool applies = !dryRun && !entry.set.isEmpty();
    if (applies)
        if (auto done = store(**session, entry, file->source); !done) return done;
    if (arguments.has(QStringLiteral("json")))
        console::print(jsonOf(entry, notice, applies));
    else
        printLines(entry, notice, dryRun);
    return {};
}

} // namespace tz::verbs

#include "models/exchange/export.h"

#include "models/exchange/csv_grammar.h"
#include "models/exchange/exported_rows.h"
#include "models/exchange/xlsx_export.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace tz {

namespace {

Error notWritten(const QString &path)
{
    return {QStringLiteral("“%1”没有写成，原有文件保持原样。请检查文件夹权限和磁盘空间，或先关闭正打开它的程序。")
                .arg(QFileInfo(path).fileName())};
}

/// Runs `write` on a file that takes the path's name only when all went well.
Result<void> save(const QString &path, const std::function<Result<void>(QSaveFile &)> &write)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return notWritten(path);
    if (auto done = write(file); !done) return done;
    if (file.error() != QFileDevice::NoError || !file.commit()) return notWritten(path);
    return {};
}

Result<void> writeCsv(LedgerSession &session, const Entity &entity, const ChosenRows &chosen, QSaveFile &file)
{
    const std::vector<const Column *> columns = exportedColumns(entity);
    QStringList headings;
    for (const Column *column : columns) headings << column->heading();
    file.write("\xEF\xBB\xBF");
    file.write(csv::line(headings).toUtf8());
    const Reading reading = session.reading();
    return eachExportedRow(session.store(), entity, chosen, [&](const AnyRow &row) -> Result<void> {
        QStringList cells;
        for (const Column *column : columns) cells << row.text(*column, reading);
        file.write(csv::line(cells).toUtf8());
        return {};
    });
}

Result<void> writeJson(LedgerSession &session, const Entity &entity, const ChosenRows &chosen, QSaveFile &file)
{
    const Reading reading = session.reading();
    bool first = true;
    file.write("[");
    auto done = eachExportedRow(session.store(), entity, chosen, [&](const AnyRow &row) -> Result<void> {
        file.write(std::exchange(first, false) ? "\n" : ",\n");
        file.write(QJsonDocument(jsonOf(row, reading)).toJson(QJsonDocument::Compact));
        return {};
    });
    file.write("\n]\n");
    return done;
}

} // namespace

QJsonObject jsonOf(const AnyRow &row, const Reading &reading)
{
    QJsonObject object;
    for (const Column &column : row.type().columns) object.insert(column.name(), row.json(column, reading));
    return object;
}

Result<void> exportEntity(LedgerSession &session, const Entity &entity, const QString &path, const ChosenRows &chosen)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == u"csv") return save(path, [&](QSaveFile &file) { return writeCsv(session, entity, chosen, file); });
    if (suffix == u"json") return save(path, [&](QSaveFile &file) { return writeJson(session, entity, chosen, file); });
    if (suffix == u"xlsx")
        return save(path, [&](QSaveFile &file) -> Result<void> {
            auto done = writeXlsx(session, entity, chosen, file);
            return done || !done.error().sentence.isEmpty() ? done : notWritten(path);
        });
    return Error{
        QStringLiteral("不能导出为“.%1”文件，没有写任何文件。请用 .xlsx、.csv 或 .json 结尾的文件名。").arg(suffix)};
}

} // namespace tz

#include "views/import/exchange_services.h"

#include "models/exchange/export.h"
#include "views/file_choice.h"
#include "views/import/import_dialog.h"

#include <QDir>
#include <QFileInfo>

namespace tz {

namespace {

struct ExportFormat {
    const char *suffix;
    const char *filter;
};
constexpr ExportFormat exportFormats[] = {
    {".xlsx", "Excel 表格 (*.xlsx)"}, {".csv", "CSV 文本表格 (*.csv)"}, {".json", "JSON 数据 (*.json)"}};

QString folderOf(const LedgerSession &session)
{
    return QFileInfo(session.store().path()).absolutePath();
}

/// The name as typed, with the suffix of the chosen filter unless it has one of the three.
QString withSuffix(const QString &path, const QString &chosenFilter)
{
    for (const ExportFormat &format : exportFormats)
        if (path.endsWith(QLatin1StringView(format.suffix), Qt::CaseInsensitive)) return path;
    for (const ExportFormat &format : exportFormats)
        if (QString::fromUtf8(format.filter) == chosenFilter) return path + QLatin1StringView(format.suffix);
    return path + QLatin1StringView(exportFormats[0].suffix);
}

} // namespace

Result<QString> importFiles(QWidget *parent, LedgerSession &session, const Theme &theme, const Entity *as,
                            const QStringList &paths)
{
    ImportDialog dialog(session, theme, as, parent);
    dialog.loadFiles(paths);
    dialog.exec();
    return dialog.sentence();
}

Result<QString> importChosenFile(QWidget *parent, LedgerSession &session, const Theme &theme, const Entity *as)
{
    ImportDialog dialog(session, theme, as, parent);
    dialog.open();
    dialog.askForFile(folderOf(session));
    dialog.exec();
    return dialog.sentence();
}

Result<QString> exportRows(QWidget *parent, LedgerSession &session, const Entity &entity,
                           const std::optional<std::vector<qint64>> &chosen)
{
    QStringList filters;
    for (const ExportFormat &format : exportFormats) filters << QString::fromUtf8(format.filter);
    const QString name =
        QStringLiteral("%1 %2.xlsx").arg(entity.word(), session.today().toString(QStringLiteral("yyyyMMdd")));
    const FileAnswer answer = chooseNewFile(
        parent, {QStringLiteral("导出") + entity.word(), QDir(folderOf(session)).filePath(name), filters});
    if (answer.path.isEmpty()) return QString();
    const QString path = withSuffix(answer.path, answer.filter);
    if (const auto done = exportEntity(session, entity, path, chosen); !done) return done.error();
    const auto rows = session.store().count({.kind = entity.kind});
    if (!rows) return rows.error();
    const QString file = QDir::toNativeSeparators(path);
    if (chosen && qint64(chosen->size()) < *rows)
        return QStringLiteral("已按现在的筛选导出%1 %2 行（共 %3 行）：%4")
            .arg(entity.word())
            .arg(chosen->size())
            .arg(*rows)
            .arg(file);
    return QStringLiteral("已导出%1 %2 行：%3").arg(entity.word()).arg(*rows).arg(file);
}

QString chooseSourceFile(QWidget *parent, const QString &folder)
{
    return chooseFile(parent, {QStringLiteral("选择要导入的文件"),
                               folder,
                               {QStringLiteral("表格和台账文件 (*.xlsx *.docx *.csv *.txt *.zip *.tsv *.md *.json)"),
                                QStringLiteral("所有文件 (*)")}})
        .path;
}

} // namespace tz

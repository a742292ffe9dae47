#include "views/file_choice.h"

#include <QFileDialog>
#include <QFileIconProvider>
#include <QFileSystemModel>
#include <QHeaderView>
#include <QIdentityProxyModel>
#include <QTreeView>

namespace tz {

namespace {

/// Kinds of files in words; Qt's own translation leaves some of them in English.
class KindsInChinese : public QFileIconProvider
{
public:
    QString type(const QFileInfo &file) const override
    {
        static const std::pair<QString, QString> words[] = {{QStringLiteral("taizhang"), QStringLiteral("医改台账")},
                                                            {QStringLiteral("xlsx"), QStringLiteral("Excel 表格")},
                                                            {QStringLiteral("csv"), QStringLiteral("文本表格")},
                                                            {QStringLiteral("docx"), QStringLiteral("Word 文档")},
                                                            {QStringLiteral("md"), QStringLiteral("文本文件")},
                                                            {QStringLiteral("txt"), QStringLiteral("文本文件")}};
        if (file.isDir()) return QStringLiteral("文件夹");
        const QString suffix = file.suffix().toLower();
        for (const auto &[known, word] : words)
            if (suffix == known) return word;
        return suffix.isEmpty() ? QStringLiteral("文件") : suffix.toUpper() + QStringLiteral(" 文件");
    }
};

/// Qt writes a file's date as the system's language has it; the program's is Chinese on any system.
class DatesInChinese : public QIdentityProxyModel
{
public:
    using QIdentityProxyModel::QIdentityProxyModel;

    QVariant data(const QModelIndex &index, int role) const override
    {
        constexpr int dateColumn = 3; // of QFileSystemModel
        if (index.column() != dateColumn || role != Qt::DisplayRole) return QIdentityProxyModel::data(index, role);
        const QString path = index.siblingAtColumn(0).data(QFileSystemModel::FilePathRole).toString();
        return QFileInfo(path).lastModified().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    }
};

/// Wide enough for names, kinds and dates; text on the left, sizes on the right, as in other tables.
void widen(QFileDialog &dialog)
{
    const int character = dialog.fontMetrics().horizontalAdvance(u'国');
    dialog.resize(character * 60, character * 36);
    auto *details = dialog.findChild<QTreeView *>(QStringLiteral("treeView"));
    if (!details) return; // the desktop's own dialog
    details->header()->setStretchLastSection(false);
    details->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (const auto &[section, characters] : {std::pair(1, 6), std::pair(2, 8), std::pair(3, 11)}) {
        details->header()->setSectionResizeMode(section, QHeaderView::Interactive);
        details->header()->resizeSection(section, characters * character);
    }
}

/// A name without a suffix gets the filter's, so that the dialog asks before it overwrites that file. Excel 表格
/// (*.xlsx)
void completeNames(QFileDialog &dialog)
{
    const auto take = [&dialog](const QString &filter) {
        const QString pattern = filter.section(u'(', 1).section(u')', 0, 0).section(u' ', 0, 0);
        dialog.setDefaultSuffix(pattern.startsWith(u"*.") ? pattern.mid(2) : QString());
    };
    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog, take);
    take(dialog.selectedNameFilter());
}

/// Runs a dialog that looks and speaks like the others; what was chosen, empty when called off.
QString chosenIn(QFileDialog &dialog)
{
    KindsInChinese kinds; // outlives the dialog, which does not own it
    dialog.setProxyModel(new DatesInChinese(&dialog));
    dialog.setIconProvider(&kinds);
    widen(dialog);
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty()) return {};
    return dialog.selectedFiles().constFirst();
}

FileAnswer ask(QWidget *parent, const FileQuestion &question, QFileDialog::AcceptMode mode)
{
    QFileDialog dialog(parent, question.title);
    dialog.setAcceptMode(mode);
    dialog.setFileMode(mode == QFileDialog::AcceptOpen ? QFileDialog::ExistingFile : QFileDialog::AnyFile);
    dialog.setNameFilters(question.filters);
    const QFileInfo place(question.place);
    if (place.isDir()) {
        dialog.setDirectory(question.place);
    } else if (!question.place.isEmpty()) {
        dialog.setDirectory(place.absolutePath());
        dialog.selectFile(place.fileName());
    }
    if (mode == QFileDialog::AcceptSave) completeNames(dialog);
    const QString path = chosenIn(dialog);
    if (path.isEmpty()) return {};
    return {path, dialog.selectedNameFilter()};
}

} // namespace

FileAnswer chooseFile(QWidget *parent, const FileQuestion &question)
{
    return ask(parent, question, QFileDialog::AcceptOpen);
}

QString chooseFolder(QWidget *parent, const QString &title, const QString &place)
{
    QFileDialog dialog(parent, title, place);
    dialog.setFileMode(QFileDialog::Directory);
    dialog.setOption(QFileDialog::ShowDirsOnly);
    return chosenIn(dialog);
}

FileAnswer chooseNewFile(QWidget *parent, const FileQuestion &question)
{
    return ask(parent, question, QFileDialog::AcceptSave);
}

} // namespace tz

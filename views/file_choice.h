#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace tz {

/// What is asked of the user in a file dialog.
struct FileQuestion {
    QString title;
    QString place;       ///< the folder to begin in, or a whole path that is proposed
    QStringList filters; ///< Excel 表格 (*.xlsx)
};

/// A file that exists, or a name to write to; `filter` is the one that was chosen. The desktop's own dialog where there
/// is one, else Qt's, wholly in Chinese.
struct FileAnswer {
    QString path; ///< empty: called off
    QString filter;
};
FileAnswer chooseFile(QWidget *parent, const FileQuestion &question);
/// A folder that exists; `place` is where to begin. Empty: called off.
QString chooseFolder(QWidget *parent, const QString &title, const QString &place);
FileAnswer chooseNewFile(QWidget *parent, const FileQuestion &question);

} // namespace tz

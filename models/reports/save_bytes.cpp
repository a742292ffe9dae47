#include "models/reports/save_bytes.h"

#include <QDir>
#include <QSaveFile>

namespace tz {

Result<void> saveBytes(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool done = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    if (done) return {};
    return Error{
        QStringLiteral("文件“%1”没有写成，原有文件保持不变；请检查文件夹权限和磁盘空间，或先关闭正打开它的程序，"
                       "也可换一个位置再导出。")
            .arg(QDir::toNativeSeparators(path))};
}

} // namespace tz

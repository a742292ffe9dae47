#include "models/reports/save_bytes.h"

#include <QDir>
#include <QSaveFile>

namespace tz {

Result<void> saveBytes(const QString &path, const QByteArray &bytes)
{
    return saveWritten(path, [&bytes](QIODevice &file) {
        file.write(bytes); // what the disk does not take keeps the file from being committed
        return Result<void>();
    });
}

Result<void> saveWritten(const QString &path, const std::function<Result<void>(QIODevice &)> &write)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        if (auto written = write(file); !written) return written;
        if (file.commit()) return {};
    }
    return Error{
        QStringLiteral("文件“%1”没有写成，原有文件保持不变；请检查文件夹权限和磁盘空间，或先关闭正打开它的程序，"
                       "也可换一个位置再导出。")
            .arg(QDir::toNativeSeparators(path))};
}

} // namespace tz

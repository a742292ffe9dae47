#include "models/reports/save_bytes.h"

#include <QDir>
#include <QSaveFile>

namespace tz {

Result<void> saveBytes(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool done = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    if (done) return {};
    return Error{QStringLiteral(
                     "文件“%1”没有写成（%2），原有文件保持不变；请检查该文件夹是否存在、能否写入，或换一个位置再导出。")
                     .arg(QDir::toNativeSeparators(path), file.errorString())};
}

} // namespace tz

#include "tests/support/golden.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringList>

namespace tz::test {

QString differenceFromGolden(const QString &name, const QString &text)
{
    const QString path = QStringLiteral(TAIZHANG_SOURCE_DIR "/tests/golden/") + name;
    QFile file(path);
    if (qEnvironmentVariableIsSet("TAIZHANG_APPROVE")) {
        QDir().mkpath(QFileInfo(path).path());
        if (file.open(QIODevice::WriteOnly)) file.write(text.toUtf8());
        return {};
    }
    if (!file.open(QIODevice::ReadOnly)) return QStringLiteral("no approved text %1").arg(name);
    const QStringList approved = QString::fromUtf8(file.readAll()).split(u'\n');
    const QStringList found = text.split(u'\n');
    for (qsizetype i = 0; i < std::max(approved.size(), found.size()); ++i)
        if (approved.value(i) != found.value(i) || i >= approved.size() || i >= found.size())
            return QStringLiteral("line %1\napproved: %2\nfound:    %3")
                .arg(i + 1)
                .arg(approved.value(i), found.value(i));
    return {};
}

} // namespace tz::test

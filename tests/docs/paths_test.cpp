#include "tests/support/catch.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

TEST_CASE("every path that the developers' page names exists")
{
    const QString top = QStringLiteral(TAIZHANG_SOURCE_DIR "/");
    QFile page(top + QStringLiteral("HACKING.md"));
    REQUIRE(page.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(page.readAll());
    static const QRegularExpression path(
        QStringLiteral("\\b((?:models|views|app|resources|tests|packaging)/[A-Za-z0-9_./-]*[A-Za-z0-9_])"));
    int named = 0;
    for (auto match = path.globalMatch(text); match.hasNext(); ++named) {
        const QString name = match.next().captured(1);
        CAPTURE(name);
        CHECK((QFileInfo::exists(top + name) || text.contains(QStringLiteral("build/dev/") + name)));
    }
    CHECK(named > 25);
}

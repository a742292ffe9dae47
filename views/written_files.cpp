#include "views/written_files.h"

#include "views/message_band.h"

#include <QDesktopServices>
#include <QDir>
#include <QUrl>

namespace tz {

void showWritten(MessageBand &band, const Result<WrittenFiles> &written)
{
    if (!written) return band.showOutcome(written.error());
    MessageBand::Way way;
    if (!written->folder.isEmpty())
        way = {QStringLiteral("打开文件夹"), [&band, folder = written->folder] {
                   if (!QDir(folder).exists())
                       band.showSentence(QStringLiteral("文件夹已不在原处：%1").arg(QDir::toNativeSeparators(folder)),
                                         MessageBand::Kind::Problem);
                   else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
                       band.showSentence(
                           QStringLiteral("没有能打开文件夹的程序，文件在：%1").arg(QDir::toNativeSeparators(folder)),
                           MessageBand::Kind::Problem);
               }};
    band.showSentence(written->sentence, MessageBand::Kind::Done, std::move(way));
}

} // namespace tz

#include "views/paper/friday_dialog.h"

#include "models/desk/friday_pack.h"
#include "models/store/last_words.h"
#include "views/closing/step_dialog.h"
#include "views/file_choice.h"
#include "views/paper/week_field.h"

#include <QDir>
#include <QFileInfo>
#include <QProgressDialog>

namespace tz {

namespace {

Result<FridayPack> writeWithProgress(LedgerSession &session, QDate monday, const QString &into, QWidget *parent)
{
    QProgressDialog progress(parent);
    progress.setWindowTitle(QStringLiteral("周五材料"));
    progress.setCancelButtonText(QStringLiteral("停止"));
    progress.setWindowModality(Qt::WindowModal);
    progress.setMinimumDuration(0);
    return writeFridayPack(session, monday, into, [&](int written, int of, const QString &file) {
        progress.setLabelText(QStringLiteral("正在生成第 %1 份，共 %2 份：%3").arg(written + 1).arg(of).arg(file));
        progress.setMaximum(of);
        progress.setValue(written);
        return !progress.wasCanceled();
    });
}

} // namespace

Result<WrittenFiles> askAndWriteFridayPack(LedgerSession &session, const Theme &theme, QWidget *parent)
{
    StepDialog dialog(theme, QStringLiteral("周五材料"), QStringLiteral("哪一周的材料？"), parent);
    dialog.explain(
        QStringLiteral("一次生成周进展表（PDF 和表格）、挂图、催办清单和各县的催办清单，放进一个新文件夹。"));
    auto *week = new WeekField(session.today(), theme, &dialog);
    week->setWeek(reportedMonday(session.today()));
    dialog.add(week);
    WrittenFiles outcome;
    dialog.addStep(QStringLiteral("生成…"), [&](const QStringList &) -> Result<void> {
        const QString into = chooseFolder(&dialog, QStringLiteral("周五材料放在哪个文件夹"),
                                          QFileInfo(session.store().path()).absolutePath());
        if (into.isEmpty()) return Error{QStringLiteral("没有选文件夹，还没有生成。")};
        const auto pack = writeWithProgress(session, week->monday(), into, &dialog);
        if (!pack) return pack.error();
        if (pack->files.isEmpty()) return Error{QStringLiteral("已停止，没有留下文件。")};
        outcome.folder = pack->folder;
        outcome.sentence = QStringLiteral("周五材料共 %1 份，在：%2")
                               .arg(pack->files.size())
                               .arg(QDir::toNativeSeparators(pack->folder));
        for (const QString &note : pack->notes) outcome.sentence += u'\n' + note;
        return {};
    });
    dialog.exec();
    return outcome;
}

} // namespace tz

#include "views/closing/pack_dialog.h"

#include "models/desk/evidence_pack.h"
#include "models/ledger/county.h"
#include "models/ledger/program.h"
#include "views/closing/step_dialog.h"
#include "views/file_choice.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>

namespace tz {

namespace {

template <class Row> QComboBox *newChoice(LedgerSession &session, const QString &everything)
{
    auto *box = new QComboBox;
    box->addItem(everything, qint64(0));
    for (const Row &row : session.all<Row>()) box->addItem(Schema<Row>::label(row, session.reading()), row.id.value);
    return box;
}

} // namespace

Result<WrittenFiles> askAndPack(LedgerSession &session, const Theme &theme, QWidget *parent)
{
    StepDialog dialog(theme, QStringLiteral("生成佐证包"), QStringLiteral("哪些佐证？"), parent);
    dialog.explain(QStringLiteral("生成一个压缩包：按县和任务分好的文件、PDF 目录和校验值。"));
    auto *county = newChoice<County>(session, QStringLiteral("全部县市区"));
    auto *program = newChoice<Program>(session, QStringLiteral("全部台账"));
    dialog.add(county);
    dialog.add(program);
    WrittenFiles outcome;
    dialog.addStep(QStringLiteral("生成…"), [&](const QStringList &) -> Result<void> {
        const PackOrder order{{county->currentData().toLongLong()}, {program->currentData().toLongLong()}};
        auto files = evidenceFor(session, order);
        if (!files) return files.error();
        if (files->empty()) return Error{QStringLiteral("这里还没有佐证，换一个范围再试。")};
        const QString proposed =
            QDir(QFileInfo(session.store().path()).absolutePath())
                .filePath(QStringLiteral("佐证包 %1.zip").arg(session.today().toString(QStringLiteral("yyyyMMdd"))));
        const FileAnswer answer =
            chooseNewFile(&dialog, {QStringLiteral("佐证包存为"), proposed, {QStringLiteral("压缩包 (*.zip)")}});
        if (answer.path.isEmpty()) return Error{QStringLiteral("没有选文件，还没有生成。")};
        QApplication::setOverrideCursor(Qt::WaitCursor);
        auto written = writeEvidencePack(session, order, answer.path);
        QApplication::restoreOverrideCursor();
        if (!written) return written.error();
        outcome.folder = QFileInfo(answer.path).absolutePath();
        outcome.sentence =
            QStringLiteral("佐证包已生成，共 %1 份：%2").arg(written->files).arg(QDir::toNativeSeparators(answer.path));
        for (const QString &note : written->notes) outcome.sentence += u'\n' + note;
        return {};
    });
    dialog.exec();
    return outcome;
}

} // namespace tz

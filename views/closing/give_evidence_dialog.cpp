#include "views/closing/give_evidence_dialog.h"

#include "models/tables/evidence_steps.h"
#include "views/dialog_frame.h"
#include "views/elided_label.h"
#include "views/theme/bare_layout.h"

#include <QComboBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>

namespace tz {

namespace {

QComboBox *newKindBox(EvidenceKind proposed)
{
    auto *box = new QComboBox;
    for (const Choice &choice : EnumWords<EvidenceKind>::values) box->addItem(QString::fromUtf8(choice.word));
    box->setCurrentIndex(static_cast<int>(proposed));
    return box;
}

/// What the import window reads too.
bool mayBeTable(const QString &path)
{
    static const QStringList endings{QStringLiteral("xlsx"), QStringLiteral("csv"), QStringLiteral("docx"),
                                     QStringLiteral("zip"), QStringLiteral("txt")};
    return endings.contains(QFileInfo(path).suffix().toLower());
}

} // namespace

GiveEvidenceDialog::GiveEvidenceDialog(LedgerSession &session, const Theme &theme, AssignmentId assignment,
                                       const QStringList &paths, EvidenceId replaces, QWidget *parent)
    : StepDialog(theme, replaces ? QStringLiteral("换一份佐证") : QStringLiteral("收进佐证"),
                 subjectOf({assignment}, session.reading()), parent)
{
    m_subject = subjectOf({assignment}, session.reading());
    m_files = paths.size();
    explain(replaces ? QStringLiteral("新的一份取代原来的，原来的仍留在台账里。")
                     : QStringLiteral("文件会收进台账，随台账一起备份和拷贝，原文件不动。"));
    auto *list = new QWidget;
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(0, 1);
    std::vector<QComboBox *> kinds;
    for (const QString &path : paths) {
        const QString name = QFileInfo(path).fileName();
        const int row = grid->rowCount();
        kinds.push_back(newKindBox(evidenceKindOf(name)));
        grid->addWidget(new ElidedLabel(name), row, 0);
        grid->addWidget(kinds.back(), row, 1);
    }
    auto *area = new QScrollArea;
    area->setWidget(list);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setMaximumHeight(theme.px(240));
    area->setMinimumHeight(std::min(theme.px(240), list->sizeHint().height() + 2));
    add(area);
    const AnyRow row = session.directory().row(EntityKind::Assignment, assignment.value);
    const Assignment *subject = row.as<Assignment>();
    addLine(QStringLiteral("提供人"), subject ? subject->person : QString(), QStringLiteral("谁送来的，可以空着"));
    addStep(QStringLiteral("收进台账"),
            [&session, assignment, paths, replaces, kinds](const QStringList &answers) -> Result<void> {
                std::vector<GivenFile> files;
                for (qsizetype i = 0; i < paths.size(); ++i)
                    files.push_back({paths[i], {}, static_cast<EvidenceKind>(kinds[size_t(i)]->currentIndex())});
                auto added = addEvidence(session, assignment, files, answers.front(), replaces);
                return added ? Result<void>() : Result<void>(added.error());
            });
    if (!replaces && std::any_of(paths.begin(), paths.end(), mayBeTable))
        addStep(QStringLiteral("不是佐证，导入表格…"), [this](const QStringList &) -> Result<void> {
            m_wantsImport = true;
            return {};
        });
}

QString GiveEvidenceDialog::outcome() const
{
    return QStringLiteral("佐证 %1 份已收进台账，归入“%2”；可撤销。").arg(m_files).arg(m_subject);
}

} // namespace tz

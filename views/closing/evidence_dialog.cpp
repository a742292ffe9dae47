#include "views/closing/evidence_dialog.h"

#include "models/tables/evidence_steps.h"
#include "views/closing/give_evidence_dialog.h"
#include "views/dialog_frame.h"
#include "views/file_choice.h"
#include "views/import/import_dialog.h"

#include <QDesktopServices>
#include <QDropEvent>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTableWidget>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

namespace tz {

EvidenceDialog::EvidenceDialog(LedgerSession &session, const Theme &theme, AssignmentId assignment, QWidget *parent)
    : QDialog(parent), m_session(session), m_theme(theme), m_assignment(assignment),
      m_empty(new QLabel(QStringLiteral("还没有佐证。把文件、照片拖到这里，或点“添加”。")))
{
    setWindowTitle(QStringLiteral("佐证"));
    setAcceptDrops(true);
    QVBoxLayout *column = dialogColumn(*this, theme, subjectOf({assignment}, session.reading()));
    m_list = addRowList(column,
                        {QStringLiteral("佐证名称"), QStringLiteral("类别"), QStringLiteral("大小"),
                         QStringLiteral("提供人"), QStringLiteral("提供日期")},
                        theme);
    m_list->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    connect(m_list, &QTableWidget::activated, this, &EvidenceDialog::open);
    m_empty->setProperty("second", true);
    m_empty->setAlignment(Qt::AlignCenter);
    column->addWidget(m_empty, 1);
    m_problem = addSentence(column, "problem");
    addFoot(column);
    resize(theme.px(720), theme.px(420));
    refresh();
}

void EvidenceDialog::addFoot(QVBoxLayout *column)
{
    DialogFoot foot(*this, column, m_theme);
    m_add = foot.add(QStringLiteral("添加…"), [this] { choose({}); });
    m_replace = foot.add(QStringLiteral("换一份…"), [this] {
        if (const Evidence *evidence = current()) choose(evidence->id);
    });
    m_open = foot.add(QStringLiteral("打开"), [this] { open(); });
    m_save = foot.add(QStringLiteral("另存…"), [this] { saveCopy(); });
    foot.close();
}

void EvidenceDialog::say(const QString &sentence)
{
    tz::say(m_problem, sentence);
}

void EvidenceDialog::refresh()
{
    auto read = evidenceOf(m_session, m_assignment);
    say(read ? QString() : read.error().sentence);
    if (read) m_evidences = *std::move(read);
    m_list->setRowCount(static_cast<int>(m_evidences.size()));
    const Reading reading = m_session.reading();
    for (int row = 0; row < m_list->rowCount(); ++row) {
        const Evidence &evidence = m_evidences[static_cast<size_t>(row)];
        const QStringList texts{evidence.name, ValueTraits<EvidenceKind>::text(evidence.kind, reading),
                                sizeText(evidence.size), evidence.givenBy,
                                ValueTraits<QDate>::text(evidence.givenOn, reading)};
        for (int i = 0; i < texts.size(); ++i) m_list->setItem(row, i, new QTableWidgetItem(texts[i]));
    }
    if (!m_evidences.empty()) m_list->selectRow(m_list->rowCount() - 1);
    m_list->setVisible(!m_evidences.empty());
    m_empty->setVisible(m_evidences.empty());
    const bool mayGive = mayGiveEvidence();
    m_add->setVisible(mayGive);
    m_replace->setVisible(mayGive);
    m_replace->setEnabled(!m_evidences.empty());
    if (!mayGive && m_session.store().isWritable())
        m_empty->setText(QStringLiteral("这一项已销号，没有佐证；要补充，请先“重新打开”。"));
    m_open->setEnabled(!m_evidences.empty());
    m_save->setEnabled(!m_evidences.empty());
}

/// What is closed keeps the evidence that it was closed on.
bool EvidenceDialog::mayGiveEvidence() const
{
    const auto assignment = m_session.directory().find(m_assignment);
    return m_session.store().isWritable() && assignment && assignment->status != AssignmentStatus::Closed;
}

const Evidence *EvidenceDialog::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < std::ssize(m_evidences) ? &m_evidences[static_cast<size_t>(row)] : nullptr;
}

void EvidenceDialog::give(const QStringList &paths, EvidenceId replaces)
{
    if (paths.isEmpty()) return;
    GiveEvidenceDialog dialog(m_session, m_theme, m_assignment, paths, replaces, this);
    if (dialog.exec() == QDialog::Accepted) refresh();
}

void EvidenceDialog::choose(EvidenceId replaces)
{
    const FileAnswer answer =
        chooseFile(this, {QStringLiteral("选择佐证文件"), QString(), {QStringLiteral("所有文件 (*)")}});
    if (!answer.path.isEmpty()) give({answer.path}, replaces);
}

/// Other programs get a copy: what they save does not reach the evidence.
void EvidenceDialog::open()
{
    const Evidence *evidence = current();
    if (!evidence) return;
    const auto path = copyOut(m_session, *evidence, m_opened.path());
    if (!path) return say(path.error().sentence);
    const bool isOpened = QDesktopServices::openUrl(QUrl::fromLocalFile(*path));
    say(isOpened ? QString() : QStringLiteral("没有能打开“%1”的程序，可以“另存”后再看。").arg(evidence->name));
}

void EvidenceDialog::saveCopy()
{
    const Evidence *evidence = current();
    if (!evidence) return;
    const FileAnswer answer =
        chooseNewFile(this, {QStringLiteral("佐证另存为"), evidence->name, {QStringLiteral("所有文件 (*)")}});
    if (answer.path.isEmpty()) return;
    const auto done = writeOut(m_session, *evidence, answer.path);
    say(done ? QString() : done.error().sentence);
}

void EvidenceDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (!filesOf(event->mimeData()).isEmpty() && mayGiveEvidence()) event->acceptProposedAction();
}

/// The other program waits until its drop is taken.
void EvidenceDialog::dropEvent(QDropEvent *event)
{
    const QStringList paths = filesOf(event->mimeData());
    event->acceptProposedAction();
    QTimer::singleShot(0, this, [this, paths] { give(paths, {}); });
}

} // namespace tz

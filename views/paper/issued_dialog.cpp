#include "views/paper/issued_dialog.h"

#include "models/desk/issuing.h"
#include "models/reports/save_bytes.h"
#include "views/closing/step_dialog.h"
#include "views/dialog_frame.h"
#include "views/file_choice.h"

#include <QDesktopServices>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace tz {

IssuedDialog::IssuedDialog(LedgerSession &session, const Theme &theme, const ReportKind &kind, QWidget *parent)
    : QDialog(parent), m_session(session), m_theme(theme), m_kind(kind)
{
    setWindowTitle(QStringLiteral("已出具"));
    QVBoxLayout *column = dialogColumn(*this, theme, QString::fromUtf8(kind.title));
    m_list = addRowList(column,
                        {QStringLiteral("文件编号"), QStringLiteral("文件标题"), QStringLiteral("期间"),
                         QStringLiteral("出具日期"), QStringLiteral("出具人"), QStringLiteral("状态")},
                        theme);
    connect(m_list, &QTableWidget::activated, this, &IssuedDialog::open);
    connect(m_list, &QTableWidget::currentCellChanged, this, &IssuedDialog::showState);
    m_fate = addSentence(column, "second");
    m_problem = addSentence(column, "problem");
    addFoot(column);
    resize(theme.px(860), theme.px(420));
    refresh();
}

void IssuedDialog::addFoot(QVBoxLayout *column)
{
    DialogFoot foot(*this, column, m_theme);
    foot.add(QStringLiteral("打开"), [this] { open(); });
    foot.add(QStringLiteral("另存…"), [this] { saveCopy(); });
    m_void = foot.add(QStringLiteral("作废…"), [this] { voidIt(); });
    m_anew = foot.add(QStringLiteral("重新出具…"), [this] { issueAnew(); });
    foot.close();
}

void IssuedDialog::say(const QString &sentence)
{
    tz::say(m_problem, sentence);
}

void IssuedDialog::refresh()
{
    m_papers = issuedPapers(m_session, QString::fromLatin1(m_kind.name));
    std::reverse(m_papers.begin(), m_papers.end());
    m_list->setRowCount(static_cast<int>(m_papers.size()));
    for (int row = 0; row < m_list->rowCount(); ++row) showRow(row);
    m_list->resizeColumnsToContents();
    m_list->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    if (!m_papers.empty()) m_list->selectRow(0);
    showState();
}

void IssuedDialog::showRow(int row)
{
    const IssuedPaper &paper = m_papers[static_cast<size_t>(row)];
    const Reading reading = m_session.reading();
    const QStringList texts{paper.number,   paper.title,
                            paper.period,   ValueTraits<QDate>::text(paper.issuedOn, reading),
                            paper.issuedBy, ValueTraits<IssueState>::text(paper.state, reading)};
    for (int i = 0; i < texts.size(); ++i) m_list->setItem(row, i, new QTableWidgetItem(texts[i]));
}

const IssuedPaper *IssuedDialog::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < std::ssize(m_papers) ? &m_papers[static_cast<size_t>(row)] : nullptr;
}

void IssuedDialog::showState()
{
    const IssuedPaper *paper = current();
    const bool isWritable = m_session.store().isWritable();
    m_void->setEnabled(paper && isWritable && paper->state == IssueState::Valid);
    m_anew->setEnabled(paper && isWritable);
    QStringList fate;
    if (paper && paper->state == IssueState::Voided)
        fate << QStringLiteral("%1由%2作废：%3。")
                    .arg(paper->voidedOn.toString(QStringLiteral("M月d日")), paper->voidedBy, paper->voidReason);
    if (paper)
        for (const IssuedPaper &other : m_papers) {
            if (other.replaces == paper->id) fate << QStringLiteral("由%1代替。").arg(other.number);
            if (paper->replaces == other.id) fate << QStringLiteral("代替%1。").arg(other.number);
        }
    tz::say(m_fate, fate.join(QString()));
}

/// Other programs get a copy: what they save does not reach the ledger.
void IssuedDialog::open()
{
    const IssuedPaper *paper = current();
    if (!paper) return;
    const auto bytes = pdfOf(m_session, *paper);
    if (!bytes) return say(bytes.error().sentence);
    const QString path = m_opened.filePath(fileNameOf(*paper));
    if (const auto done = saveBytes(path, *bytes); !done) return say(done.error().sentence);
    const bool isOpened = QDesktopServices::openUrl(QUrl::fromLocalFile(path));
    say(isOpened ? QString() : QStringLiteral("没有能打开 PDF 的程序，可以“另存”后再看。"));
}

void IssuedDialog::saveCopy()
{
    const IssuedPaper *paper = current();
    if (!paper) return;
    const QDir folder = QFileInfo(m_session.store().path()).absoluteDir();
    const FileAnswer answer = chooseNewFile(
        this, {QStringLiteral("另存为"), folder.filePath(fileNameOf(*paper)), {QStringLiteral("PDF 文件 (*.pdf)")}});
    if (answer.path.isEmpty()) return;
    const auto bytes = pdfOf(m_session, *paper);
    if (!bytes) return say(bytes.error().sentence);
    const auto done = saveBytes(answer.path, *bytes);
    say(done ? QString() : done.error().sentence);
}

void IssuedDialog::voidIt()
{
    const IssuedPaper *paper = current();
    if (!paper) return;
    StepDialog dialog(m_theme, QStringLiteral("作废"), paper->number + u' ' + paper->title, this);
    dialog.explain(QStringLiteral("作废的编号留在台账里，不再使用。"));
    dialog.addLine(QStringLiteral("作废人"), m_session.store().who());
    dialog.addText(QStringLiteral("作废理由"), QStringLiteral("例如：数据有误，已更正"));
    dialog.addStep(QStringLiteral("作废"), [&](const QStringList &answers) {
        return voidPaper(m_session, paper->id, answers.value(1), answers.value(0));
    });
    if (dialog.exec() == QDialog::Accepted) refresh();
}

void IssuedDialog::issueAnew()
{
    const IssuedPaper *paper = current();
    if (!paper) return;
    const bool isValid = paper->state == IssueState::Valid;
    StepDialog dialog(m_theme, QStringLiteral("重新出具"), paper->number + u' ' + paper->title, this);
    dialog.explain(isValid ? QStringLiteral("按台账现在的内容再出一份，另编新号；这一份同时作废。")
                           : QStringLiteral("按台账现在的内容再出一份，另编新号。"));
    dialog.addLine(QStringLiteral("出具人"), m_session.store().who());
    if (isValid) dialog.addText(QStringLiteral("原件作废理由"), QStringLiteral("例如：数据有误，已更正"));
    dialog.addStep(QStringLiteral("重新出具"), [&](const QStringList &answers) -> Result<void> {
        const auto anew = reissue(m_session, paper->id, answers.value(1), answers.value(0));
        return anew ? Result<void>() : anew.error();
    });
    if (dialog.exec() == QDialog::Accepted) refresh();
}

} // namespace tz

#include "views/paper/conformance_dialog.h"

#include "models/conformance/conformance_report.h"
#include "models/conformance/examine_document.h"
#include "models/conformance/measures.h"
#include "models/reports/write_document.h"
#include "views/dialog_frame.h"
#include "views/file_choice.h"
#include "views/paper/print_pages.h"
#include "views/paper/save_paper.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace tz {

namespace {

int urgency(const Finding &finding)
{
    if (finding.verdict == Verdict::Fail) return finding.isStandIn ? 1 : 0;
    return finding.verdict == Verdict::Pass ? 2 : 3;
}

/// The chosen kind of file decides, whatever ending the proposed name had: Word 文档 (*.docx).
QString pathOf(const FileAnswer &answer)
{
    const QString suffix = answer.filter.section(QStringLiteral("*."), 1).section(u')', 0, 0);
    const QFileInfo file(answer.path);
    if (suffix.isEmpty() || file.suffix().compare(suffix, Qt::CaseInsensitive) == 0) return answer.path;
    return file.dir().filePath(file.completeBaseName() + u'.' + suffix);
}

} // namespace

ConformanceDialog::ConformanceDialog(const Conformance &conformance, const QString &title, const QString &folder,
                                     const Theme &theme, QWidget *parent)
    : QDialog(parent), m_report(conformanceReport(conformance, title + QStringLiteral(".pdf"))), m_title(title),
      m_folder(folder)
{
    setWindowTitle(QStringLiteral("版式检查"));
    QVBoxLayout *column = dialogColumn(*this, theme, title);
    say(addSentence(column, "second"), QStringLiteral("按 %1 检查这份文件的 PDF。").arg(conformance.preset));
    say(addSentence(column, "second"), summaryOf(conformance));
    m_list = addRowList(column,
                        {QStringLiteral("结论"), QStringLiteral("项目"), QStringLiteral("依据"), QStringLiteral("要求"),
                         QStringLiteral("实测")},
                        theme);
    showFindings(conformance.findings, theme);
    m_said = addSentence(column, "second");
    m_problem = addSentence(column, "problem");
    DialogFoot foot(*this, column, theme);
    foot.add(QStringLiteral("存报告…"), [this] { save(); });
    foot.add(QStringLiteral("打印报告…"), [this] { print(); });
    foot.close();
    resize(theme.px(900), theme.px(560));
}

void ConformanceDialog::showFindings(std::vector<Finding> findings, const Theme &theme)
{
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding &a, const Finding &b) { return urgency(a) < urgency(b); });
    m_list->setRowCount(static_cast<int>(findings.size()));
    for (int row = 0; row < m_list->rowCount(); ++row) {
        const Finding &finding = findings[static_cast<size_t>(row)];
        const QStringList texts{verdictWord(finding.verdict), finding.name, finding.clause, finding.wanted,
                                finding.measured};
        for (int i = 0; i < texts.size(); ++i) {
            auto *item = new QTableWidgetItem(texts[i]);
            if (finding.verdict == Verdict::Fail) item->setFont(theme.font(TextSize::Base, true));
            item->setToolTip(texts[i]);
            m_list->setItem(row, i, item);
        }
    }
    m_list->resizeColumnsToContents();
    m_list->horizontalHeader()->setSectionResizeMode(4, QHeaderView::Stretch);
    if (m_list->rowCount() > 0) m_list->selectRow(0);
}

void ConformanceDialog::save()
{
    const QString name = m_title + QStringLiteral("_") + m_report.title + QStringLiteral(".pdf");
    const FileAnswer answer =
        chooseNewFile(this, {QStringLiteral("存报告"),
                             QDir(m_folder).filePath(name),
                             {QStringLiteral("PDF 文件 (*.pdf)"), QStringLiteral("Word 文档 (*.docx)"),
                              QStringLiteral("Excel 表格 (*.xlsx)"), QStringLiteral("文本文件 (*.txt)")}});
    if (answer.path.isEmpty()) return;
    const QString path = pathOf(answer);
    const auto written = writeDocument(m_report, path);
    say(m_said, written ? QStringLiteral("已存为 %1").arg(QDir::toNativeSeparators(path)) : QString());
    say(m_problem, written ? QString() : written.error().sentence);
}

void ConformanceDialog::print()
{
    const auto done = askAndPrint(this, m_report);
    say(m_said, done ? *done : QString());
    say(m_problem, done ? QString() : done.error().sentence);
}

Result<void> examineAndShow(QWidget *parent, const Document &document, const PageContext &context)
{
    QApplication::setOverrideCursor(Qt::WaitCursor);
    const auto checked = examinedAsPdf(document);
    QApplication::restoreOverrideCursor();
    if (!checked) return checked.error();
    const QString folder = QFileInfo(context.session.store().path()).absolutePath();
    ConformanceDialog(*checked, fileNameOf(document), folder, context.theme, parent).exec();
    return {};
}

} // namespace tz

#pragma once

#include "models/conformance/conformance.h"
#include "models/reports/document.h"
#include "views/page.h"

#include <QDialog>

class QLabel;
class QTableWidget;

namespace tz {

/// 版式检查: every measure of a paper with what was wanted and what was found, failures first; the report can be saved
/// and printed as any other paper.
class ConformanceDialog : public QDialog
{
    Q_OBJECT

public:
    /// `title` names the paper; `folder` is where a saved report is proposed.
    ConformanceDialog(const Conformance &conformance, const QString &title, const QString &folder, const Theme &theme,
                      QWidget *parent);

private:
    void showFindings(std::vector<Finding> findings, const Theme &theme);
    void save();
    void print();

    Document m_report;
    QString m_title, m_folder;
    QTableWidget *m_list;
    QLabel *m_said;
    QLabel *m_problem;
};

/// Measures the PDF that a paper gives and shows what was found; an Error when it could not be measured.
Result<void> examineAndShow(QWidget *parent, const Document &document, const PageContext &context);

} // namespace tz

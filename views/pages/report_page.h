#pragma once

#include "models/desk/report_catalogue.h"
#include "models/reports/qt_text_measurer.h"
#include "views/page.h"

class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedLayout;
class QTimer;

namespace tz {

class CountyAsk;
class EmptyHint;
class IssueBox;
class MessageBand;
class PageHeader;
class PaperShelf;
class PaperStand;
class PaperView;
class ReportSettings;

/// 报表: a shelf of papers at the left, the paper itself in the middle as it will be printed, its settings and the ways
/// out (printer, PDF, Word, Excel, text) at the right. The paper follows the ledger.
class ReportPage : public Page
{
    Q_OBJECT

public:
    explicit ReportPage(const PageContext &context);

    bool canRun(Command command) const override;
    void run(Command command) override;
    /// A condition on a county asks for that county's paper.
    void follow(const PageLink &link) override;
    void applyLengths() override;

    const Document &document() const { return m_document; }
    const PaperView &paper() const { return *m_paper; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void buildMiddle(QHBoxLayout *line);
    QWidget *buildSide();
    QWidget *buildOutputs();
    QWidget *buildChecks();
    QWidget *buildFontNote();
    void noteChange(const ChangeNotice &notice);
    void choose(const ReportKind &kind);
    void askAnew();
    void refresh() override;
    void showPaper();
    void showState();
    void print();
    void checkLayout();
    void issuePaper();
    void listIssued();

    FontSet m_fonts = FontSet::ofThisMachine();
    QtTextMeasurer m_measurer{m_fonts};
    const ReportKind *m_kind;
    Document m_document;
    QStringList m_notes;   ///< what gave way so that its tables fit
    bool m_isStale = true; ///< the ledger or the order moved since the paper was made

    PageHeader *m_header;
    MessageBand *m_band;
    PaperShelf *m_shelf;
    QStackedLayout *m_stack;
    PaperView *m_paper;
    PaperStand *m_middle;
    EmptyHint *m_empty;
    CountyAsk *m_ask;
    ReportSettings *m_settings;
    IssueBox *m_issue;
    QWidget *m_side;
    QTimer *m_delay;
    std::vector<QWidget *> m_outputs;
    QPushButton *m_check;
};

} // namespace tz

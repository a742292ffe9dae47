#pragma once

#include "models/desk/report_catalogue.h"
#include "views/page.h"

class QLabel;
class QPushButton;

namespace tz {

/// 出具: what number the paper in sight would get, how it stands against the last issue, and the two ways on.
class IssueBox : public QWidget
{
    Q_OBJECT

public:
    IssueBox(const PageContext &context, QWidget *parent);

    /// Reads the ledger anew; hidden for reports that are never issued.
    void showFor(const ReportKind &kind, const ReportOrder &order, bool hasPaper);

Q_SIGNALS:
    void issueAsked();
    void listAsked();

private:
    const PageContext m_context;
    QPushButton *m_issue;
    QPushButton *m_list;
    QLabel *m_state;
};

} // namespace tz

#include "views/paper/issue_box.h"

#include "models/desk/issue_figures.h"
#include "models/desk/issuing.h"
#include "views/theme/bare_layout.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace tz {

IssueBox::IssueBox(const PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_issue(new QPushButton(QStringLiteral("出具…"))), m_list(new QPushButton),
      m_state(new QLabel)
{
    auto *column = bareLayout<QVBoxLayout>(this, context.theme.px(6));
    m_issue->setToolTip(QStringLiteral("编号、把 PDF 和数据存进台账，以后改台账也不变"));
    m_state->setFont(context.theme.font(TextSize::Small));
    m_state->setWordWrap(true);
    m_state->setProperty("second", true);
    column->addWidget(m_issue);
    column->addWidget(m_list);
    column->addWidget(m_state);
    connect(m_issue, &QPushButton::clicked, this, &IssueBox::issueAsked);
    connect(m_list, &QPushButton::clicked, this, &IssueBox::listAsked);
}

void IssueBox::showFor(const ReportKind &kind, const ReportOrder &order, bool hasPaper)
{
    setVisible(kind.measure != nullptr);
    if (!kind.measure) return;
    LedgerSession &session = m_context.session;
    const auto issued = issuedPapers(session, QString::fromLatin1(kind.name));
    m_issue->setEnabled(hasPaper && session.store().isWritable());
    m_list->setText(QStringLiteral("已出具（%1）").arg(issued.size()));
    m_list->setEnabled(!issued.empty());
    QString state = QStringLiteral("还没有出具过，将编为%1。").arg(nextNumber(session, kind, order));
    if (!issued.empty()) {
        const IssuedPaper &last = issued.back();
        state = QStringLiteral("上次：%1，%2%3。")
                    .arg(last.number, last.issuedOn.toString(QStringLiteral("M月d日")),
                         last.state == IssueState::Voided ? QStringLiteral("，已作废") : QString());
        const auto compared = hasPaper ? comparedWithLast(session, kind, order) : std::optional<IssueComparison>();
        if (!compared)
            state += compared.error().sentence;
        else if (*compared)
            state += words(**compared);
    }
    m_state->setText(state);
}

} // namespace tz

#include "models/desk/issuing.h"
#include "views/briefing/briefing_page.h"
#include "views/closing/step_dialog.h"
#include "views/message_band.h"
#include "views/paper/conformance_dialog.h"
#include "views/paper/issued_dialog.h"
#include "views/paper/paper_view.h"
#include "views/paper/print_pages.h"
#include "views/paper/save_paper.h"

/// How an issue leaves the briefings' page.

namespace tz {

/// Who issues is asked; what is still in doubt is said once more.
void BriefingPage::issueNow()
{
    if (!m_issue || !storeTyped()) return;
    showPaper();
    LedgerSession &session = m_context.session;
    const BriefingId id = m_issue->briefing.id;
    std::optional<IssuedPaper> issued;
    StepDialog dialog(m_context.theme, QStringLiteral("出具"), m_document.title, this);
    dialog.explain(QStringLiteral("正文里的数字按今天的台账定下来，PDF 存进台账；出具之后内容不再改，要更正先作废。"));
    if (!m_doubts.empty())
        dialog.explain(QStringLiteral("还有 %1 处要看一看：%2").arg(m_doubts.size()).arg(m_doubts.front().sentence));
    dialog.addLine(QStringLiteral("出具人"), session.store().who());
    dialog.addStep(QStringLiteral("出具"), [&](const QStringList &answers) -> Result<void> {
        auto done = issueBriefing(session, id, answers.value(0));
        if (!done) return done.error();
        issued = *std::move(done);
        return {};
    });
    if (dialog.exec() != QDialog::Accepted || !issued) return;
    m_band->showSentence(QStringLiteral("已出具%1，PDF 已存进台账。").arg(issued->number), MessageBand::Kind::Done,
                         {QStringLiteral("打开或另存…"), [this] { listIssued(); }});
}

void BriefingPage::listIssued()
{
    IssuedDialog(m_context.session, m_context.theme, *reportNamed(u"briefing"), this).exec();
}

void BriefingPage::print()
{
    if (!storeTyped()) return;
    showPaper();
    m_band->showOutcome(askAndPrint(this, m_paper->pages(), m_fonts, m_document.title));
}

void BriefingPage::save(const PaperFormat &format)
{
    if (!storeTyped()) return;
    showPaper();
    m_band->showOutcome(askAndSave(this, m_document, format, m_context));
}

void BriefingPage::checkLayout()
{
    if (!storeTyped()) return;
    showPaper();
    const auto shown = examineAndShow(this, m_document, m_context);
    if (!shown) m_band->showSentence(shown.error().sentence, MessageBand::Kind::Problem);
}

} // namespace tz

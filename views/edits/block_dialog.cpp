#include "views/edits/block_dialog.h"

#include "views/edits/edit_preview.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace tz {

namespace {

constexpr int pauseMs = 150; ///< after the last key

}

BlockDialog::BlockDialog(LedgerSession &session, const Theme &theme, const QString &title, const QString &verb,
                         QWidget *parent)
    : QDialog(parent), m_session(session), m_theme(theme), m_verb(verb), m_choices(new QVBoxLayout),
      m_figures(new QLabel), m_preview(new EditPreview(theme, this)), m_later(new QTimer(this))
{
    setWindowTitle(title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.margin(), theme.margin(), theme.margin(), theme.spacing());
    column->setSpacing(theme.px(12));
    m_choices->setSpacing(theme.px(8));
    column->addLayout(m_choices);
    m_figures->setWordWrap(true);
    column->addWidget(m_figures);
    column->addWidget(m_preview, 1);
    auto *buttons = new QDialogButtonBox;
    m_do = buttons->addButton(m_verb, QDialogButtonBox::AcceptRole);
    m_do->setDefault(true);
    buttons->addButton(QStringLiteral("取消"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &BlockDialog::perform);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    m_later->setSingleShot(true);
    m_later->setInterval(pauseMs);
    connect(m_later, &QTimer::timeout, this, &BlockDialog::refresh);
    resize(theme.px(820), theme.px(520));
}

void BlockDialog::refresh()
{
    m_later->stop();
    auto planned = plan();
    BlockPlan shown = planned ? *std::move(planned) : BlockPlan{};
    m_figures->setProperty("problem", !planned);
    const bool isNothing = shown.set.isEmpty() && shown.rejections.empty();
    m_figures->setText(!planned    ? planned.error().sentence
                       : isNothing ? QStringLiteral("没有要改的格。")
                                   : figuresOf(shown));
    m_do->setEnabled(!shown.set.isEmpty());
    m_do->setText(shown.set.isEmpty()   ? m_verb
                  : shown.addedRows > 0 ? QStringLiteral("%1（新增 %2 行）").arg(m_verb).arg(shown.addedRows)
                                        : QStringLiteral("%1（改 %2 格）").arg(m_verb).arg(shown.changedCells()));
    m_preview->setPlan(std::move(shown));
}

void BlockDialog::refreshSoon()
{
    m_do->setEnabled(true); // so that Enter is heard before the pause is over
    m_later->start();
}

QString BlockDialog::figuresOf(const BlockPlan &plan) const
{
    QStringList parts;
    if (plan.addedRows > 0) parts << QStringLiteral("将新增 %1 行").arg(plan.addedRows);
    if (plan.addedRows == 0 || !plan.cells.empty()) parts << QStringLiteral("将写入 %1 格").arg(plan.changedCells());
    const int keptBack = plan.keptBack();
    const auto remarks = static_cast<qsizetype>(plan.rejections.size()) - keptBack;
    if (keptBack > 0) parts << QStringLiteral("%1 处不能写入，保持原样").arg(keptBack);
    if (remarks > 0) parts << QStringLiteral("%1 处请核对").arg(remarks);
    if (plan.surplusRows > 0) parts << QStringLiteral("多出 %1 行，表里没有处可放").arg(plan.surplusRows);
    if (plan.surplusColumns > 0) parts << QStringLiteral("多出 %1 列，表里没有处可放").arg(plan.surplusColumns);
    return parts.join(QStringLiteral(" · ")) + QStringLiteral("。整个操作是一步，可以撤销。");
}

/// A plan that waits for the pause after a key is made first: what is done is what was shown.
void BlockDialog::perform()
{
    if (m_later->isActive()) return refresh();
    const BlockPlan &plan = m_preview->plan();
    if (auto done = tz::perform(m_session, plan); !done) {
        m_figures->setProperty("problem", true);
        return m_figures->setText(done.error().sentence);
    }
    if (plan.keptBack() > 0 || plan.surplusRows > 0 || plan.surplusColumns > 0) m_remark = plan.summary(m_verb);
    accept();
}

} // namespace tz

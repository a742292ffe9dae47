#include "views/edits/replace_dialog.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tz {

ReplaceDialog::ReplaceDialog(LedgerSession &session, const Theme &theme, CellBlock cells, const QString &where,
                             QWidget *parent)
    : BlockDialog(session, theme, QStringLiteral("替换"), QStringLiteral("全部替换"), parent),
      m_cells(std::move(cells)), m_find(new QLineEdit), m_with(new QLineEdit),
      m_wholeCell(new QCheckBox(QStringLiteral("整格相同才替换"))),
      m_matchCase(new QCheckBox(QStringLiteral("区分大小写")))
{
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->addRow(QStringLiteral("查找"), m_find);
    form->addRow(QStringLiteral("替换为"), m_with);
    auto *ticks = new QHBoxLayout;
    ticks->setSpacing(theme.spacing());
    ticks->addWidget(m_wholeCell);
    ticks->addWidget(m_matchCase);
    ticks->addStretch(1);
    auto *scope = new QLabel(where);
    scope->setProperty("second", true);
    ticks->addWidget(scope);
    form->addRow(QString(), ticks);
    choices()->addLayout(form);
    m_matchCase->setChecked(true);
    for (const QLineEdit *line : {m_find, m_with})
        connect(line, &QLineEdit::textChanged, this, &ReplaceDialog::refreshSoon);
    for (const QCheckBox *tick : {m_wholeCell, m_matchCase})
        connect(tick, &QCheckBox::toggled, this, &ReplaceDialog::refresh);
    m_find->setFocus();
    refresh();
}

Result<BlockPlan> ReplaceDialog::plan()
{
    return planReplace(m_session, m_cells,
                       {m_find->text(), m_with->text(), m_wholeCell->isChecked(), m_matchCase->isChecked()});
}

} // namespace tz

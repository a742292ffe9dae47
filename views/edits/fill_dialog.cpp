#include "views/edits/fill_dialog.h"

#include "views/editors/editor_factory.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace tz {

FillDialog::FillDialog(LedgerSession &session, const Theme &theme, CellBlock cells, QWidget *parent)
    : BlockDialog(session, theme, QStringLiteral("批量修改"), QStringLiteral("修改"), parent),
      m_cells(std::move(cells)), m_columns(new QComboBox), m_place(new QVBoxLayout)
{
    for (const Column *column : m_cells.columns) m_columns->addItem(column->heading());
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->addRow(QStringLiteral("所选各行的"), m_columns);
    m_place->setContentsMargins(0, 0, 0, 0);
    form->addRow(QStringLiteral("都改为"), m_place);
    choices()->addLayout(form);
    connect(m_columns, &QComboBox::currentIndexChanged, this, &FillDialog::changeEditor);
    changeEditor();
}

const Column &FillDialog::column() const
{
    return *m_cells.columns[static_cast<size_t>(m_columns->currentIndex())];
}

void FillDialog::changeEditor()
{
    delete m_editor;
    const AnyRow blank = AnyRow::blank(entityOf(m_cells.kind));
    m_editor = makeEditor(column(), {m_session, m_theme, [blank] { return blank; }}, this);
    m_place->addWidget(m_editor);
    if (auto *line = qobject_cast<QLineEdit *>(m_editor))
        connect(line, &QLineEdit::textChanged, this, &FillDialog::refreshSoon);
    if (auto *box = qobject_cast<QPlainTextEdit *>(m_editor))
        connect(box, &QPlainTextEdit::textChanged, this, &FillDialog::refreshSoon);
    m_editor->setFocus();
    refresh();
}

/// Nothing typed is nothing to do: emptying cells is what the Delete key is for.
Result<BlockPlan> FillDialog::plan()
{
    const QString typed = cellEditorOf(m_editor)->typed();
    if (typed.trimmed().isEmpty()) return BlockPlan{};
    return planPaste(m_session, {m_cells.kind, m_cells.rows, {&column()}}, {{typed}}, QStringLiteral("批量修改"));
}

} // namespace tz

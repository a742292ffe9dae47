#include "views/pages/row_form.h"

#include "views/editors/editor_factory.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

namespace tz {

RowForm::RowForm(const Entity &entity, LedgerSession &session, const Theme &theme, const TypedRow &given,
                 QWidget *parent)
    : QDialog(parent), m_entity(entity), m_session(session), m_theme(theme), m_problem(new QLabel),
      m_form(new QFormLayout)
{
    setWindowTitle(QStringLiteral("新增") + entity.word());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.margin(), theme.margin(), theme.margin(), theme.spacing());
    column->setSpacing(theme.spacing());
    m_form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_form->setHorizontalSpacing(12);
    m_form->setVerticalSpacing(8);
    for (const bool isRequired : {true, false})
        for (const Column &datum : entity.columns) {
            const auto text = given.find(datum.name());
            if (datum.isEditable() && datum.options.required == isRequired && (isRequired || datum.options.listed))
                addField(datum, text == given.end() ? QString() : text->second);
        }
    column->addLayout(m_form);
    m_problem->setProperty("problem", true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    auto *buttons = new QDialogButtonBox;
    auto *add = buttons->addButton(QStringLiteral("新增"), QDialogButtonBox::AcceptRole);
    add->setDefault(true);
    buttons->addButton(QStringLiteral("取消"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &RowForm::store);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    setMinimumWidth(theme.px(520));
}

void RowForm::addField(const Column &column, const QString &given)
{
    AnyRow blank = AnyRow::blank(m_entity);
    QWidget *editor = makeEditor(column, {m_session, m_theme, [blank] { return blank; }}, this);
    if (!given.isEmpty()) cellEditorOf(editor)->setTyped(given);
    m_form->addRow(column.heading() + (column.options.required ? QStringLiteral(" *") : QString()), editor);
    m_fields.emplace_back(&column, editor);
}

void RowForm::store()
{
    TypedRow typed;
    const AnyRow blank = AnyRow::blank(m_entity);
    for (const auto &[column, editor] : m_fields) {
        CellEditor *cell = cellEditorOf(editor);
        const QString text = cell->typed();
        if (text.trimmed().isEmpty()) continue;
        AnyRow tried = blank;
        if (auto read = tried.read(*column, text, m_session.reading()); !read) {
            cell->showProblem(read.error().sentence);
            editor->setFocus();
            m_problem->setText(read.error().sentence);
            return m_problem->show();
        }
        typed.emplace(column->name(), text);
    }
    auto added = addRow(m_session, m_entity.kind, typed);
    if (!added) {
        m_problem->setText(added.error().sentence);
        return m_problem->show();
    }
    m_added = *added;
    accept();
}

} // namespace tz

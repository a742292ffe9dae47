#include "views/briefing/issue_form.h"

#include "views/editors/editor_factory.h"
#include "views/editors/line_editor.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace tz {

IssueForm::IssueForm(const PageContext &context, QWidget *parent) : QScrollArea(parent), m_context(context)
{
    setObjectName(QStringLiteral("card"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    content->setObjectName(QStringLiteral("cardContent"));
    m_lines = new QFormLayout(content);
    const int margin = context.theme.spacing();
    m_lines->setContentsMargins(margin, margin, margin, margin);
    m_lines->setHorizontalSpacing(context.theme.px(16));
    m_lines->setVerticalSpacing(context.theme.px(10));
    m_lines->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    addField("series", QStringLiteral("简报名称"));
    addNumber();
    addField("issuer", QStringLiteral("编发单位"), QStringLiteral("不填就是“%1”").arg(context.session.policy().office));
    addField("date", QStringLiteral("印发日期"));
    addField("period_from", QStringLiteral("所报期间，从"), QStringLiteral("起草的句子说这一期间台账的变化"));
    addField("period_to", QStringLiteral("到"));
    addField("report_to", QStringLiteral("报"), QStringLiteral("如：省医改办，市委、市政府领导"));
    addField("send_to", QStringLiteral("送"), QStringLiteral("如：市医改领导小组各成员单位"));
    addField("distribute_to", QStringLiteral("发"), QStringLiteral("如：各县市区医改办"));
    addField("copies", QStringLiteral("印数"), QStringLiteral("份；不填就不印“共印…份”"));
    setWidget(content);
}

void IssueForm::addField(const char *key, const QString &label, const QString &hint)
{
    const Column *column = entityOf<Briefing>().column(QString::fromLatin1(key));
    Q_ASSERT(column);
    QWidget *editor =
        makeEditor(*column, {m_context.session, m_context.theme, [this] { return AnyRow(m_briefing); }}, this);
    if (auto *line = qobject_cast<LineEditor *>(editor)) {
        line->setPlaceholderText(hint);
        connect(line, &LineEditor::editingFinished, this, [this, column, editor] { store(*column, editor); });
        connect(line, &LineEditor::chosen, this, [this, column, editor] { store(*column, editor); });
    }
    editor->setAccessibleName(label);
    m_lines->addRow(label, editor);
    m_fields.push_back({column, editor});
}

/// Typed as the head prints it, which says the style too.
void IssueForm::addNumber()
{
    m_number = new QLineEdit;
    m_number->setAccessibleName(QStringLiteral("期号"));
    m_number->setPlaceholderText(QStringLiteral("照刊头的写法：第五期、第5期、〔2024〕第5期、总第5期"));
    connect(m_number, &QLineEdit::editingFinished, this, &IssueForm::storeNumber);
    connect(m_number, &QLineEdit::textEdited, this, [this] { markUnreadable(*m_number, {}); });
    m_lines->addRow(QStringLiteral("期号"), m_number);
}

void IssueForm::show(const Briefing &briefing)
{
    const bool isSame = briefing.id == m_briefing.id;
    m_briefing = briefing;
    const bool isEditable = briefing.state == BriefingState::Draft && m_context.session.store().isWritable();
    const Reading reading = m_context.session.reading();
    const AnyRow row(briefing);
    for (const Field &field : m_fields) {
        CellEditor *editor = cellEditorOf(field.editor);
        const bool isTyped = isSame && field.editor->hasFocus();
        if (editor && !isTyped) {
            editor->setTyped(row.text(*field.column, reading));
            editor->showProblem({});
            editor->putCursorAtEnd();
        }
        field.editor->setEnabled(isEditable);
    }
    if (!isSame || !m_number->hasFocus())
        m_number->setText(issueNumberWords(briefing.style, briefing.year, briefing.number));
    m_number->setEnabled(isEditable);
}

void IssueForm::store(const Column &column, QWidget *field)
{
    CellEditor *editor = cellEditorOf(field);
    const QString typed = editor->typed();
    if (AnyRow(m_briefing).text(column, m_context.session.reading()) == typed) return;
    const auto done = m_context.session.edit(EntityKind::Briefing, m_briefing.id.value, column, typed);
    editor->showProblem(done ? QString() : done.error().sentence);
}

void IssueForm::storeNumber()
{
    if (m_number->text() == issueNumberWords(m_briefing.style, m_briefing.year, m_briefing.number)) return;
    const auto read = readIssueNumber(m_number->text());
    if (!read)
        return markUnreadable(*m_number,
                              QStringLiteral("期号没有读懂，没有改动；请写成第五期、第5期、〔2024〕第5期或总第5期。"));
    Briefing after = m_briefing;
    after.number = read->number;
    after.style = read->style;
    if (read->year > 0) after.year = read->year;
    ChangeSet set{QStringLiteral("修改期号为%1").arg(issueNumberWords(after.style, after.year, after.number)), {}, {}};
    set.update(m_briefing, after);
    if (auto done = m_context.session.perform(std::move(set)); !done) markUnreadable(*m_number, done.error().sentence);
}

QString IssueForm::settle()
{
    for (const Field &field : m_fields)
        if (field.editor->hasFocus()) store(*field.column, field.editor);
    if (m_number->hasFocus()) storeNumber();
    for (const Field &field : m_fields)
        if (const CellEditor *editor = cellEditorOf(field.editor); editor && editor->hasProblem())
            return editor->problem();
    return m_number->property("problem").toBool() ? m_number->toolTip() : QString();
}

void IssueForm::drop()
{
    markUnreadable(*m_number, {});
    show(std::exchange(m_briefing, {}));
}

} // namespace tz

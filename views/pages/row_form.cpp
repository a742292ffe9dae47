#include "views/pages/row_form.h"

#include "models/tables/row_edit.h"
#include "views/editors/editor_factory.h"
#include "views/memory/history_dialog.h"
#include "views/pages/confirm.h"
#include "views/theme/icons.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QToolButton>

namespace tz {

namespace {

/// More than so many lines of fields stand in two columns.
constexpr int mostInOneColumn = 11;

/// A box of long text is as high as two lines.
int linesOf(const Column &column)
{
    return column.editor == Editor::LongText ? 2 : 1;
}

} // namespace

RowForm::RowForm(const Entity &entity, LedgerSession &session, const Theme &theme, QWidget *parent)
    : QDialog(parent), m_entity(entity), m_session(session), m_theme(theme), m_area(new QScrollArea),
      m_problem(new QLabel), m_previous(new QToolButton), m_next(new QToolButton)
{
}

RowForm::RowForm(const Entity &entity, LedgerSession &session, const Theme &theme, const TypedRow &given,
                 QWidget *parent)
    : RowForm(entity, session, theme, parent)
{
    m_isNew = true;
    setWindowTitle(QStringLiteral("新增") + entity.word());
    buildFrame(QStringLiteral("新增"));
    std::vector<const Column *> columns;
    for (const bool isRequired : {true, false})
        for (const Column &column : entity.columns)
            if (column.isEditable() && column.options.required == isRequired && (isRequired || column.options.listed))
                columns.push_back(&column);
    fill(columns, [&given](const Column &column) {
        const auto text = given.find(column.name());
        return text == given.end() ? QString() : text->second;
    });
}

RowForm::RowForm(const Entity &entity, LedgerSession &session, const Theme &theme, qint64 id, QWidget *parent)
    : RowForm(entity, session, theme, parent)
{
    buildFrame(QStringLiteral("存入"));
    const std::pair<QToolButton *, int> steps[] = {{m_previous, -1}, {m_next, 1}};
    for (const auto &[button, by] : steps) {
        connect(button, &QToolButton::clicked, this, [this, by = by] { step(by); });
        const auto key = by < 0 ? Qt::Key_PageUp : Qt::Key_PageDown;
        connect(new QShortcut(QKeySequence(Qt::CTRL | key), this), &QShortcut::activated, this,
                [this, by = by] { step(by); });
    }
    connect(new QShortcut(QKeySequence(Qt::Key_F4), this), &QShortcut::activated, this, &RowForm::showHistory);
    showRow(id);
}

void RowForm::buildFrame(const QString &keepWord)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(m_theme.margin(), m_theme.margin(), m_theme.margin(), m_theme.spacing());
    column->setSpacing(m_theme.px(12));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_area, 1);
    m_problem->setProperty("problem", true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    auto *foot = new QHBoxLayout;
    m_previous->setText(QStringLiteral("上一行"));
    m_previous->setIcon(icon(QStringLiteral("previous"), m_theme));
    m_previous->setToolTip(QStringLiteral("存入改动，看上一行（Ctrl+PgUp）"));
    m_next->setText(QStringLiteral("下一行"));
    m_next->setIcon(icon(QStringLiteral("next"), m_theme));
    m_next->setToolTip(QStringLiteral("存入改动，看下一行（Ctrl+PgDn）"));
    for (QToolButton *button : {m_previous, m_next}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->hide();
        foot->addWidget(button);
    }
    auto *buttons = new QDialogButtonBox;
    auto *keep = buttons->addButton(keepWord, QDialogButtonBox::AcceptRole);
    keep->setDefault(true);
    keep->setEnabled(m_session.store().isWritable());
    buttons->addButton(QStringLiteral("取消"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    const auto done = [this] {
        if (store()) accept();
    };
    connect(buttons, &QDialogButtonBox::accepted, this, done);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this), &QShortcut::activated, this, done);
    foot->addStretch(1);
    foot->addWidget(buttons);
    column->addLayout(foot);
}

void RowForm::setNeighbours(Neighbour neighbour)
{
    m_neighbour = std::move(neighbour);
    for (QToolButton *button : {m_previous, m_next}) button->show();
    showRow(m_id);
}

void RowForm::showRow(qint64 id)
{
    m_id = id;
    const auto found = m_session.store().row(m_entity.kind, id);
    const AnyRow row = found ? *found : AnyRow();
    if (row.isNull()) return say(found ? QStringLiteral("这一行已不在台账里。") : found.error().sentence);
    const Reading reading = m_session.reading();
    setWindowTitle(m_entity.word() + QStringLiteral(" · ") + row.label(reading));
    std::vector<const Column *> columns;
    for (const bool isRequired : {true, false})
        for (const Column &column : m_entity.columns)
            if (column.options.required == isRequired && column.name() != u"id") columns.push_back(&column);
    fill(columns, [&](const Column &column) { return row.text(column, reading); });
    say({});
    m_previous->setEnabled(m_neighbour && m_neighbour(id, -1));
    m_next->setEnabled(m_neighbour && m_neighbour(id, 1));
}

void RowForm::fill(const std::vector<const Column *> &columns, const std::function<QString(const Column &)> &textOf)
{
    m_fields.clear();
    auto *content = new QWidget;
    content->setObjectName(QStringLiteral("cardContent"));
    auto *across = new QHBoxLayout(content);
    across->setContentsMargins(0, 0, 4, 0);
    across->setSpacing(m_theme.px(24));
    int lines = 0;
    for (const Column *column : columns) lines += linesOf(*column);
    const bool isWide = lines > mostInOneColumn && screen()->availableGeometry().width() >= m_theme.px(1000);
    const int perForm = isWide ? (lines + 1) / 2 : lines;
    QFormLayout *form = nullptr;
    int filled = perForm;
    for (const Column *column : columns) {
        if (filled >= perForm) {
            form = new QFormLayout;
            form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
            form->setHorizontalSpacing(12);
            form->setVerticalSpacing(8);
            across->addLayout(form, 1);
            filled = 0;
        }
        addField(form, *column, textOf(*column));
        filled += linesOf(*column);
    }
    delete m_area->takeWidget();
    m_area->setWidget(content);
    setMinimumWidth(m_theme.px(isWide ? 900 : 520));
    const int room = screen()->availableGeometry().height() - m_theme.px(180);
    m_area->setMinimumHeight(std::min(content->sizeHint().height() + 4, room));
    if (!m_fields.empty()) m_fields.front().editor->setFocus();
}

void RowForm::addField(QFormLayout *form, const Column &column, const QString &text)
{
    const AnyRow row = m_isNew ? AnyRow::blank(m_entity) : m_session.directory().row(m_entity.kind, m_id);
    const QString heading = column.heading() + (column.options.required ? QStringLiteral(" *") : QString());
    QWidget *editor = m_session.store().isWritable()
                          ? makeEditor(column, {m_session, m_theme, [row] { return row; }}, this)
                          : nullptr;
    if (!editor) {
        auto *shown = new QLabel(text.isEmpty() ? QStringLiteral("—") : text);
        shown->setProperty("second", true);
        shown->setWordWrap(true);
        shown->setTextFormat(Qt::PlainText);
        shown->setTextInteractionFlags(Qt::TextSelectableByMouse);
        return form->addRow(heading, shown);
    }
    if (!text.isEmpty()) cellEditorOf(editor)->setTyped(text);
    if (auto *line = qobject_cast<QLineEdit *>(editor); line && !m_isNew) line->setCursorPosition(0);
    if (auto *line = qobject_cast<QLineEdit *>(editor))
        connect(line, &QLineEdit::textChanged, this, [this] { say({}); });
    if (auto *box = qobject_cast<QPlainTextEdit *>(editor)) {
        connect(box, &QPlainTextEdit::textChanged, this, [this] { say({}); });
        box->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        box->moveCursor(QTextCursor::Start);
    }
    editor->setAccessibleName(column.heading());
    form->addRow(heading, editor);
    m_fields.push_back({&column, editor, text});
}

TypedRow RowForm::changes() const
{
    TypedRow typed;
    for (const Field &field : m_fields) {
        const QString text = cellEditorOf(field.editor)->typed();
        if (m_isNew ? !text.trimmed().isEmpty() : text != field.before) typed.emplace(field.column->name(), text);
    }
    return typed;
}

bool RowForm::isReadable()
{
    const AnyRow row = m_isNew ? AnyRow::blank(m_entity) : m_session.directory().row(m_entity.kind, m_id);
    for (const Field &field : m_fields) {
        AnyRow tried = row;
        CellEditor *cell = cellEditorOf(field.editor);
        if (cell->typed() == field.before && !m_isNew) continue;
        if (m_isNew && cell->typed().trimmed().isEmpty()) continue;
        auto read = tried.read(*field.column, cell->typed(), m_session.reading());
        if (read) continue;
        cell->showProblem(read.error().sentence);
        field.editor->setFocus();
        m_area->ensureWidgetVisible(field.editor);
        say(read.error().sentence);
        return false;
    }
    return true;
}

bool RowForm::store()
{
    if (!isReadable()) return false;
    Result<void> done;
    if (m_isNew) {
        auto added = addRow(m_session, m_entity.kind, changes());
        if (added)
            m_id = *added;
        else
            done = added.error();
    } else {
        done = editRow(m_session, m_entity.kind, m_id, changes());
    }
    say(done ? QString() : done.error().sentence);
    return bool(done);
}

/// To the row before or behind; what was typed is stored first, or the form stays.
void RowForm::step(int by)
{
    const qint64 next = m_neighbour ? m_neighbour(m_id, by) : 0;
    if (!next || (!changes().empty() && !store())) return;
    showRow(next);
}

void RowForm::showHistory()
{
    const Column *column = nullptr;
    for (const Field &field : m_fields)
        if (field.editor->hasFocus()) column = field.column;
    HistoryDialog dialog(m_session, m_theme, m_entity.kind, m_id, column, this);
    dialog.exec();
}

void RowForm::reject()
{
    const auto changed = std::count_if(m_fields.begin(), m_fields.end(), [](const Field &field) {
        return cellEditorOf(field.editor)->typed() != field.before;
    });
    const QString question = QStringLiteral("%1了 %2 格，还没有存入台账。")
                                 .arg(m_isNew ? QStringLiteral("填") : QStringLiteral("改"))
                                 .arg(changed);
    if (changed > 0 && !confirm(this, m_theme, question, QStringLiteral("放弃改动"), QStringLiteral("留下来改")))
        return;
    QDialog::reject();
}

void RowForm::say(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

} // namespace tz

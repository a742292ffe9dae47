#include "views/dialog_frame.h"

#include "views/editors/editor_factory.h"

#include <QDialog>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace tz {

namespace {

class KeyCatcher : public QObject
{
public:
    KeyCatcher(QKeyCombination key, std::function<void()> act, QWidget *of)
        : QObject(of), m_key(key), m_act(std::move(act))
    {
    }

    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() != QEvent::KeyPress) return QObject::eventFilter(object, event);
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isPressed =
            key->key() == m_key.key() &&
            (key->modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier)) == m_key.keyboardModifiers();
        if (isPressed) m_act();
        return isPressed;
    }

private:
    QKeyCombination m_key;
    std::function<void()> m_act;
};

} // namespace

void onKey(QWidget &widget, QKeyCombination key, std::function<void()> act)
{
    widget.installEventFilter(new KeyCatcher(key, std::move(act), &widget));
}

namespace {

/// Appends the widgets that Tab stops at below a layout, in its order.
void collectStops(const QLayout &layout, std::vector<QWidget *> &stops)
{
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem *item = layout.itemAt(i);
        if (item->layout()) collectStops(*item->layout(), stops);
        QWidget *widget = item->widget();
        if (!widget) continue;
        if (widget->focusPolicy() & Qt::TabFocus)
            stops.push_back(widget);
        else if (widget->layout())
            collectStops(*widget->layout(), stops);
    }
}

} // namespace

void tabAlongLayout(QDialog &dialog)
{
    Q_ASSERT(dialog.layout());
    std::vector<QWidget *> stops;
    collectStops(*dialog.layout(), stops);
    for (size_t i = 1; i < stops.size(); ++i) QWidget::setTabOrder(stops[i - 1], stops[i]);
}

void onStoreKey(QDialog &dialog, const std::function<void()> &act)
{
    tabAlongLayout(dialog);
    for (QWidget *field : dialog.findChildren<QWidget *>())
        if (field->focusPolicy() != Qt::NoFocus)
            for (const Qt::Key enter : {Qt::Key_Return, Qt::Key_Enter})
                onKey(*field, QKeyCombination(Qt::ControlModifier, enter), act);
}

QVBoxLayout *dialogColumn(QDialog &dialog, const Theme &theme, const QString &subject)
{
    auto *column = new QVBoxLayout(&dialog);
    column->setContentsMargins(theme.margin(), theme.margin(), theme.margin(), theme.spacing());
    column->setSpacing(theme.px(12));
    auto *head = new QLabel(subject);
    head->setFont(theme.font(TextSize::Heading, true));
    head->setWordWrap(true);
    column->addWidget(head);
    return column;
}

QLabel *addSentence(QVBoxLayout *column, const char *kind)
{
    auto *label = new QLabel;
    label->setProperty(kind, true);
    label->setWordWrap(true);
    label->hide();
    column->addWidget(label);
    return label;
}

void say(QLabel *label, const QString &sentence)
{
    label->setText(sentence);
    label->setVisible(!sentence.isEmpty());
}

QTableWidget *addRowList(QVBoxLayout *column, const QStringList &headings, const Theme &theme)
{
    auto *list = new QTableWidget(0, static_cast<int>(headings.size()));
    list->setObjectName(QStringLiteral("ledgerTable"));
    list->setHorizontalHeaderLabels(headings);
    list->setShowGrid(false);
    list->setSelectionBehavior(QAbstractItemView::SelectRows);
    list->setSelectionMode(QAbstractItemView::SingleSelection);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setTabKeyNavigation(false);
    list->verticalHeader()->hide();
    list->verticalHeader()->setDefaultSectionSize(theme.rowHeight());
    list->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    list->horizontalHeader()->setHighlightSections(false);
    column->addWidget(list, 1);
    return list;
}

DialogFoot::DialogFoot(QDialog &dialog, QVBoxLayout *column, const Theme &theme)
    : m_dialog(dialog), m_line(new QHBoxLayout)
{
    m_line->setSpacing(theme.spacing());
    column->addLayout(m_line);
}

QPushButton *DialogFoot::add(const QString &word, std::function<void()> act)
{
    auto *button = new QPushButton(word);
    button->setAutoDefault(false);
    QObject::connect(button, &QPushButton::clicked, &m_dialog, std::move(act));
    m_line->addWidget(button);
    return button;
}

void DialogFoot::close()
{
    m_line->addStretch(1);
    add(QStringLiteral("关闭"), [&dialog = m_dialog] { dialog.accept(); });
}

QString subjectOf(const std::vector<AssignmentId> &assignments, const Reading &reading)
{
    if (assignments.empty()) return {};
    const QString first = values::referenceText(assignments.front().value, EntityKind::Assignment, reading);
    return assignments.size() == 1 ? first : QStringLiteral("%1 等 %2 项").arg(first).arg(assignments.size());
}

QWidget *dayLine(const Entity &entity, QStringView column, LedgerSession &session, const Theme &theme, QDate shown,
                 QWidget *parent)
{
    const Column *described = entity.column(column);
    Q_ASSERT(described && described->editor == Editor::Date);
    const AnyRow blank = AnyRow::blank(entity);
    QWidget *line = makeEditor(*described, {session, theme, [blank] { return blank; }}, parent);
    line->setMinimumWidth(theme.px(240));
    if (shown.isValid()) cellEditorOf(line)->setTyped(shown.toString(Qt::ISODate));
    qobject_cast<QLineEdit *>(line)->deselect();
    return line;
}

QDate dayIn(QWidget *line, const LedgerSession &session)
{
    auto day = values::readDate(cellEditorOf(line)->typed(), session.reading());
    return day ? *day : QDate();
}

} // namespace tz

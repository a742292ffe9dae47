#include "views/paper/row_field.h"

#include <QCompleter>
#include <QLineEdit>

namespace tz {

RowField::RowField(const QString &none, QWidget *parent) : QComboBox(parent), m_none(none)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    setMaxVisibleItems(14);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    connect(this, &QComboBox::activated, this, &RowField::settle);
    connect(lineEdit(), &QLineEdit::editingFinished, this, &RowField::settle);
}

void RowField::setRows(const std::vector<std::pair<qint64, QString>> &rows)
{
    const qint64 kept = m_chosen;
    clear();
    addItem(m_none, 0);
    for (const auto &[id, name] : rows) addItem(name, id);
    setChosen(kept);
}

void RowField::setChosen(qint64 id)
{
    const int index = std::max(0, findData(id));
    m_chosen = itemData(index).toLongLong();
    setCurrentIndex(index);
    setEditText(itemText(index));
    lineEdit()->setCursorPosition(0);
}

/// What was typed counts when it names a row; else the choice stays as it was.
void RowField::settle()
{
    const qint64 before = m_chosen;
    // Two rows may have one name: the one that was picked counts.
    const bool isPicked = currentIndex() >= 0 && itemText(currentIndex()) == currentText();
    const int typed = isPicked ? currentIndex() : findText(currentText(), Qt::MatchFixedString);
    setChosen(typed < 0 ? before : itemData(typed).toLongLong());
    if (m_chosen != before) Q_EMIT rowChosen();
}

} // namespace tz

#include "views/paper/county_field.h"

#include <QCompleter>
#include <QLineEdit>

namespace tz {

CountyField::CountyField(const QString &none, QWidget *parent) : QComboBox(parent), m_none(none)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    setMaxVisibleItems(14);
    setAccessibleName(QStringLiteral("县市区"));
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    connect(this, &QComboBox::activated, this, &CountyField::settle);
    connect(lineEdit(), &QLineEdit::editingFinished, this, &CountyField::settle);
}

void CountyField::readCounties(LedgerSession &session)
{
    const CountyId kept = m_chosen;
    clear();
    addItem(m_none, 0);
    for (const County &county : session.all<County>()) addItem(county.name, county.id.value);
    setCounty(kept);
}

CountyId CountyField::county() const
{
    return m_chosen;
}

void CountyField::setCounty(CountyId county)
{
    const int index = std::max(0, findData(county.value));
    m_chosen = {itemData(index).toLongLong()};
    setCurrentIndex(index);
    setEditText(itemText(index));
}

/// What was typed counts when it names a county; else the choice stays as it was.
void CountyField::settle()
{
    const CountyId before = m_chosen;
    const int typed = findText(currentText(), Qt::MatchFixedString);
    setCounty(typed < 0 ? before : CountyId{itemData(typed).toLongLong()});
    if (m_chosen != before) Q_EMIT countyChosen();
}

} // namespace tz

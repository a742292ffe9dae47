#pragma once

#include <QString>

class QWidget;

namespace tz {

/// What a delegate or a form asks of the widget that edits one value.
class CellEditor
{
public:
    virtual ~CellEditor() = default;
    virtual QString typed() const = 0;
    virtual void setTyped(const QString &text) = 0;
    /// Marks the value as unreadable and says why, until it is typed on; empty takes the mark away.
    virtual void showProblem(const QString &sentence) = 0;
    virtual QString problem() const = 0;
    bool hasProblem() const { return !problem().isEmpty(); }
    /// F2 goes on behind the text; typing replaces it.
    virtual void putCursorAtEnd() = 0;
};

/// The look of an editor whose value cannot be read, with the reason as its tool tip; an empty one takes it away.
void markUnreadable(QWidget &editor, const QString &reason);

/// nullptr when the widget is none of ours.
CellEditor *cellEditorOf(QWidget *widget);

} // namespace tz

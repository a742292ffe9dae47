#include "views/undo_keys.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextDocument>
#include <QTextEdit>

namespace tz {

namespace {

bool hasOwn(QObject *object, bool isUndo)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(object))
        return isUndo ? line->isUndoAvailable() : line->isRedoAvailable();
    if (const auto *box = qobject_cast<const QPlainTextEdit *>(object))
        return isUndo ? box->document()->isUndoAvailable() : box->document()->isRedoAvailable();
    if (const auto *box = qobject_cast<const QTextEdit *>(object))
        return isUndo ? box->document()->isUndoAvailable() : box->document()->isRedoAvailable();
    return true;
}

} // namespace

bool UndoKeys::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride) return QObject::eventFilter(object, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isUndo = key->matches(QKeySequence::Undo);
    if ((!isUndo && !key->matches(QKeySequence::Redo)) || hasOwn(object, isUndo)) return false;
    event->ignore();
    return true;
}

} // namespace tz

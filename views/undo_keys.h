#pragma once

#include <QObject>

namespace tz {

/// A line or box with nothing of its own to undo would swallow Ctrl+Z all the same. With this filter on the
/// application the key goes on to the ledger's own undo then, and Ctrl+Y to its redo.
class UndoKeys : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    bool eventFilter(QObject *object, QEvent *event) override;
};

} // namespace tz

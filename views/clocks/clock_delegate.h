#pragma once

#include "models/ledger/stage_standing.h"
#include "views/pages/desk_delegate.h"

namespace tz {

/// Ink and ground of a stage's mark. The character says the same, so that nothing hangs on the colour.
Tint tintOf(const Theme &theme, StageState state);

/// Paints the stages of a clock as a row of marks of one width, so that the same stages stand below each other; the
/// next one is framed.
class ClockDelegate : public DeskDelegate
{
    Q_OBJECT

public:
    ClockDelegate(const Theme &theme, QObject *parent) : DeskDelegate(theme, parent) {}

protected:
    void paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace tz

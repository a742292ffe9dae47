#pragma once

#include <QBoxLayout>

namespace tz {

/// A layout without margins, for a widget that is a part of something larger: `bareLayout<QHBoxLayout>(box, 4)`.
template <class Layout> Layout *bareLayout(QWidget *of, int spacing)
{
    auto *layout = new Layout(of);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    return layout;
}

} // namespace tz

#include "views/memory/memory_foot.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace tz {

MemoryFoot makeMemoryFoot(const Theme &theme, const QString &effect, QWidget *parent)
{
    MemoryFoot foot{new QHBoxLayout, new QLabel(parent), new QPushButton(effect, parent)};
    foot.words->setWordWrap(true);
    foot.words->setMinimumHeight(theme.px(40));
    foot.words->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    foot.layout->setSpacing(theme.spacing());
    foot.layout->addWidget(foot.words, 1);
    foot.layout->addWidget(foot.button);
    return foot;
}

} // namespace tz

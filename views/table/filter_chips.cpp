#include "views/table/filter_chips.h"

#include "views/theme/bare_layout.h"
#include "views/theme/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace tz {

FilterChips::FilterChips(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_line(new QHBoxLayout(this))
{
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(8);
    hide();
}

void FilterChips::show(const std::vector<ColumnFilter> &filters)
{
    while (QLayoutItem *item = m_line->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide(); // it may be the one whose click is being answered
            widget->deleteLater();
        }
        delete item;
    }
    setVisible(!filters.empty());
    if (filters.empty()) return;
    auto *words = new QLabel(QStringLiteral("只显示"));
    words->setProperty("second", true);
    m_line->addWidget(words);
    for (const ColumnFilter &filter : filters) {
        const QString key = filter.column->name();
        auto *chip = new QToolButton;
        chip->setObjectName(QStringLiteral("chip"));
        chip->setText(filter.caption());
        chip->setToolTip(QStringLiteral("改这个筛选"));
        chip->setFocusPolicy(Qt::TabFocus);
        connect(chip, &QToolButton::clicked, this, [this, key] { Q_EMIT opened(key); });
        auto *remove = new QToolButton;
        remove->setObjectName(QStringLiteral("chipEnd"));
        remove->setIcon(icon(QStringLiteral("close"), m_theme, Role::SecondInk));
        remove->setToolTip(QStringLiteral("取消“%1”的筛选").arg(filter.column->heading()));
        remove->setAccessibleName(remove->toolTip());
        remove->setFocusPolicy(Qt::TabFocus);
        connect(remove, &QToolButton::clicked, this, [this, key] { Q_EMIT removed(key); });
        auto *box = new QFrame;
        box->setObjectName(QStringLiteral("chipBox"));
        auto *pair = bareLayout<QHBoxLayout>(box, 0);
        pair->addWidget(chip);
        pair->addWidget(remove);
        m_line->addWidget(box);
    }
    if (filters.size() > 1) {
        auto *all = new QToolButton;
        all->setText(QStringLiteral("清除 %1 个筛选").arg(filters.size()));
        all->setProperty("second", true);
        connect(all, &QToolButton::clicked, this, &FilterChips::cleared);
        m_line->addWidget(all);
    }
    m_line->addStretch(1);
}

} // namespace tz

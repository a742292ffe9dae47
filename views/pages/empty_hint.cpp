#include "views/pages/empty_hint.h"

#include "views/theme/icons.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace tz {

EmptyHint::EmptyHint(const QString &sentence, const QString &iconName, std::vector<Command> ways,
                     const PageContext &context, QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(context.theme.spacing());
    column->addStretch(2);
    auto *sign = new QLabel;
    sign->setPixmap(icon(iconName, context.theme, Role::SecondInk).pixmap(context.theme.px(40), context.theme.px(40)));
    column->addWidget(sign, 0, Qt::AlignHCenter);
    auto *text = new QLabel(sentence);
    text->setProperty("second", true);
    text->setAlignment(Qt::AlignCenter);
    column->addWidget(text);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    for (Command way : ways) {
        QAction *action = context.action(way);
        if (!action) continue;
        auto *button = new QPushButton(action->icon(), action->iconText());
        button->setEnabled(action->isEnabled());
        connect(action, &QAction::changed, button, [button, action] { button->setEnabled(action->isEnabled()); });
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addStretch(3);
}

} // namespace tz

#include "views/paper/step_field.h"

#include "views/theme/bare_layout.h"
#include "views/theme/icon_button.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace tz {

StepField::StepField(QWidget *value, const QString &backHint, const QString &onHint, const Theme &theme,
                     QWidget *parent)
    : QWidget(parent), m_back(makeStep(QStringLiteral("previous"), backHint, -1, theme)),
      m_on(makeStep(QStringLiteral("next"), onHint, 1, theme))
{
    auto *line = bareLayout<QHBoxLayout>(this, 0);
    line->addWidget(m_back);
    line->addWidget(value, 1);
    line->addWidget(m_on);
}

StepField::Chosen StepField::fill(QWidget *field, const QString &backHint, const QString &onHint, const Theme &theme)
{
    auto *value = new QToolButton;
    value->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    value->setPopupMode(QToolButton::InstantPopup);
    value->setProperty("narrow", true);
    auto *steps = new StepField(value, backHint, onHint, theme, field);
    bareLayout<QHBoxLayout>(field, 0)->addWidget(steps);
    field->setFocusProxy(value);
    return {value, steps};
}

void StepField::show(QToolButton *value, const QString &text, const QString &whole)
{
    value->setText(text);
    value->setToolTip(whole);
    value->setAccessibleName(whole);
}

QToolButton *StepField::makeStep(const QString &iconName, const QString &hint, int by, const Theme &theme)
{
    QToolButton *button = makeIconButton(iconName, hint, theme);
    connect(button, &QToolButton::clicked, this, [this, by] { Q_EMIT stepped(by); });
    return button;
}

void StepField::setPossible(bool canGoBack, bool canGoOn)
{
    m_back->setEnabled(canGoBack);
    m_on->setEnabled(canGoOn);
}

} // namespace tz

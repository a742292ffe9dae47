#pragma once

#include "views/theme/theme.h"

#include <QWidget>

class QToolButton;

namespace tz {

/// A value with a step back at its left and a step on at its right: ← 9月20日—26日 →.
class StepField : public QWidget
{
    Q_OBJECT

public:
    /// `value` stands in the middle and is taken over.
    StepField(QWidget *value, const QString &backHint, const QString &onHint, const Theme &theme, QWidget *parent);

    void setPossible(bool canGoBack, bool canGoOn);

Q_SIGNALS:
    void stepped(int by);

private:
    QToolButton *makeStep(const QString &iconName, const QString &hint, int by, const Theme &theme);

    QToolButton *m_back;
    QToolButton *m_on;
};

} // namespace tz

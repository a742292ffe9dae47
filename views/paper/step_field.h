#pragma once

#include "views/theme/theme.h"

#include <QWidget>

class QToolButton;

namespace tz {

/// A value with a step back at its left and a step on at its right: ← 9月20日—26日 →. The value is any widget, or a
/// button that opens a menu of values.
class StepField : public QWidget
{
    Q_OBJECT

public:
    /// `value` stands in the middle and is taken over.
    StepField(QWidget *value, const QString &backHint, const QString &onHint, const Theme &theme, QWidget *parent);

    /// A value that is chosen from its menu; it has the focus of `field`, which it fills with its steps.
    struct Chosen {
        QToolButton *value;
        StepField *steps;
    };
    static Chosen fill(QWidget *field, const QString &backHint, const QString &onHint, const Theme &theme);
    /// What stands in the value, and what it says to a pointer or a reader of the screen.
    static void show(QToolButton *value, const QString &text, const QString &whole);

    void setPossible(bool canGoBack, bool canGoOn);

Q_SIGNALS:
    void stepped(int by);

private:
    QToolButton *makeStep(const QString &iconName, const QString &hint, int by, const Theme &theme);

    QToolButton *m_back;
    QToolButton *m_on;
};

} // namespace tz

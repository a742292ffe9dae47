#pragma once

#include "models/base/result.h"
#include "views/theme/theme.h"

#include <QDialog>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace tz {

/// Asks what one step of the office's work needs (who, why, on what basis) and takes it: the step's own rules refuse in
/// the dialog, with everything kept that was written.
class StepDialog : public QDialog
{
    Q_OBJECT

public:
    /// What is done with the answers, in the order of the questions.
    using Step = std::function<Result<void>(const QStringList &answers)>;

    StepDialog(const Theme &theme, const QString &title, const QString &subject, QWidget *parent);

    /// A sentence under the subject.
    void explain(const QString &text);
    void addLine(const QString &question, const QString &proposed, const QString &hint = {});
    void addText(const QString &question, const QString &hint);
    /// Any widget between the questions.
    void add(QWidget *widget);
    /// The first one is what Enter does (Ctrl+Enter inside a text).
    void addStep(const QString &verb, Step step);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QStringList answers() const;
    void take(const Step &step);

    const Theme &m_theme;
    QVBoxLayout *m_questions;
    QLabel *m_problem = nullptr;
    QHBoxLayout *m_buttons;
    std::vector<std::function<QString()>> m_answers;
    Step m_default;
};

} // namespace tz

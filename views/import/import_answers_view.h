#pragma once

#include "models/exchange/import_plan.h"
#include "views/theme/theme.h"

#include <QWidget>

class QLabel;

namespace tz {

class LineEditor;

/// Asks what a file leaves open: which 台账 its tasks belong to, and for each name of a unit that the ledger does not
/// know whether it is a new one or another name of which. What is not answered stands as proposed.
class ImportAnswersView : public QWidget
{
    Q_OBJECT

public:
    ImportAnswersView(LedgerSession &session, const Theme &theme, QWidget *parent);

    /// Returns the number of questions. Lines that ask the same as before stay as they are.
    qsizetype show(const ImportPlan &plan, const ImportAnswers &answers);
    /// Forgets what was asked and answered, before another file.
    void clear();
    /// Enter in a line: what was typed counts. A name that means no one unit is said and not taken.
    void takeAnswers();

Q_SIGNALS:
    void answered(const tz::ImportAnswers &answers);

private:
    struct Question {
        QString name;
        LineEditor *meant;
        QLabel *reading;
    };

    void ask(const ImportPlan &plan);
    LineEditor *newLine(const Column &column);
    void showReading(const Question &question) const;
    std::optional<UnitId> unitMeant(const QString &typed) const;

    LedgerSession &m_session;
    const Theme &m_theme;
    QWidget *m_lines = nullptr; ///< all questions, made anew when others are asked
    QStringList m_asked;
    LineEditor *m_program = nullptr;
    std::vector<Question> m_questions;
    ImportAnswers m_answers;
};

} // namespace tz

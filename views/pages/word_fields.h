#pragma once

#include "models/ledger/assignment.h"
#include "models/store/ledger_session.h"
#include "views/theme/theme.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace tz {

/// What was heard of one assignment: the words, how they came, who said them, how much is done. What cannot be stored
/// stays in the fields with the reason below them.
class WordFields : public QWidget
{
    Q_OBJECT

public:
    WordFields(LedgerSession &session, const Theme &theme, QWidget *parent);

    /// Begins anew for another assignment; `saidBy` is who mostly speaks of it.
    void begin(AssignmentId assignment, const QString &saidBy);
    AssignmentId assignment() const { return m_assignment; }
    QString words() const;
    void setWords(const QString &words);
    /// Stores a progress of today; false when it could not be stored.
    bool store();
    /// The channel as it was stored last: 电话.
    QString channel() const;
    void applyLengths();
    /// At the end of the line of fields.
    void addButton(QWidget *button);

Q_SIGNALS:
    void storeAsked(); ///< Ctrl+Enter

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void say(const QString &problem);

    LedgerSession &m_session;
    const Theme &m_theme;
    AssignmentId m_assignment;
    QHBoxLayout *m_line;
    QPlainTextEdit *m_words;
    QComboBox *m_channel;
    QLineEdit *m_saidBy;
    QLineEdit *m_percent;
    QLabel *m_problem;
};

} // namespace tz

#pragma once

#include "models/exchange/forwarded_order.h"
#include "models/exchange/order_intake.h"
#include "models/ledger/clock_stage.h"
#include "views/theme/theme.h"

#include <QDialog>

#include <set>

class QComboBox;
class QFormLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace tz {

/// 交办: the words of a message above, what they are read as below. A field that a person has written in is not read
/// again. Enter in the message goes on to 记下, a second Enter stores.
class OrderDialog : public QDialog
{
    Q_OBJECT

public:
    OrderDialog(LedgerSession &session, const Theme &theme, QWidget *parent);

    /// What was stored, when the dialog was accepted.
    const TakenOrder &taken() const { return m_taken; }
    Order order() const;
    /// The words of a message that was not written down last time: to go on with.
    void takeUp(const QString &message);
    QString message() const;

private:
    QWidget *addLine(QFormLayout *form, const char *column);
    void addChoices(QFormLayout *form);
    void readMessage();
    void showCounties();
    QString doubts() const;
    void fill(QWidget *line, const QString &text);
    void preview();
    QStringList newUnits(const Order &order) const;
    void nameUnits();
    QString clockInWords(const Order &order) const;
    void goOn();
    void store();

    LedgerSession &m_session;
    const Theme &m_theme;
    QPlainTextEdit *m_message;
    QWidget *m_title = nullptr;
    QWidget *m_lead = nullptr;
    QWidget *m_supporting = nullptr;
    QWidget *m_deadline = nullptr;
    QComboBox *m_counties;
    QComboBox *m_clock;
    QLabel *m_doubt;
    QLabel *m_added;
    QPushButton *m_otherNames;
    QLabel *m_dates;
    QLabel *m_problem;
    QWidget *m_keep = nullptr;
    std::set<const QWidget *> m_written; ///< by a person
    ForwardedOrder m_read;
    TakenOrder m_taken;
};

/// Asks for an order and writes it down; the sentence that says what was done, empty when called off. What was pasted
/// and not written down is kept in `unwritten`, with which the next asking begins.
Result<QString> askAndTakeOrder(LedgerSession &session, const Theme &theme, QString &unwritten, QWidget *parent);

} // namespace tz

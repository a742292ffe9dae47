#pragma once

#include "models/store/ledger_session.h"
#include "views/theme/theme.h"

#include <functional>

class QDialog;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QTableWidget;
class QVBoxLayout;

namespace tz {

/// What the small dialogs on assignments have in common: margins, a subject at the top, sentences below.
QVBoxLayout *dialogColumn(QDialog &dialog, const Theme &theme, const QString &subject);

/// A sentence of the dialog: "second" for what explains, "problem" for what hinders; hidden while it is empty.
QLabel *addSentence(QVBoxLayout *column, const char *kind);
void say(QLabel *label, const QString &sentence);

/// Does something when this key is pressed in the widget, before the widget sees it.
void onKey(QWidget &widget, QKeyCombination key, std::function<void()> act);
/// Tab goes through the fields as the dialog's layout has them, whenever they were made.
void tabAlongLayout(QDialog &dialog);
/// Ctrl+Enter in any field of the dialog, which must have them already; Tab goes through them as they stand.
void onStoreKey(QDialog &dialog, const std::function<void()> &act);

/// A list of rows to choose one from, as dialogs show what is kept: lines of texts under these headings.
QTableWidget *addRowList(QVBoxLayout *column, const QStringList &headings, const Theme &theme);

/// The buttons below such a list; none of them is pressed by Enter.
class DialogFoot
{
public:
    DialogFoot(QDialog &dialog, QVBoxLayout *column, const Theme &theme);
    QPushButton *add(const QString &word, std::function<void()> act);
    /// 关闭 at the right end.
    void close();

private:
    QDialog &m_dialog;
    QHBoxLayout *m_line;
};

/// The subject of some assignments: the first one's label, and how many they are.
QString subjectOf(const std::vector<AssignmentId> &assignments, const Reading &reading);

/// A line for a day with its meaning behind it and a calendar, as in the column of this entity.
QWidget *dayLine(const Entity &entity, QStringView column, LedgerSession &session, const Theme &theme, QDate shown,
                 QWidget *parent);
/// The day that stands in it; invalid when it cannot be read or is empty.
QDate dayIn(QWidget *line, const LedgerSession &session);

} // namespace tz

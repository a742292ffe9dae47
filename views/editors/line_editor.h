#pragma once

#include "models/tables/cell_facts.h"
#include "views/editors/cell_editor.h"
#include "views/theme/theme.h"

#include <QLineEdit>

class QCompleter;
class QStringListModel;

namespace tz {

/// A line that tells, grey behind the text, what the text will be read as, and offers words that begin to fit.
class LineEditor : public QLineEdit, public CellEditor
{
    Q_OBJECT

public:
    LineEditor(const Theme &theme, QWidget *parent);

    using Echo = std::function<TypedEcho(const QString &typed)>;
    using Suggest = std::function<QStringList(const QString &typed)>;
    using Take = std::function<QString(const QString &typed, const QString &suggestion)>;
    void setEcho(Echo echo);
    /// Offers words while typing, and all of them on Alt+Down or when `opensAtOnce` the line gets the focus.
    void setSuggestions(Suggest suggest, Take take, bool opensAtOnce);
    /// A calendar on Alt+Down and by a button; Ctrl+; puts today in. `calendar` outlives the line.
    void setCalendar(QDate today, const WorkCalendar &calendar,
                     const QString &dayFormat = QStringLiteral("yyyy-MM-dd"));
    /// In a table the line may grow over its neighbours as far as its parent goes, so that the echo is not cut.
    void setGrows(bool grows) { m_grows = grows; }

    QString typed() const override { return text(); }
    void setTyped(const QString &text) override;
    void showProblem(const QString &sentence) override;
    QString problem() const override { return m_problem; }
    void putCursorAtEnd() override;

Q_SIGNALS:
    /// a suggestion or a day was taken
    void chosen();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void updateEcho();
    void offer(const QString &typed);
    void takeWord(const QString &word);
    void openCalendar();
    void grow();

    const Theme &m_theme;
    Echo m_echo;
    Suggest m_suggest;
    Take m_take;
    QCompleter *m_completer = nullptr;
    QStringListModel *m_words = nullptr;
    QString m_meaning;
    QString m_problem;
    QString m_dayFormat; ///< how a picked day is written
    QDate m_today;
    const WorkCalendar *m_calendar = nullptr;
    int m_leastWidth = 0; ///< the cell's
    int m_left = 0;
    bool m_opensAtOnce = false;
    bool m_grows = false;
};

} // namespace tz

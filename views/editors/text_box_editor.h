#pragma once

#include "views/editors/cell_editor.h"
#include "views/theme/theme.h"

#include <QPlainTextEdit>

namespace tz {

/// A box for long text that grows with it. In a table Enter is the delegate's; Alt+Enter breaks the line.
class TextBoxEditor : public QPlainTextEdit, public CellEditor
{
    Q_OBJECT

public:
    TextBoxEditor(const Theme &theme, QWidget *parent);
    /// In a table the box grows downwards as far as its parent goes.
    void setGrows(bool grows) { m_grows = grows; }

    QString typed() const override { return toPlainText(); }
    void setTyped(const QString &text) override;
    void showProblem(const QString &sentence) override;
    QString problem() const override { return m_problem; }
    void putCursorAtEnd() override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void grow();

    const Theme &m_theme;
    QString m_problem;
    int m_leastHeight = 0;
    bool m_grows = false;
};

} // namespace tz

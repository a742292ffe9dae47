#include "views/editors/text_box_editor.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>

namespace tz {

TextBoxEditor::TextBoxEditor(const Theme &theme, QWidget *parent) : QPlainTextEdit(parent), m_theme(theme)
{
    setTabChangesFocus(true);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        showProblem({});
        grow();
    });
}

void TextBoxEditor::setTyped(const QString &text)
{
    setPlainText(text);
    selectAll();
}

void TextBoxEditor::showProblem(const QString &sentence)
{
    if (sentence == m_problem) return;
    m_problem = sentence;
    markUnreadable(*this, sentence);
}

void TextBoxEditor::putCursorAtEnd()
{
    moveCursor(QTextCursor::End);
}

void TextBoxEditor::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && event->modifiers().testFlag(Qt::AltModifier)) return insertPlainText(QStringLiteral("\n"));
    QPlainTextEdit::keyPressEvent(event);
}

void TextBoxEditor::showEvent(QShowEvent *event)
{
    QPlainTextEdit::showEvent(event);
    m_leastHeight = height();
    grow();
}

/// The height of a plain text document is counted in lines.
void TextBoxEditor::grow()
{
    if (!m_grows || !parentWidget() || !isVisible()) return;
    const int lines = static_cast<int>(document()->documentLayout()->documentSize().height());
    const int wanted = std::max(m_leastHeight, (lines + 1) * fontMetrics().lineSpacing() + 12);
    const int limit = std::max(m_leastHeight, std::min(m_theme.px(280), parentWidget()->height() - 8));
    const int height = std::min(wanted, limit);
    const int top = std::max(0, std::min(y(), parentWidget()->height() - height));
    setGeometry(x(), top, width(), height);
}

} // namespace tz

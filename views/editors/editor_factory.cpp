#include "views/editors/editor_factory.h"

#include "models/tables/suggestions.h"
#include "views/editors/line_editor.h"
#include "views/editors/text_box_editor.h"

namespace tz {

namespace {

LineEditor *makeLine(const EditorNeeds &needs, QWidget *parent)
{
    auto *line = new LineEditor(needs.theme, parent);
    line->setGrows(needs.isInCell);
    line->setProperty("cell", needs.isInCell);
    return line;
}

void addEcho(LineEditor *line, const Column &column, const EditorNeeds &needs)
{
    line->setEcho([&column, &session = needs.session, row = needs.row](const QString &typed) {
        const AnyRow current = row();
        return current.isNull() ? TypedEcho() : echoOf(current, column, typed, session.reading());
    });
}

void addSuggestions(LineEditor *line, const Column &column, const EditorNeeds &needs)
{
    const bool isClosedList = column.editor == Editor::Choice || column.editor == Editor::Flag;
    line->setSuggestions(
        [&column, &session = needs.session, row = needs.row](const QString &typed) {
            const QStringList words = suggestionsFor(session, column, typed);
            const AnyRow current = row ? row() : AnyRow();
            return current.isNull() ? words : takenBy(current, column, words, session.reading());
        },
        [&column](const QString &typed, const QString &word) { return withSuggestion(column, typed, word); },
        isClosedList);
}

QWidget *makeTextBox(const EditorNeeds &needs, QWidget *parent)
{
    auto *box = new TextBoxEditor(needs.theme, parent);
    box->setGrows(needs.isInCell);
    box->setProperty("cell", needs.isInCell);
    if (!needs.isInCell) box->setFixedHeight(needs.theme.px(72));
    return box;
}

} // namespace

QWidget *makeEditor(const Column &column, const EditorNeeds &needs, QWidget *parent)
{
    if (!column.isEditable()) return nullptr;
    if (column.editor == Editor::LongText) return makeTextBox(needs, parent);
    LineEditor *line = makeLine(needs, parent);
    line->setAccessibleName(column.heading());
    switch (column.editor) {
    case Editor::Integer:
    case Editor::Percent:
        line->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        break;
    case Editor::Date:
        addEcho(line, column, needs);
        line->setCalendar(needs.session.today(), needs.session.calendar());
        break;
    case Editor::Deadline: // a day that is picked stands in the words of official texts
        addEcho(line, column, needs);
        line->setCalendar(needs.session.today(), needs.session.calendar(), QStringLiteral("yyyy年M月d日"));
        break;
    case Editor::Choice:
    case Editor::Flag:
    case Editor::Reference:
    case Editor::References:
        addSuggestions(line, column, needs);
        break;
    default:
        break;
    }
    return line;
}

} // namespace tz

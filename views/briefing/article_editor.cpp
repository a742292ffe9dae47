#include "views/briefing/article_editor.h"

#include "models/desk/live_figures.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QHelpEvent>
#include <QImage>
#include <QMimeData>
#include <QTextBlock>
#include <QToolTip>

namespace tz {

namespace {

/// Between two places of a program's own text, where the figures stay figures.
const QString ownFormat = QStringLiteral("application/x-taizhang-text");

} // namespace

ArticleEditor::ArticleEditor(const Theme &theme, FigureChip::Reader reader, QWidget *parent)
    : QTextEdit(parent), m_theme(theme), m_chip(new FigureChip(theme, reader, this)), m_reader(std::move(reader))
{
    setAcceptRichText(false);
    setTabChangesFocus(true);
    document()->documentLayout()->registerHandler(FigureChip::type, m_chip);
    connect(this, &QTextEdit::textChanged, this, [this] {
        if (m_isSetting) return;
        makeTypedChips();
        Q_EMIT sourceChanged();
    });
    connect(this, &QTextEdit::cursorPositionChanged, this, [this] {
        if (!m_isSetting) Q_EMIT placeChanged();
    });
}

QString ArticleEditor::sourceOf(int from, int to) const
{
    const QString raw = document()->toRawText();
    QString source;
    QTextCursor cursor(document());
    for (int i = from; i < to; ++i) {
        const QChar c = raw[i];
        if (c == QChar::ObjectReplacementCharacter) {
            cursor.setPosition(i + 1);
            source += figureMark(FigureChip::nameIn(cursor.charFormat()));
        } else if (c == QChar::ParagraphSeparator || c == QChar::LineSeparator) {
            source += u'\n';
        } else {
            source += c;
        }
    }
    return source;
}

QString ArticleEditor::source() const
{
    return sourceOf(0, document()->characterCount() - 1);
}

qsizetype ArticleEditor::sourcePlace(int position) const
{
    return sourceOf(0, position).size();
}

/// A place within a figure's name is the figure's end.
int ArticleEditor::documentPlace(qsizetype place) const
{
    const QString raw = document()->toRawText();
    QTextCursor cursor(document());
    qsizetype passed = 0;
    int position = 0;
    for (; position < document()->characterCount() - 1 && passed < place; ++position) {
        qsizetype length = 1;
        if (raw[position] == QChar::ObjectReplacementCharacter) {
            cursor.setPosition(position + 1);
            length = figureMark(FigureChip::nameIn(cursor.charFormat())).size();
        }
        passed += length;
    }
    return position;
}

void ArticleEditor::insertSource(QTextCursor &cursor, const QString &source) const
{
    qsizetype from = 0;
    for (const PlacedFigure &figure : figuresIn(source)) {
        if (!m_reader(figure.name)) continue;
        cursor.insertText(source.mid(from, figure.from - from), QTextCharFormat());
        cursor.insertText(QString(QChar::ObjectReplacementCharacter), FigureChip::formatOf(figure.name));
        from = figure.from + figure.length;
    }
    cursor.insertText(source.mid(from), QTextCharFormat());
}

void ArticleEditor::setSource(const QString &source)
{
    const qsizetype kept = place();
    m_isSetting = true;
    document()->setUndoRedoEnabled(false);
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.removeSelectedText();
    insertSource(cursor, source);
    cursor.select(QTextCursor::Document);
    QTextBlockFormat lines;
    lines.setLineHeight(145, QTextBlockFormat::ProportionalHeight);
    cursor.mergeBlockFormat(lines);
    document()->setUndoRedoEnabled(true);
    cursor.setPosition(documentPlace(std::min(kept, source.size())));
    setTextCursor(cursor);
    m_isSetting = false;
}

void ArticleEditor::showFigures()
{
    m_isSetting = true;
    document()->markContentsDirty(0, document()->characterCount());
    m_isSetting = false;
    viewport()->update();
}

void ArticleEditor::insertFigure(const QString &name)
{
    QTextCursor cursor = textCursor();
    insertSource(cursor, figureMark(name));
    setTextCursor(cursor);
    setFocus();
}

/// 〖逾期项数〗 typed by hand becomes its chip with the closing bracket.
void ArticleEditor::makeTypedChips()
{
    QTextCursor cursor = textCursor();
    const int at = cursor.position();
    const QString line = cursor.block().text().left(cursor.positionInBlock());
    if (!line.endsWith(u'〗')) return;
    const qsizetype open = line.lastIndexOf(u'〖');
    const QString name = open < 0 ? QString() : line.mid(open + 1, line.size() - open - 2).trimmed();
    if (name.isEmpty() || !m_reader(name)) return;
    m_isSetting = true;
    cursor.setPosition(at - static_cast<int>(line.size() - open), QTextCursor::MoveAnchor);
    cursor.setPosition(at, QTextCursor::KeepAnchor);
    cursor.insertText(QString(QChar::ObjectReplacementCharacter), FigureChip::formatOf(name));
    cursor.setCharFormat(QTextCharFormat());
    setTextCursor(cursor);
    m_isSetting = false;
}

qsizetype ArticleEditor::place() const
{
    return sourcePlace(textCursor().position());
}

void ArticleEditor::select(qsizetype from, qsizetype length)
{
    QTextCursor cursor(document());
    cursor.setPosition(documentPlace(from));
    cursor.setPosition(documentPlace(from + length), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    ensureCursorVisible();
}

void ArticleEditor::mark(const std::vector<Span> &doubts, Span sentence)
{
    QList<ExtraSelection> marks;
    const auto add = [&](Span span, const QTextCharFormat &format) {
        QTextCursor cursor(document());
        cursor.setPosition(documentPlace(span.from));
        cursor.setPosition(documentPlace(span.from + span.length), QTextCursor::KeepAnchor);
        marks.push_back({cursor, format});
    };
    if (sentence.length > 0) {
        QTextCharFormat told;
        told.setBackground(m_theme.colour(Role::Raised));
        add(sentence, told);
    }
    QTextCharFormat doubtful;
    doubtful.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    doubtful.setUnderlineColor(m_theme.colour(Role::Late));
    for (const Span &doubt : doubts) add(doubt, doubtful);
    setExtraSelections(marks);
}

/// Files go on to the page, which makes pictures of them.
bool ArticleEditor::canInsertFromMimeData(const QMimeData *mime) const
{
    if (mime->hasUrls()) return false;
    return mime->hasFormat(ownFormat) || mime->hasImage() || mime->hasText();
}

/// Elsewhere the text has its numbers; here it keeps its figures.
QMimeData *ArticleEditor::createMimeDataFromSelection() const
{
    const QTextCursor cursor = textCursor();
    const QString source = sourceOf(cursor.selectionStart(), cursor.selectionEnd());
    QString filled = source;
    const auto figures = figuresIn(source);
    for (auto figure = figures.rbegin(); figure != figures.rend(); ++figure)
        if (const auto text = m_reader(figure->name)) filled.replace(figure->from, figure->length, *text);
    auto *mime = new QMimeData;
    mime->setText(filled);
    mime->setData(ownFormat, source.toUtf8());
    return mime;
}

void ArticleEditor::insertFromMimeData(const QMimeData *mime)
{
    if (mime->hasImage() && !mime->hasText()) {
        QBuffer png;
        png.open(QIODevice::WriteOnly);
        if (qvariant_cast<QImage>(mime->imageData()).save(&png, "png")) Q_EMIT picturePasted(png.data());
        return;
    }
    QString text = mime->hasFormat(ownFormat) ? QString::fromUtf8(mime->data(ownFormat)) : mime->text();
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    insertSource(cursor, text);
    cursor.endEditBlock();
    setTextCursor(cursor);
    ensureCursorVisible();
}

bool ArticleEditor::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QPoint place = viewport()->mapFromGlobal(help->globalPos());
        const QString name = FigureChip::nameIn(cursorForPosition(place).charFormat());
        const auto text = name.isEmpty() ? std::nullopt : m_reader(name);
        QToolTip::showText(help->globalPos(),
                           text ? QStringLiteral("%1：台账里的数，随台账变动，出具时定下来").arg(name) : QString(),
                           this);
        return true;
    }
    return QTextEdit::viewportEvent(event);
}

void ArticleEditor::mouseReleaseEvent(QMouseEvent *event)
{
    QTextEdit::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && event->modifiers().testFlag(Qt::ControlModifier)) Q_EMIT rowsAsked();
}

} // namespace tz

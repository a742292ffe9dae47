#pragma once

#include "views/briefing/figure_chip.h"

#include <QTextEdit>

namespace tz {

/// The text of an article. Its source is plain (models/ledger/briefing_article.h); live figures stand in it as chips
/// with their number of now. Places are those of the source.
class ArticleEditor : public QTextEdit
{
    Q_OBJECT

public:
    ArticleEditor(const Theme &theme, FigureChip::Reader reader, QWidget *parent);

    QString source() const;
    /// Another text; what could be undone in the old one is forgotten, the cursor stays near its place.
    void setSource(const QString &source);
    /// The numbers may have changed.
    void showFigures();
    void insertFigure(const QString &name);

    qsizetype place() const; ///< of the cursor
    void select(qsizetype from, qsizetype length);
    /// Marked as doubtful, and the sentence whose rows are told.
    struct Span {
        qsizetype from = 0, length = 0;
    };
    void mark(const std::vector<Span> &doubts, Span sentence);

    bool canInsertFromMimeData(const QMimeData *mime) const override;
    QMimeData *createMimeDataFromSelection() const override;
    void insertFromMimeData(const QMimeData *mime) override;

Q_SIGNALS:
    void sourceChanged();
    void placeChanged();
    /// a picture was pasted, as PNG
    void picturePasted(const QByteArray &png);
    /// F3 or a click with Ctrl: the rows behind the sentence at the cursor are asked for
    void rowsAsked();

protected:
    bool viewportEvent(QEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void insertSource(QTextCursor &cursor, const QString &source) const;
    void makeTypedChips();
    int documentPlace(qsizetype place) const;
    qsizetype sourcePlace(int position) const;
    QString sourceOf(int from, int to) const;

    const Theme &m_theme;
    FigureChip *m_chip;
    FigureChip::Reader m_reader;
    bool m_isSetting = false; ///< the program writes, not a person
};

} // namespace tz

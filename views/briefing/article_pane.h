#pragma once

#include "models/desk/briefing_doubts.h"
#include "views/page.h"

#include <QWidget>

class QLabel;
class QMenu;
class QPlainTextEdit;
class QToolButton;

namespace tz {

class ArticleEditor;
class PictureStrip;
class SentenceList;

/// One article being written: title, text with its live figures, its pictures, and the sentences that the ledger has to
/// say, with the rows behind them.
class ArticlePane : public QWidget
{
    Q_OBJECT

public:
    ArticlePane(const PageContext &context, QWidget *parent);

    /// What the ledger has; what is being typed and is not stored stays.
    void show(const IssueArticle &article, std::shared_ptr<const LiveFigures> figures, bool isEditable);
    void showDoubts(const std::vector<BriefingDoubt> &doubts);
    void goTo(const BriefingDoubt &doubt);

    bool isTyped() const { return m_isTyped; }
    /// As it is written now.
    BriefingArticle written() const;
    /// What was written is stored, or given up.
    void forgetTyped() { m_isTyped = false; }
    qsizetype place() const; ///< of the cursor in the text
    std::vector<AssignmentId> rowsAtCursor() const;
    PictureStrip &pictures() { return *m_pictures; }

Q_SIGNALS:
    void typed();
    void sentenceTicked(const tz::DraftSentence &sentence, bool isTaken);
    void rowsAsked(const std::vector<tz::AssignmentId> &rows, const QString &title);
    void picturesAsked();
    void picturePasted(const QByteArray &png);
    void left(); ///< the focus went elsewhere

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QWidget *makeTools();
    void fillFigures();
    void fitTitle();
    void noteTyped();
    void showRowsAtCursor();
    void putMark(int number);
    std::optional<QString> numberOf(const QString &name) const;

    const PageContext m_context;
    IssueArticle m_article;
    std::shared_ptr<const LiveFigures> m_figures;
    std::vector<BriefingDoubt> m_doubts;
    bool m_isEditable = true;
    bool m_isTyped = false;
    bool m_isShowing = false;

    QPlainTextEdit *m_title;
    ArticleEditor *m_text;
    QToolButton *m_figureButton;
    QMenu *m_figureMenu;
    QToolButton *m_addPicture;
    QToolButton *m_rows;
    SentenceList *m_sentences;
    PictureStrip *m_pictures;
};

} // namespace tz

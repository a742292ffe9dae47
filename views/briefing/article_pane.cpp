#include "views/briefing/article_pane.h"

#include "models/desk/sentence_sources.h"
#include "models/reports/article_text.h"
#include "views/briefing/article_editor.h"
#include "views/briefing/picture_strip.h"
#include "views/briefing/sentence_list.h"
#include "views/theme/bare_layout.h"
#include "views/theme/icons.h"

#include <QEvent>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QToolButton>

namespace tz {

namespace {

QToolButton *makeTool(const QString &text, const QString &iconName, const QString &hint, const Theme &theme)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setToolTip(hint);
    if (!iconName.isEmpty()) {
        button->setIcon(icon(iconName, theme));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    return button;
}

} // namespace

ArticlePane::ArticlePane(const PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_title(new QPlainTextEdit),
      m_text(new ArticleEditor(
          context.theme, [this](const QString &name) { return numberOf(name); }, this)),
      m_sentences(new SentenceList(context.theme, this)),
      m_pictures(new PictureStrip(context.session, context.theme, this))
{
    auto *column = bareLayout<QVBoxLayout>(this, context.theme.px(8));
    m_title->setObjectName(QStringLiteral("articleTitle"));
    m_title->setPlaceholderText(QStringLiteral("文章标题"));
    m_title->setAccessibleName(QStringLiteral("文章标题"));
    m_title->setTabChangesFocus(true);
    m_title->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_title->installEventFilter(this);
    m_text->setObjectName(QStringLiteral("articleText"));
    m_text->setPlaceholderText(QStringLiteral("正文：直接写，或从 WPS、微信粘贴。一行只写县名就是小标题；\n"
                                              "从表格复制来的是表格；照片拖到这里。"));
    m_text->setAccessibleName(QStringLiteral("文章正文"));
    m_text->installEventFilter(this);
    column->addWidget(m_title);
    column->addWidget(makeTools());
    column->addWidget(m_text, 1);
    column->addWidget(m_pictures);
    column->addWidget(m_sentences);
    setFocusProxy(m_text);
    connect(m_title, &QPlainTextEdit::textChanged, this, [this] {
        fitTitle();
        noteTyped();
    });
    connect(m_text, &ArticleEditor::sourceChanged, this, &ArticlePane::noteTyped);
    connect(m_text, &ArticleEditor::placeChanged, this, &ArticlePane::showRowsAtCursor);
    connect(m_text, &ArticleEditor::picturePasted, this, &ArticlePane::picturePasted);
    const auto askRows = [this] {
        const auto rows = rowsAtCursor();
        if (!rows.empty()) Q_EMIT rowsAsked(rows, QStringLiteral("这一句的依据"));
    };
    connect(m_text, &ArticleEditor::rowsAsked, this, askRows);
    connect(m_rows, &QToolButton::clicked, this, askRows);
    connect(m_sentences, &SentenceList::ticked, this, &ArticlePane::sentenceTicked);
    connect(m_sentences, &SentenceList::rowsAsked, this, &ArticlePane::rowsAsked);
    connect(m_pictures, &PictureStrip::markAsked, this, &ArticlePane::putMark);
}

QWidget *ArticlePane::makeTools()
{
    auto *box = new QWidget;
    auto *line = bareLayout<QHBoxLayout>(box, 4);
    const Theme &theme = m_context.theme;
    m_figureButton = makeTool(QStringLiteral("插入数字"), QStringLiteral("add"),
                              QStringLiteral("插入一个台账里的数，随台账变动，出具时定下来"), theme);
    m_figureMenu = new QMenu(m_figureButton);
    m_figureButton->setMenu(m_figureMenu);
    m_figureButton->setPopupMode(QToolButton::InstantPopup);
    connect(m_figureMenu, &QMenu::aboutToShow, this, &ArticlePane::fillFigures);
    m_addPicture = makeTool(QStringLiteral("加图片…"), QStringLiteral("evidence"),
                            QStringLiteral("加照片；也可以把照片拖进来，或粘贴截图"), theme);
    connect(m_addPicture, &QToolButton::clicked, this, &ArticlePane::picturesAsked);
    m_rows = makeTool({}, {}, QStringLiteral("在“任务分解”里打开这一句依据的各行（F3，或按住 Ctrl 点这一句）"), theme);
    m_rows->setProperty("second", true);
    m_rows->setObjectName(QStringLiteral("sentenceRows"));
    line->addWidget(m_figureButton);
    line->addWidget(m_addPicture);
    line->addStretch(1);
    line->addWidget(m_rows);
    return box;
}

std::optional<QString> ArticlePane::numberOf(const QString &name) const
{
    const auto figure = m_figures ? m_figures->find(name) : std::nullopt;
    return figure ? std::optional(figure->text) : std::nullopt;
}

/// Each with its number of now.
void ArticlePane::fillFigures()
{
    m_figureMenu->clear();
    if (!m_figures) return;
    for (const QString &name : m_figures->names()) {
        const QString number = numberOf(name).value_or(QString());
        auto *action = m_figureMenu->addAction(number.contains(u'\n') ? name : name + u'\t' + number);
        connect(action, &QAction::triggered, m_text, [this, name] { m_text->insertFigure(name); });
    }
}

/// One line, or two for a long title.
void ArticlePane::fitTitle()
{
    const Theme &theme = m_context.theme;
    m_title->setFont(theme.font(TextSize::Heading, true));
    const QFontMetrics metrics(m_title->font());
    int lines = 0;
    for (QTextBlock block = m_title->document()->begin(); block.isValid(); block = block.next())
        lines += std::max(1, block.lineCount());
    m_title->setFixedHeight(std::clamp(lines, 1, 3) * metrics.lineSpacing() + theme.px(20));
}

void ArticlePane::noteTyped()
{
    if (m_isShowing) return;
    m_isTyped = true;
    Q_EMIT typed();
}

void ArticlePane::show(const IssueArticle &article, std::shared_ptr<const LiveFigures> figures, bool isEditable)
{
    m_isShowing = true;
    const bool isSame = article.article.id == m_article.article.id;
    if (!isSame) m_isTyped = false;
    m_article = article;
    m_figures = std::move(figures);
    m_isEditable = isEditable;
    if (!m_isTyped) {
        if (m_title->toPlainText() != article.article.title) m_title->setPlainText(article.article.title);
        if (!isSame || m_text->source() != article.article.text) m_text->setSource(article.article.text);
    }
    m_text->showFigures();
    m_title->setReadOnly(!isEditable);
    m_text->setReadOnly(!isEditable);
    m_figureButton->setEnabled(isEditable);
    m_addPicture->setEnabled(isEditable);
    m_pictures->show(article.pictures, isEditable);
    m_sentences->show(isEditable ? draftSentences(m_figures->period()) : std::vector<DraftSentence>(), article,
                      *m_figures, isEditable);
    fitTitle();
    m_isShowing = false;
    showRowsAtCursor();
}

BriefingArticle ArticlePane::written() const
{
    BriefingArticle article = m_article.article;
    article.title = m_title->toPlainText().trimmed();
    article.text = m_text->source();
    return article;
}

qsizetype ArticlePane::place() const
{
    return m_text->place();
}

std::vector<AssignmentId> ArticlePane::rowsAtCursor() const
{
    if (!m_figures) return {};
    return rowsBehind(m_article, m_text->source(), m_text->place(), *m_figures);
}

void ArticlePane::showRowsAtCursor()
{
    if (m_isShowing) return;
    const auto rows = rowsAtCursor();
    m_rows->setVisible(!rows.empty());
    m_rows->setText(QStringLiteral("依据 %1 行 ›").arg(rows.size()));
    std::vector<ArticleEditor::Span> doubts;
    for (const BriefingDoubt &doubt : m_doubts)
        if (doubt.article == m_article.article.id && doubt.part == BriefingDoubt::Part::Text && doubt.length > 0)
            doubts.push_back({doubt.from, doubt.length});
    ArticleEditor::Span told;
    if (!rows.empty())
        for (const SentencePlace &sentence : sentencesOf(m_text->source()))
            if (sentence.holds(m_text->place())) told = {sentence.from, sentence.length};
    m_text->mark(doubts, told);
}

void ArticlePane::showDoubts(const std::vector<BriefingDoubt> &doubts)
{
    m_doubts = doubts;
    showRowsAtCursor();
}

void ArticlePane::goTo(const BriefingDoubt &doubt)
{
    if (doubt.part == BriefingDoubt::Part::Picture) return m_pictures->editCaption(doubt.picture);
    if (doubt.part == BriefingDoubt::Part::Title) return m_title->setFocus();
    m_text->setFocus();
    m_text->select(doubt.from, doubt.length);
}

/// Moves the mark of a picture behind the paragraph of the cursor.
void ArticlePane::putMark(int number)
{
    const QString mark = pictureMark(number);
    QString text = m_text->source();
    qsizetype at = m_text->place();
    for (const QString &old : {u'\n' + mark, mark + u'\n', mark}) {
        const qsizetype found = text.indexOf(old);
        if (found < 0) continue;
        text.remove(found, old.size());
        if (found < at) at = std::max(found, at - old.size());
    }
    const qsizetype end = text.indexOf(u'\n', at);
    text.insert(end < 0 ? text.size() : end, text.isEmpty() ? mark : u'\n' + mark);
    m_isTyped = true;
    m_text->setSource(text);
    m_text->select(at, 0);
    Q_EMIT typed();
}

bool ArticlePane::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) Q_EMIT left();
    return QWidget::eventFilter(object, event);
}

} // namespace tz

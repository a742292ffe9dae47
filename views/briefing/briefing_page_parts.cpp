#include "models/desk/fact_values.h"
#include "models/desk/left_doubts.h"
#include "views/briefing/article_pane.h"
#include "views/briefing/briefing_page.h"
#include "views/briefing/doubt_list.h"
#include "views/briefing/issue_form.h"
#include "views/briefing/issue_tree.h"
#include "views/briefing/picture_strip.h"
#include "views/dialog_frame.h"
#include "views/pages/page_header.h"
#include "views/paper/paper_stand.h"
#include "views/paper/paper_view.h"
#include "views/paper/save_paper.h"
#include "views/theme/bare_layout.h"
#include "views/theme/icon_button.h"
#include "views/theme/icons.h"

#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>

/// What the briefings' page is put together of.

namespace tz {

namespace {

/// Paper and doubts follow a moment after the last key; the ledger once the hands rest.
constexpr int paperDelayMs = 400;
constexpr int storeDelayMs = 3000;

} // namespace

QWidget *BriefingPage::buildSplit()
{
    auto *split = new QSplitter;
    split->setChildrenCollapsible(false);
    split->setHandleWidth(m_context.theme.px(12));
    for (QWidget *part : {buildLeft(), buildMiddle(), buildRight()}) split->addWidget(part);
    split->setSizes({204, 510, 310}); // shares of what there is
    for (const auto &[part, stretch] : {std::pair(0, 0), {1, 5}, {2, 3}}) split->setStretchFactor(part, stretch);
    // The paper stays as wide as it was: what stands beside it is taken from the text.
    connect(m_stand, &PaperStand::widened, split, [split](int by) {
        QList<int> sizes = split->sizes();
        sizes[1] -= by;
        sizes[2] += by;
        split->setSizes(sizes);
    });
    return split;
}

void BriefingPage::buildHeader()
{
    m_factMenu =
        m_header->addMenu(QStringLiteral("数据口径"), QStringLiteral("note"),
                          QStringLiteral("文中反复出现的数（县市区、医共体、卫生室……）以哪个为准，正文照它核对"));
    connect(m_factMenu, &QMenu::aboutToShow, this, &BriefingPage::fillFacts);
    QMenu *outputs = m_header->addMenu(QStringLiteral("存为"), QStringLiteral("export"),
                                       QStringLiteral("存为 PDF、Word 或文本，内容一样"));
    for (const PaperFormat &format : paperFormats())
        connect(outputs->addAction(QString::fromUtf8(format.button) + u'…'), &QAction::triggered, this,
                [this, &format] { save(format); });
    outputs->addSeparator();
    connect(outputs->addAction(QStringLiteral("打印…")), &QAction::triggered, this, &BriefingPage::print);
    connect(outputs->addAction(QStringLiteral("版式检查…")), &QAction::triggered, this, &BriefingPage::checkLayout);
    connect(outputs->addAction(QStringLiteral("已出具的各期…")), &QAction::triggered, this, &BriefingPage::listIssued);
    m_nextButton = new QPushButton(icon(QStringLiteral("new"), m_context.theme), QStringLiteral("新简报"));
    m_nextButton->setToolTip(QStringLiteral("接着编下一期：期号、期间自动接上，第一篇按台账起草"));
    m_nextButton->setEnabled(m_context.session.store().isWritable());
    connect(m_nextButton, &QPushButton::clicked, this, &BriefingPage::startNext);
    m_header->addWidget(m_nextButton);
    m_issueButton = new QPushButton(QStringLiteral("出具…"));
    m_issueButton->setToolTip(QStringLiteral("数字定下来，PDF 存进台账，以后改台账也不变"));
    connect(m_issueButton, &QPushButton::clicked, this, &BriefingPage::issueNow);
    m_header->addWidget(m_issueButton);
}

/// What stands for each fact now.
void BriefingPage::fillFacts()
{
    m_factMenu->clear();
    for (const FactValue &value : factValues(m_context.session)) {
        QString number = value.value() ? QString::number(*value.value()) : QStringLiteral("—");
        if (!value.fact.value && value.counted) number += QStringLiteral("（台账计数）");
        m_factMenu->addAction(value.fact.name + u'\t' + number)->setEnabled(false);
    }
    m_factMenu->addSeparator();
    connect(m_factMenu->addAction(QStringLiteral("增减、修改…")), &QAction::triggered, this,
            [this] { m_context.go({.page = QStringLiteral("facts")}); });
}

QWidget *BriefingPage::buildLeft()
{
    m_left = new QWidget;
    auto *column = bareLayout<QVBoxLayout>(m_left, m_context.theme.px(6));
    column->addWidget(m_tree, 1);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(2);
    const Theme &theme = m_context.theme;
    const auto add = [&](const char *iconName, const char *hint, auto act) {
        QToolButton *button = makeIconButton(QString::fromLatin1(iconName), QString::fromUtf8(hint), theme);
        connect(button, &QToolButton::clicked, this, act);
        tools->addWidget(button);
        m_articleTools.push_back(button);
        return button;
    };
    add("add", "加一篇文章（Ctrl++）", [this] { addArticle({}); });
    QToolButton *paste =
        add("paste", "把复制的文字粘贴成一篇文章，第一行是标题（在左边按 Ctrl+V）", [this] { pasteArticle(); });
    paste->setText(QStringLiteral("粘贴"));
    paste->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    tools->addStretch(1);
    add("up", "上移（Ctrl+↑）", [this] { moveArticle(-1); })->setObjectName(QStringLiteral("moveUp"));
    add("down", "下移（Ctrl+↓）", [this] { moveArticle(1); });
    for (const auto &[key, by] : {std::pair(Qt::Key_Up, -1), {Qt::Key_Down, 1}})
        onKey(*m_tree, QKeyCombination(Qt::ControlModifier, key), [this, by = by] { moveArticle(by); });
    add("remove", "删除（Ctrl+-）", [this] { removeChosen(); });
    column->addLayout(tools);
    return m_left;
}

QWidget *BriefingPage::buildMiddle()
{
    m_empty = buildEmpty();
    m_middle->addWidget(m_empty);
    m_middle->addWidget(m_form);
    m_middle->addWidget(m_pane);
    m_middle->setMinimumWidth(m_context.theme.px(250));
    return m_middle;
}

QWidget *BriefingPage::buildEmpty()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setSpacing(m_context.theme.spacing());
    column->addStretch(2);
    auto *sign = new QLabel;
    sign->setPixmap(icon(QStringLiteral("briefing"), m_context.theme, Role::SecondInk)
                        .pixmap(m_context.theme.px(40), m_context.theme.px(40)));
    column->addWidget(sign, 0, Qt::AlignHCenter);
    auto *text = new QLabel(QStringLiteral("还没有编写的简报。\n新简报的期号自动接上，第一篇按台账的变化起草，\n"
                                           "再粘贴各县来稿、拖进照片；右边是版式。"));
    text->setProperty("second", true);
    text->setAlignment(Qt::AlignCenter);
    text->setWordWrap(true);
    column->addWidget(text);
    auto *begin = new QPushButton(QStringLiteral("编写第一期"));
    begin->setDefault(true);
    begin->setEnabled(m_context.session.store().isWritable());
    connect(begin, &QPushButton::clicked, this, &BriefingPage::startNext);
    column->addWidget(begin, 0, Qt::AlignHCenter);
    column->addStretch(3);
    return box;
}

QWidget *BriefingPage::buildRight()
{
    auto *box = new QWidget;
    auto *column = bareLayout<QVBoxLayout>(box, m_context.theme.px(8));
    m_stand = new PaperStand(*m_paper, m_fonts, m_context.theme, PaperBar::Form::Compact, box);
    column->addWidget(m_stand, 1);
    column->addWidget(m_doubtList);
    box->setMinimumWidth(m_context.theme.px(140));
    return box;
}

void BriefingPage::buildTimers()
{
    for (const auto &[timer, delay] : {std::pair(m_paperDelay, paperDelayMs), {m_storeDelay, storeDelayMs}}) {
        timer->setSingleShot(true);
        timer->setInterval(delay);
    }
    connect(m_paperDelay, &QTimer::timeout, this, &BriefingPage::showPaper);
    connect(m_storeDelay, &QTimer::timeout, this, &BriefingPage::storeTyped);
}

void BriefingPage::connectPane()
{
    connect(m_pane, &ArticlePane::typed, this, [this] {
        m_paperDelay->start();
        m_storeDelay->start();
    });
    connect(m_pane, &ArticlePane::left, this, [this] {
        if (m_pane->isTyped()) QTimer::singleShot(0, this, &BriefingPage::storeTyped);
    });
    connect(m_pane, &ArticlePane::sentenceTicked, this, [this](const DraftSentence &sentence, bool isTaken) {
        const BriefingArticleId article = m_tree->article();
        take([&] {
            return isTaken ? takeSentence(m_context.session, article, sentence)
                           : dropSentence(m_context.session, article, sentence.rule);
        });
    });
    connect(m_pane, &ArticlePane::rowsAsked, this, &BriefingPage::openRows);
    connect(m_pane, &ArticlePane::picturesAsked, this, &BriefingPage::askForPictures);
    connect(m_pane, &ArticlePane::picturePasted, this, [this](const QByteArray &png) {
        addPictures({{QStringLiteral("截图.png"), png}});
    });
    PictureStrip &pictures = m_pane->pictures();
    connect(&pictures, &PictureStrip::captionTyped, this,
            [this](BriefingPictureId picture, const QString &caption) { editPicture(picture, "caption", caption); });
    connect(&pictures, &PictureStrip::widthChosen, this, [this](BriefingPictureId picture, int width) {
        editPicture(picture, "width", QString::fromUtf8(EnumWords<PictureWidth>::values[size_t(width)].word));
    });
    connect(&pictures, &PictureStrip::removalAsked, this,
            [this](BriefingPictureId picture) { take([&] { return removePicture(m_context.session, picture); }); });
    connect(m_doubtList, &DoubtList::placeAsked, this, &BriefingPage::goTo);
    connect(m_doubtList, &DoubtList::mendAsked, this, &BriefingPage::mend);
    connect(m_doubtList, &DoubtList::leaveAsked, this, &BriefingPage::leave);
    connect(m_doubtList, &DoubtList::againAsked, this,
            [this] { take([&] { return lookAgain(m_context.session, m_issue->briefing.id); }); });
}

} // namespace tz

#include "views/paper/paper_bar.h"

#include "views/paper/page_thumbnails.h"
#include "views/paper/paper_view.h"
#include "views/theme/wrap_layout.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

namespace tz {

namespace {

constexpr double zoomStep = 1.25;
constexpr int mostPages = 99'999; ///< that can be written

QToolButton *makeButton(const QString &text, const QString &hint, bool isCheckable = false)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setToolTip(hint);
    button->setCheckable(isCheckable);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QAction *makeFit(const QString &text, const QString &hint, QObject *parent)
{
    auto *fit = new QAction(text, parent);
    fit->setToolTip(hint);
    fit->setCheckable(true);
    return fit;
}

} // namespace

PaperBar::PaperBar(PaperView &paper, PageThumbnails &thumbnails, const Theme &theme, Form form, QWidget *parent)
    : QWidget(parent), m_paper(paper), m_theme(theme), m_page(new QSpinBox),
      m_width(makeFit(QStringLiteral("适合宽度"), QStringLiteral("让一页正好占满宽度"), this)),
      m_whole(makeFit(QStringLiteral("整页"), QStringLiteral("一次看一整页，PageDown 翻到下一页"), this))
{
    auto *line = new WrapLayout(this, 4);
    auto *small = makeButton(QStringLiteral("缩略图"), QStringLiteral("在左边列出各页，点一页就到"), true);
    auto *grey = makeButton(QStringLiteral("黑白"), QStringLiteral("看看黑白打印机印出来是什么样"), true);
    for (QWidget *widget :
         {static_cast<QWidget *>(small), static_cast<QWidget *>(m_page), static_cast<QWidget *>(grey)})
        line->addWidget(widget);
    line->addStretch();
    form == Form::Full ? addSizes(*line) : addSizeMenu(*line);
    thumbnails.hide();
    connect(small, &QToolButton::toggled, this, [this, &thumbnails](bool areShown) {
        thumbnails.setVisible(areShown);
        Q_EMIT thumbnailsToggled(areShown);
    });
    connect(grey, &QToolButton::toggled, &paper, &PaperView::setBlackAndWhite);
    connect(m_whole, &QAction::triggered, &paper, [&paper] { paper.setFit(PaperView::Fit::WholePage); });
    connect(m_width, &QAction::triggered, &paper, [&paper] { paper.setFit(PaperView::Fit::Width); });
    connectPages();
    connect(&paper, &PaperView::moved, this, &PaperBar::showState);
    applyLengths();
    showState();
}

void PaperBar::connectPages()
{
    m_page->setRange(1, mostPages);
    m_page->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_page->setPrefix(QStringLiteral("第 "));
    m_page->setAlignment(Qt::AlignCenter);
    m_page->setKeyboardTracking(false);
    m_page->setAccessibleName(QStringLiteral("到第几页"));
    m_page->setToolTip(QStringLiteral("写页码按回车，到那一页"));
    connect(m_page, &QSpinBox::valueChanged, this, [this](int page) {
        m_paper.showPage(std::min(size_t(page), m_paper.pages().size()) - 1);
        showState(); // a page beyond the last is the last
    });
}

void PaperBar::addSizes(WrapLayout &line)
{
    for (QAction *fit : {m_whole, m_width}) {
        QToolButton *button = makeButton(fit->text(), fit->toolTip(), true);
        button->setDefaultAction(fit);
        line.addWidget(button);
    }
    auto *real = makeButton(QStringLiteral("100 %"), QStringLiteral("与纸上一样大小"));
    auto *less = makeButton(QStringLiteral("−"), QStringLiteral("缩小（Ctrl+滚轮）"));
    auto *more = makeButton(QStringLiteral("+"), QStringLiteral("放大（Ctrl+滚轮）"));
    m_percent = new QLabel;
    m_percent->setAlignment(Qt::AlignCenter);
    m_percent->setProperty("second", true);
    for (QWidget *widget : {static_cast<QWidget *>(real), static_cast<QWidget *>(less),
                            static_cast<QWidget *>(m_percent), static_cast<QWidget *>(more)})
        line.addWidget(widget);
    connect(real, &QToolButton::clicked, &m_paper, [this] { m_paper.setZoom(1); });
    connect(less, &QToolButton::clicked, &m_paper, [this] { m_paper.zoomBy(1 / zoomStep); });
    connect(more, &QToolButton::clicked, &m_paper, [this] { m_paper.zoomBy(zoomStep); });
}

void PaperBar::addSizeMenu(WrapLayout &line)
{
    m_sizes = makeButton({}, QStringLiteral("纸面大小：整页、适合宽度、放大、缩小（Ctrl+滚轮）"));
    m_sizes->setAccessibleName(QStringLiteral("纸面大小"));
    m_sizes->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_sizes);
    menu->addActions({m_whole, m_width});
    const auto add = [&](const QString &text, auto act) {
        connect(menu->addAction(text), &QAction::triggered, this, act);
    };
    add(QStringLiteral("实际大小"), [this] { m_paper.setZoom(1); });
    menu->addSeparator();
    add(QStringLiteral("放大"), [this] { m_paper.zoomBy(zoomStep); });
    add(QStringLiteral("缩小"), [this] { m_paper.zoomBy(1 / zoomStep); });
    m_sizes->setMenu(menu);
    line.addWidget(m_sizes);
}

void PaperBar::applyLengths()
{
    if (m_percent) m_percent->setFixedWidth(m_theme.px(48));
    if (m_sizes) m_sizes->setFixedWidth(m_theme.px(76));
    m_page->setFixedWidth(m_theme.px(112));
}

void PaperBar::showState()
{
    const int count = int(m_paper.pages().size());
    {
        const QSignalBlocker quiet(m_page); // it follows the paper, it does not lead it
        m_page->setSuffix(QStringLiteral(" 页 / 共 %1 页").arg(count));
        m_page->setValue(int(m_paper.currentPage()) + 1);
    }
    m_page->setEnabled(count > 1);
    m_width->setChecked(m_paper.fit() == PaperView::Fit::Width);
    m_whole->setChecked(m_paper.fit() == PaperView::Fit::WholePage);
    const QString zoom = QStringLiteral("%1 %").arg(qRound(m_paper.zoom() * 100));
    if (m_percent) m_percent->setText(zoom);
    if (m_sizes) m_sizes->setText(zoom);
}

} // namespace tz

#include "views/pages/page_header.h"

#include "views/elided_label.h"
#include "views/message_band.h"
#include "views/theme/icons.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTimer>
#include <QToolButton>

namespace tz {

namespace {

/// Long enough not to search at every key of a word, short enough not to be felt.
constexpr int searchDelayMs = 180;

} // namespace

PageHeader::PageHeader(const QString &title, const PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_line(new QHBoxLayout(this)), m_title(new QLabel(title)),
      m_figures(new ElidedLabel)
{
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(8);
    m_figures->setProperty("second", true);
    m_line->addWidget(m_title);
    m_line->addSpacing(4);
    m_line->addWidget(m_figures);
    m_figures->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_line->addStretch(1);
    applyLengths();
}

void PageHeader::applyLengths()
{
    m_title->setFont(m_context.theme.font(TextSize::Title, true));
    setMinimumHeight(m_context.theme.px(36));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    if (!m_search) return;
    m_search->setMinimumWidth(m_context.theme.px(150));
    m_search->setMaximumWidth(m_context.theme.px(230));
    m_search->setFixedHeight(m_context.theme.px(32));
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PageHeader::setFigures(const QString &figures)
{
    m_figures->setText(figures);
}

QLineEdit *PageHeader::addSearch(const QString &placeholder)
{
    m_search = new QLineEdit;
    m_search->setPlaceholderText(placeholder);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(QStringLiteral("search"), m_context.theme, Role::SecondInk), QLineEdit::LeadingPosition);
    m_search->setAccessibleName(placeholder);
    m_delay = new QTimer(this);
    m_delay->setSingleShot(true);
    m_delay->setInterval(searchDelayMs);
    connect(m_search, &QLineEdit::textChanged, m_delay, qOverload<>(&QTimer::start));
    connect(m_delay, &QTimer::timeout, this, [this] { Q_EMIT typed(m_search->text()); });
    m_line->addWidget(m_search, 2);
    applyLengths();
    return m_search;
}

void PageHeader::setFindsAtOnce(bool findsAtOnce)
{
    if (m_delay) m_delay->setInterval(findsAtOnce ? 0 : searchDelayMs);
}

void PageHeader::addButton(Command command)
{
    QAction *action = m_context.action(command);
    if (!action) return;
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    const bool isPlain =
        command == Command::ImportRows || command == Command::ExportRows; // known by their icons; their hints name them
    button->setToolButtonStyle(isPlain ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    m_line->addWidget(button);
    if (!isPlain && !action->icon().isNull()) m_worded.push_back(button);
}

/// How much narrower the buttons are without their words. Reckoned as QToolButton does: trying the other style on the
/// buttons would ask for a new layout each time that the layout asks for this.
int PageHeader::widthSpared() const
{
    constexpr int betweenIconAndWords = 4;
    int spared = 0;
    for (const QToolButton *button : m_worded) {
        const QFontMetrics metrics = button->fontMetrics();
        spared += betweenIconAndWords + metrics.size(Qt::TextShowMnemonic, button->text()).width() +
                  2 * metrics.horizontalAdvance(u' ');
    }
    return spared;
}

QSize PageHeader::minimumSizeHint() const
{
    const QSize now = QWidget::minimumSizeHint();
    return m_isCompact ? now : QSize(now.width() - widthSpared(), now.height());
}

void PageHeader::setCompact(bool isCompact)
{
    if (isCompact == m_isCompact) return;
    m_isCompact = isCompact;
    for (QToolButton *button : m_worded)
        button->setToolButtonStyle(isCompact ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
}

void PageHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int worded = QWidget::minimumSizeHint().width() + (m_isCompact ? widthSpared() : 0);
    setCompact(worded > width());
}

void PageHeader::addWidget(QWidget *widget)
{
    m_line->addWidget(widget);
}

QMenu *PageHeader::addMenu(const QString &text, const QString &iconName, const QString &hint)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setIcon(icon(iconName, m_context.theme));
    button->setToolTip(hint);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setProperty("narrow", true);
    button->setFocusPolicy(Qt::TabFocus);
    auto *menu = new QMenu(button);
    button->setMenu(menu);
    m_line->addWidget(button);
    m_worded.push_back(button);
    return menu;
}

void PageHeader::setNarrowing(const QString &caption)
{
    delete m_chip;
    m_chip = nullptr;
    if (caption.isEmpty()) return;
    auto *chip = new QToolButton;
    chip->setText(caption);
    chip->setIcon(icon(QStringLiteral("close"), m_context.theme, Role::SecondInk));
    chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    chip->setToolTip(QStringLiteral("取消这个筛选条件，显示全部"));
    chip->setCheckable(true);
    chip->setChecked(true);
    connect(chip, &QToolButton::clicked, this, [this, chip] {
        chip->setChecked(true);
        Q_EMIT widened();
    });
    m_chip = chip;
    m_line->insertWidget(m_line->indexOf(m_figures) + 1, chip);
}

void PageHeader::hideNarrowing()
{
    if (m_chip) m_chip->hide();
}

void PageHeader::setWayBack(const QString &title, std::function<void()> back)
{
    m_back = std::move(back);
    if (!m_wayBack) {
        m_wayBack = new QToolButton;
        m_wayBack->setObjectName(QStringLiteral("wayBack"));
        m_wayBack->setIcon(icon(QStringLiteral("previous"), m_context.theme));
        m_wayBack->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        m_wayBack->setFocusPolicy(Qt::TabFocus);
        m_line->insertWidget(0, m_wayBack);
        connect(m_wayBack, &QToolButton::clicked, this, [this] {
            if (const auto go = m_back) go();
        });
    }
    m_wayBack->setText(QStringLiteral("返回%1").arg(title));
    m_wayBack->setToolTip(QStringLiteral("回到打开这一页之前的“%1”页（Alt+←）").arg(title));
    m_wayBack->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left)); // setting the text takes a shortcut away
}

QVBoxLayout *pageColumn(QWidget *page, const PageContext &context, PageHeader *header, MessageBand *band)
{
    const Theme &theme = context.theme;
    QObject::connect(&context.session, &LedgerSession::changed, band, &MessageBand::forget);
    auto *whole = new QVBoxLayout(page);
    whole->setContentsMargins(theme.margin(), theme.px(14), theme.margin(), theme.px(14));
    whole->setSpacing(theme.px(12));
    auto *column = new QVBoxLayout;
    column->setSpacing(theme.px(12));
    column->addWidget(header);
    whole->addLayout(column, 1);
    whole->addWidget(band);
    return column;
}

} // namespace tz

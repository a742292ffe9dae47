#include "views/briefing/picture_strip.h"

#include "models/reports/picture_file.h"
#include "models/store/evidence_files.h"
#include "views/theme/bare_layout.h"
#include "views/theme/icon_button.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace tz {

namespace {

constexpr QSize thumbnailSize(96, 72); // pixels at 96 dpi

} // namespace

PictureStrip::PictureStrip(LedgerSession &session, const Theme &theme, QWidget *parent)
    : QScrollArea(parent), m_session(session), m_theme(theme)
{
    setObjectName(QStringLiteral("card"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

QPixmap PictureStrip::thumbnail(const BriefingPicture &picture)
{
    const auto known = m_thumbnails.find(picture.sha256);
    if (known != m_thumbnails.end()) return known->second;
    const double ratio = devicePixelRatioF();
    QPixmap made;
    if (const auto bytes = EvidenceFiles(m_session.store()).bytes(picture.sha256))
        made = QPixmap::fromImage(
            thumbnailOf(*bytes, QSize(m_theme.px(thumbnailSize.width()), m_theme.px(thumbnailSize.height())) * ratio));
    made.setDevicePixelRatio(ratio);
    return m_thumbnails[picture.sha256] = made;
}

QWidget *PictureStrip::makeItem(const BriefingPicture &picture, int number, bool isEditable)
{
    auto *item = new QWidget;
    auto *line = bareLayout<QHBoxLayout>(item, m_theme.px(8));
    auto *image = new QLabel;
    image->setPixmap(thumbnail(picture));
    image->setFixedSize(m_theme.px(thumbnailSize.width()), m_theme.px(thumbnailSize.height()));
    image->setAlignment(Qt::AlignCenter);
    image->setToolTip(picture.name);
    line->addWidget(image);
    auto *column = new QVBoxLayout;
    column->setSpacing(m_theme.px(6));
    auto *caption = new QLineEdit(picture.caption);
    caption->setPlaceholderText(QStringLiteral("图%1的图注").arg(number));
    caption->setAccessibleName(caption->placeholderText());
    caption->setFixedWidth(m_theme.px(190));
    caption->setReadOnly(!isEditable);
    connect(caption, &QLineEdit::editingFinished, this,
            [this, caption, id = picture.id] { Q_EMIT captionTyped(id, caption->text().trimmed()); });
    m_captions[picture.id.value] = caption;
    column->addWidget(caption);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(m_theme.px(4));
    auto *width = new QComboBox;
    for (const Choice &choice : EnumWords<PictureWidth>::values) width->addItem(QString::fromUtf8(choice.word));
    width->setCurrentIndex(static_cast<int>(picture.width));
    width->setAccessibleName(QStringLiteral("图%1在纸上的宽度").arg(number));
    width->setToolTip(QStringLiteral("在纸上占正文宽度的多少"));
    connect(width, &QComboBox::activated, this,
            [this, id = picture.id](int chosen) { Q_EMIT widthChosen(id, chosen); });
    auto *place = new QToolButton;
    place->setText(QStringLiteral("放到光标处"));
    place->setToolTip(QStringLiteral("正文里光标所在的一段后面放这张图；不放的排在文章末尾"));
    place->setProperty("second", true);
    connect(place, &QToolButton::clicked, this, [this, number] { Q_EMIT markAsked(number); });
    auto *remove = makeIconButton(QStringLiteral("remove"), QStringLiteral("删除这张图"), m_theme);
    connect(remove, &QToolButton::clicked, this, [this, id = picture.id] { Q_EMIT removalAsked(id); });
    for (QWidget *widget :
         {static_cast<QWidget *>(width), static_cast<QWidget *>(place), static_cast<QWidget *>(remove)}) {
        widget->setEnabled(isEditable);
        foot->addWidget(widget);
    }
    foot->addStretch(1);
    column->addLayout(foot);
    line->addLayout(column);
    return item;
}

void PictureStrip::show(const std::vector<BriefingPicture> &pictures, bool isEditable)
{
    setVisible(!pictures.empty());
    if (pictures == m_shown && isEditable == m_isEditable && widget()) return;
    m_shown = pictures;
    m_isEditable = isEditable;
    m_captions.clear();
    auto *content = new QWidget;
    content->setObjectName(QStringLiteral("cardContent"));
    auto *line = new QHBoxLayout(content);
    line->setContentsMargins(m_theme.px(12), m_theme.px(8), m_theme.px(12), m_theme.px(8));
    line->setSpacing(m_theme.px(20));
    int number = 0;
    for (const BriefingPicture &picture : pictures) line->addWidget(makeItem(picture, ++number, isEditable));
    line->addStretch(1);
    setWidget(content);
    setFixedHeight(content->sizeHint().height() + (pictures.size() > 1 ? 14 : 2));
}

void PictureStrip::editCaption(BriefingPictureId picture)
{
    const auto found = m_captions.find(picture.value);
    if (found == m_captions.end()) return;
    ensureWidgetVisible(found->second);
    found->second->setFocus();
}

} // namespace tz

#include "views/paper/paper_stand.h"

#include "views/paper/page_thumbnails.h"
#include "views/paper/paper_view.h"
#include "views/theme/bare_layout.h"

namespace tz {

PaperStand::PaperStand(PaperView &paper, const FontSet &fonts, const Theme &theme, PaperBar::Form form, QWidget *parent)
    : QWidget(parent)
{
    auto *column = bareLayout<QVBoxLayout>(this, 4);
    auto *thumbnails = new PageThumbnails(paper, fonts, theme, this);
    m_bar = new PaperBar(paper, *thumbnails, theme, form, this);
    auto *papers = new QHBoxLayout;
    papers->setSpacing(0);
    papers->addWidget(thumbnails);
    papers->addWidget(&paper, 1);
    column->addLayout(papers, 1);
    column->addWidget(m_bar);
    connect(m_bar, &PaperBar::thumbnailsToggled, this, [this, thumbnails](bool areShown) {
        const int width = thumbnails->width();
        Q_EMIT widened(areShown ? width : -width);
    });
}

} // namespace tz

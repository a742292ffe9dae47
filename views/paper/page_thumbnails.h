#pragma once

#include "models/reports/font_set.h"
#include "views/theme/theme.h"

#include <QListView>

namespace tz {

class PaperView;

/// The pages of a paper in small, to go to one of them; the one in sight is marked.
class PageThumbnails : public QListView
{
    Q_OBJECT

public:
    /// All references outlive it.
    PageThumbnails(PaperView &paper, const FontSet &fonts, const Theme &theme, QWidget *parent);

private:
    void follow();

    PaperView &m_paper;
    bool m_isFollowing = false;
};

} // namespace tz

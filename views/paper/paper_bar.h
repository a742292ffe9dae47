#pragma once

#include "views/theme/theme.h"

#include <QWidget>

class QLabel;
class QSpinBox;
class QToolButton;

namespace tz {

class PageThumbnails;
class PaperView;

/// Below a paper: which page is in sight and how large, pages in small, and how it looks without colours.
class PaperBar : public QWidget
{
    Q_OBJECT

public:
    PaperBar(PaperView &paper, PageThumbnails &thumbnails, const Theme &theme, QWidget *parent);

    void applyLengths();

private:
    void showState();

    PaperView &m_paper;
    const Theme &m_theme;
    QSpinBox *m_page;
    QToolButton *m_width;
    QToolButton *m_whole;
    QLabel *m_percent;
};

} // namespace tz

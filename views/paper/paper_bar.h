#pragma once

#include "views/theme/theme.h"

#include <QWidget>

class QAction;
class QLabel;
class QSpinBox;
class QToolButton;

namespace tz {

class PageThumbnails;
class PaperView;
class WrapLayout;

/// Below a paper: which page is in sight and how large, pages in small, and how it looks without colours. A compact one
/// has its sizes in a menu, for a paper in a narrow column.
class PaperBar : public QWidget
{
    Q_OBJECT

public:
    enum class Form { Full, Compact };
    PaperBar(PaperView &paper, PageThumbnails &thumbnails, const Theme &theme, Form form, QWidget *parent);

    void applyLengths();

Q_SIGNALS:
    void thumbnailsToggled(bool areShown);

private:
    void connectPages();
    void addSizes(WrapLayout &line);
    void addSizeMenu(WrapLayout &line);
    void showState();

    PaperView &m_paper;
    const Theme &m_theme;
    QSpinBox *m_page;
    QAction *m_width; ///< ticked while it holds, as is m_whole
    QAction *m_whole;
    QLabel *m_percent = nullptr;    ///< of the full form
    QToolButton *m_sizes = nullptr; ///< of the compact form: its text is the zoom
};

} // namespace tz

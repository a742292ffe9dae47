#pragma once

#include "views/theme/theme.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace tz {

/// A short list of sentences with something to do behind each, in a card that is no higher than it needs. A headline
/// stands above them.
class RowStack : public QFrame
{
    Q_OBJECT

public:
    /// `mostHeight` in pixels at 96 dpi, headline included.
    RowStack(const Theme &theme, int mostHeight, QWidget *parent);

    void setHeadline(const QString &text, bool isProblem = false);
    void clear();
    void add(QWidget *row);
    /// After the last add().
    void settle();
    void applyLengths();
    /// As high as its rows, or as `mostHeight`; on a low screen it gives way and scrolls.
    QSize sizeHint() const override { return {QFrame::sizeHint().width(), m_height}; }
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    const Theme &theme() const { return m_theme; }
    static constexpr int gap = 4;

private:
    void fitHeight();

    const Theme &m_theme;
    int m_mostHeight;
    int m_height = 0;
    QLabel *m_headline;
    QScrollArea *m_area;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_column = nullptr;
};

} // namespace tz

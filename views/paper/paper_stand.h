#pragma once

#include "views/paper/paper_bar.h"

#include <QWidget>

namespace tz {

class FontSet;

/// A paper with its pages in small at the left, when they are asked for, and its bar below.
class PaperStand : public QWidget
{
    Q_OBJECT

public:
    /// Takes the paper in; the other references outlive it.
    PaperStand(PaperView &paper, const FontSet &fonts, const Theme &theme, PaperBar::Form form, QWidget *parent);

    void applyLengths() { m_bar->applyLengths(); }

Q_SIGNALS:
    /// The small pages came (or went, negative): so much more width keeps the paper as wide as it was.
    void widened(int by);

private:
    PaperBar *m_bar;
};

} // namespace tz

#pragma once

#include "models/charts/chart_legend.h"
#include "views/theme/theme.h"

#include <QWidget>

namespace tz {

/// The legend at the foot of a chart; as many lines as its width asks for.
class LegendStrip : public QWidget
{
    Q_OBJECT

public:
    LegendStrip(const Theme &theme, QWidget *parent);

    void setItems(std::vector<LegendItem> items);
    void applyLengths();

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    LegendLayout laidOut(int width) const;

    const Theme &m_theme;
    std::vector<LegendItem> m_items;
};

} // namespace tz

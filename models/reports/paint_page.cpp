#include "models/reports/paint_page.h"

#include <QPainter>

namespace tz {

namespace {

QRectF rectOf(const BoxMm &box)
{
    return {box.x, box.y, box.width, box.height};
}

void paintBoxes(QPainter &painter, const std::vector<BoxItem> &boxes)
{
    for (const BoxItem &item : boxes) {
        painter.setPen(item.stroke == Ink::None ? QPen(Qt::NoPen)
                                                : QPen(QColor::fromRgba(inkColour(item.stroke)), item.strokeWidth));
        painter.setBrush(item.fill == Ink::None ? QBrush(Qt::NoBrush) : QBrush(QColor::fromRgba(inkColour(item.fill))));
        if (item.radius > 0)
            painter.drawRoundedRect(rectOf(item.box), item.radius, item.radius);
        else
            painter.drawRect(rectOf(item.box));
    }
}

/// Lines of one pen go to the painter together.
void paintLines(QPainter &painter, const std::vector<LineItem> &lines)
{
    QList<QLineF> batch;
    for (size_t i = 0; i < lines.size(); ++i) {
        const LineItem &line = lines[i];
        batch << QLineF(line.x1, line.y1, line.x2, line.y2);
        const bool penEnds = i + 1 == lines.size() || lines[i + 1].width != line.width || lines[i + 1].ink != line.ink;
        if (!penEnds) continue;
        painter.setPen(QPen(QColor::fromRgba(inkColour(line.ink)), line.width, Qt::SolidLine, Qt::FlatCap));
        painter.drawLines(batch);
        batch.clear();
    }
}

void paintPictures(QPainter &painter, const std::vector<PictureItem> &pictures)
{
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (const PictureItem &item : pictures) painter.drawImage(rectOf(item.box), QImage::fromData(item.bytes));
}

/// Remembers what the painter is set to: setting a font is dearer than drawing a line of text.
class TextPainter
{
public:
    TextPainter(QPainter &painter, const FontSet &fonts)
        : m_painter(painter), m_fonts(fonts), m_base(painter.transform())
    {
    }

    void paint(const TextRun &run)
    {
        if (!m_last || m_last->role != run.role || m_last->stretch != run.stretch) setFont(run);
        if (!m_last || m_last->ink != run.ink) m_painter.setPen(QColor::fromRgba(inkColour(run.ink)));
        const double scale = run.sizePt * mmPerPoint / FontSet::pixelsPerEm;
        if (!m_last || m_last->sizePt != run.sizePt)
            m_painter.setTransform(QTransform::fromScale(scale, scale) * m_base);
        m_painter.drawText(QPointF(run.x, run.baseline) / scale, run.text);
        m_last = &run;
    }

private:
    void setFont(const TextRun &run)
    {
        QFont font = m_fonts.font(run.role);
        if (run.stretch != 1) font.setLetterSpacing(QFont::PercentageSpacing, run.stretch * 100);
        m_painter.setFont(font);
    }

    QPainter &m_painter;
    const FontSet &m_fonts;
    QTransform m_base;
    const TextRun *m_last = nullptr;
};

} // namespace

QRgb inkColour(Ink ink)
{
    switch (ink) {
    case Ink::None:
        return 0;
    case Ink::Black:
        return 0xFF000000;
    case Ink::Second:
        return 0xFF4A4F57;
    case Ink::Hairline:
        return 0xFF6B727B;
    case Ink::OfficialRed:
        return 0xFFD7151B;
    case Ink::Late:
        return 0xFFB3261E;
    case Ink::Near:
        return 0xFF8A5A00;
    case Ink::OnTrack:
        return 0xFF1E6B35;
    case Ink::Done:
        return 0xFF1F5AA6;
    case Ink::Quiet:
        return 0xFF566070;
    case Ink::HeadTint:
        return 0xFFEEF1F4;
    case Ink::GroupTint:
        return 0xFFF6F8FA;
    }
    return 0;
}

void paintPage(QPainter &painter, const PaperPage &page, const FontSet &fonts)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    paintBoxes(painter, page.boxes);
    paintLines(painter, page.lines);
    paintPictures(painter, page.pictures);
    TextPainter texts(painter, fonts);
    for (const TextRun &run : page.texts) texts.paint(run);
    painter.restore();
}

} // namespace tz

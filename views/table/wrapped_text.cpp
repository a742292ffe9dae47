#include "views/table/wrapped_text.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>

namespace tz {

namespace {

QString singleLine(QString text)
{
    return text.replace(u'\n', QChar::LineSeparator);
}

/// Where each line begins, up to `most` lines.
std::vector<int> lineStarts(const QString &text, const QFont &font, int width, int most)
{
    std::vector<int> starts;
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QTextLayout layout(text, font);
    layout.setTextOption(option);
    layout.beginLayout();
    for (;;) {
        QTextLine line = layout.createLine();
        if (!line.isValid() || static_cast<int>(starts.size()) == most) break;
        line.setLineWidth(width);
        starts.push_back(line.textStart());
    }
    layout.endLayout();
    return starts;
}

} // namespace

int wrappedLines(const QString &text, const QFont &font, int width, int most)
{
    if (text.isEmpty() || width <= 0) return 1;
    return std::max<int>(1, static_cast<int>(lineStarts(singleLine(text), font, width, most).size()));
}

void paintWrapped(QPainter &painter, const QRect &rect, const QString &text, Qt::Alignment alignment, int most)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const int fitting = std::clamp(rect.height() / metrics.lineSpacing(), 1, most);
    const QString shown = singleLine(text);
    const std::vector<int> starts = lineStarts(shown, painter.font(), rect.width(), fitting);
    const int count = std::max<int>(1, static_cast<int>(starts.size()));
    int y = rect.top() + (rect.height() - count * metrics.lineSpacing()) / 2;
    for (int i = 0; i < static_cast<int>(starts.size()); ++i) {
        const bool isLast = i + 1 == count;
        const int start = starts[static_cast<size_t>(i)];
        QString line = isLast ? shown.mid(start) : shown.mid(start, starts[static_cast<size_t>(i) + 1] - start);
        line.replace(QChar::LineSeparator, u' ');
        if (isLast) line = metrics.elidedText(line.trimmed(), Qt::ElideRight, rect.width());
        painter.drawText(QRect(rect.left(), y, rect.width(), metrics.lineSpacing()),
                         int((alignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter | Qt::TextSingleLine), line);
        y += metrics.lineSpacing();
    }
}

} // namespace tz

#include "models/charts/page_frame.h"

#include "models/charts/chart_text.h"

#include <cmath>
#include <numeric>

namespace tz {

namespace {

/// Of an endless sheet while it is laid out; the result is cut to what the chart takes.
constexpr double endlessHeight = 100'000;
constexpr double signatureEms = 9.2;

using Parts = std::vector<std::pair<size_t, size_t>>;

/// As much in each part as goes in.
Parts filledParts(const std::vector<double> &extents, double room, const PartRules &rules)
{
    const auto &keepWithNext = rules.keepWithNext;
    Parts parts;
    for (size_t first = 0; first < extents.size();) {
        double used = rules.repeatedAbove ? rules.repeatedAbove(first) : 0;
        size_t last = first;
        while (last < extents.size() && (last == first || used + extents[last] <= room + 1e-6)) used += extents[last++];
        size_t end = last;
        while (keepWithNext && end < extents.size() && end - 1 > first && keepWithNext(end - 1)) --end;
        if (end < extents.size() && keepWithNext && keepWithNext(end - 1))
            end = last; // nothing but headings: cut it anyway
        parts.emplace_back(first, end);
        first = end;
    }
    if (parts.empty()) parts.emplace_back(0, 0);
    return parts;
}

QString inWords(QDate date)
{
    return QStringLiteral("%1年%2月%3日").arg(date.year()).arg(date.month()).arg(date.day());
}

} // namespace

QSizeF ChartPaper::mm() const
{
    QSizeF sheet = QPageSize::size(size, QPageSize::Millimeter);
    if (orientation == QPageLayout::Landscape) sheet.transpose();
    if (endless) sheet.setHeight(endlessHeight);
    return sheet;
}

QRectF ChartPage::chartRect() const
{
    return {chartAt, std::visit([](const auto &layout) { return layout.size; }, chart)};
}

PageFrame::PageFrame(const ChartPaper &paper, const ChartTitles &titles, const ChartSizes &sizes,
                     std::vector<LegendItem> legend, const QStringList &remarks)
    : m_paper(paper), m_titles(titles), m_sizes(sizes), m_remarks(remarks)
{
    m_inside = QRectF(QPointF(), paper.mm()).marginsRemoved(paper.margins);
    m_legend = layOutLegend(std::move(legend), m_inside.width(), sizes);
    m_title =
        wrapped(titles.title, m_inside.width() / sizes.title, lineCount(titles.title, m_inside.width() / sizes.title));
    const double head = ChartSizes::lineHeight(sizes.title) * static_cast<double>(m_title.size()) +
                        ChartSizes::lineHeight(sizes.text) + sizes.pad * 1.6;
    const double foot = m_legend.size.height() +
                        static_cast<double>(remarks.size()) * ChartSizes::lineHeight(sizes.small) +
                        ChartSizes::lineHeight(sizes.text) + sizes.pad * 2.2;
    m_body = m_inside.adjusted(0, head, 0, -foot);
}

void PageFrame::finish(ChartPage &page) const
{
    const QSizeF chart = page.chartRect().size();
    const double spare = page.columnParts == 1 ? m_body.width() - chart.width() : 0;
    page.chartAt = {m_body.left() + std::max(0.0, spare / 2), m_body.top()};
    page.size = m_paper.mm();
    const double footTop = (m_paper.endless ? page.chartRect().bottom() : m_body.bottom()) + m_sizes.pad;
    if (m_paper.endless)
        page.size.setHeight(footTop + (m_inside.bottom() - m_body.bottom()) + m_paper.margins.bottom());
    addHead(page);
    page.legend = m_legend;
    page.legendAt = {m_inside.left(), footTop};
    addFoot(page, footTop + m_legend.size.height());
}

void PageFrame::addHead(ChartPage &page) const
{
    const double title = ChartSizes::lineHeight(m_sizes.title);
    const double line = ChartSizes::lineHeight(m_sizes.text);
    QRectF titleRect(m_inside.left(), m_inside.top(), m_inside.width(), title);
    for (const QString &part : m_title) {
        page.texts.push_back({titleRect, part, m_sizes.title, Qt::AlignHCenter, true});
        titleRect.translate(0, title);
    }
    const QRectF under(m_inside.left(), titleRect.top() + m_sizes.pad * 0.6, m_inside.width(), line);
    page.texts.push_back({under, m_titles.office, m_sizes.text, Qt::AlignLeft, false});
    if (!m_titles.asOf.isValid()) return;
    const QString time = m_titles.at.isValid() ? m_titles.at.toString(QStringLiteral(" HH:mm")) : QString();
    page.texts.push_back(
        {under, QStringLiteral("截至") + inWords(m_titles.asOf) + time, m_sizes.text, Qt::AlignRight, false});
}

void PageFrame::addFoot(ChartPage &page, double top) const
{
    for (const QString &remark : m_remarks) {
        page.texts.push_back(
            {{m_inside.left(), top, m_inside.width(), ChartSizes::lineHeight(m_sizes.small)}, remark, m_sizes.small});
        top += ChartSizes::lineHeight(m_sizes.small);
    }
    const double line = ChartSizes::lineHeight(m_sizes.text);
    top += m_sizes.pad * 1.2;
    const double mapWidth = addPageMap(page, {m_inside.left(), top, m_inside.width(), line});
    if (!m_paper.endless) addSignatures(page, {m_inside.left(), top, m_inside.width() - mapWidth, line});
}

void PageFrame::addSignatures(ChartPage &page, const QRectF &area) const
{
    const double gap = m_sizes.text * 1.5;
    double labels = 0;
    for (const QString &who : m_titles.signatures) labels += textEms(who + u'：') * m_sizes.text + gap;
    const double count = static_cast<double>(std::max<qsizetype>(1, m_titles.signatures.size()));
    const double rule = std::min(signatureEms * m_sizes.text, (area.width() - labels) / count);
    double x = area.left();
    for (const QString &who : m_titles.signatures) {
        const QString label = who + u'：';
        const QRectF text(x, area.top(), textEms(label) * m_sizes.text, area.height());
        page.texts.push_back({text, label, m_sizes.text});
        page.rules.push_back({text.right(), text.bottom(), rule, 0});
        x = text.right() + rule + gap;
    }
}

double PageFrame::addPageMap(ChartPage &page, const QRectF &area) const
{
    if (page.count == 1) return 0;
    const QString map = QStringLiteral("行 %1/%2 · 列 %3/%4　　第%5页 共%6页")
                            .arg(page.rowPart)
                            .arg(page.rowParts)
                            .arg(page.columnPart)
                            .arg(page.columnParts)
                            .arg(page.number)
                            .arg(page.count);
    const double width = textEms(map) * m_sizes.text;
    page.texts.push_back({{area.right() - width, area.top(), width, area.height()}, map, m_sizes.text, Qt::AlignRight});
    return width;
}

std::vector<std::pair<size_t, size_t>> wholeParts(const std::vector<double> &extents, double room,
                                                  const PartRules &rules)
{
    const auto fullest = filledParts(extents, room, rules);
    double most = room;
    double least = std::accumulate(extents.begin(), extents.end(), 0.0) / static_cast<double>(fullest.size());
    for (int i = 0; i < 20 && most - least > 0.1; ++i) {
        const double middle = (most + least) / 2;
        (filledParts(extents, middle, rules).size() == fullest.size() ? most : least) = middle;
    }
    return filledParts(extents, most, rules);
}

std::vector<double> typeSizes(const ChartPaper &paper, double most)
{
    const QSizeF sheet = paper.mm();
    const QSizeF a4 = QPageSize::size(QPageSize::A4, QPageSize::Millimeter);
    const double growth = std::sqrt(sheet.width() * sheet.height() / (a4.width() * a4.height()));
    std::vector<double> sizes;
    for (const double points : {10.5, 12.0, 14.0, 16.0, 18.0, 20.0, 22.0, 24.0, 28.0, 32.0, 36.0, 42.0, 48.0, 56.0})
        if (points <= most * growth + 0.5) sizes.push_back(points);
    return sizes;
}

double stretchOf(const std::vector<double> &extents, const std::vector<std::pair<size_t, size_t>> &parts, double room)
{
    double fullest = 0;
    for (const auto &[first, last] : parts) {
        const auto begin = extents.begin();
        fullest = std::max(fullest, std::accumulate(begin + static_cast<std::ptrdiff_t>(first),
                                                    begin + static_cast<std::ptrdiff_t>(last), 0.0));
    }
    return fullest > 0 ? std::clamp(room / fullest, 1.0, 1.5) : 1;
}

} // namespace tz

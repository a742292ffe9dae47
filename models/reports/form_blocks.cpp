#include "models/reports/blocks.h"

namespace tz {

namespace {

/// Air above the signatures and the height of their line, mm.
constexpr double signatureGap = 4.5, signatureLine = 6;

/// Rules of a 版记: the first and the last are thicker (GB/T 9704-2012, 7.4.1).
constexpr double outerRule = 0.35, innerRule = 0.25;
constexpr double imprintPitch = TypeSize::four * mmPerPoint * 1.75;

/// One character in from both edges.
std::vector<TextLine> recipientLines(const QString &text, const PageFlow &flow)
{
    const double width = flow.format.coreWidth() - 2 * emMm(TypeSize::four);
    return breakLines(text, {FontRole::FangSong, TypeSize::four, width, 0}, flow.measurer);
}

void putRule(PageFlow &flow, double y, double width, Ink ink)
{
    flow.page().lines.push_back({flow.format.left, y, flow.format.coreRight(), y, width, ink});
}

} // namespace

void place(const RedHead &head, PageFlow &flow)
{
    const double left = flow.format.left, width = flow.format.coreWidth(), three = emMm(TypeSize::three);
    constexpr double redRule = 0.9, aboveRule = 4; // GB/T 9704-2012, 7.2.7: the line stands 4 mm below the number
    const double officeSize = fittingSize(head.office, FontRole::XiaoBiaoSong, 26, width, flow.measurer);
    flow.advance(4);
    flow.putText(head.office, left, width, flow.y(),
                 {FontRole::XiaoBiaoSong, officeSize, Ink::OfficialRed, Align::Centre});
    flow.advance(emMm(officeSize) + 7);
    // Large but not set apart: a reader would copy 工 作 简 报 with spaces and find no 工作简报.
    const double nameSize = fittingSize(head.name, FontRole::XiaoBiaoSong, 62, width, flow.measurer);
    flow.putText(head.name, left, width, flow.y(), {FontRole::XiaoBiaoSong, nameSize, Ink::OfficialRed, Align::Centre});
    flow.advance(emMm(nameSize) + 7);
    flow.putText(head.issue, left, width, flow.y(), {FontRole::FangSong, TypeSize::three, Ink::Black, Align::Centre});
    flow.advance(three + 7);

    const double size = putAcross(flow, {head.office, {}, head.date, FontRole::Kai, TypeSize::three});
    flow.advance(emMm(size) + aboveRule);
    putRule(flow, flow.y() + redRule / 2, redRule, Ink::OfficialRed);
    flow.advance(redRule);
}

double closingHeight(const SignatureLine &line, const PageFlow &)
{
    return line.items.empty() ? 0 : signatureGap + signatureLine;
}

void place(const SignatureLine &line, PageFlow &flow)
{
    if (line.items.empty()) return;
    flow.needRoom(closingHeight(line, flow));
    flow.advance(signatureGap);
    const double share = flow.format.coreWidth() / static_cast<double>(line.items.size());
    double x = flow.format.left;
    for (const SignatureLine::Item &item : line.items) {
        flow.putText(item.label + u'：' + item.value, x, share, flow.y(),
                     {FontRole::Sans, TypeSize::five, Ink::Black, Align::Left});
        x += share;
    }
    flow.advance(signatureLine);
}

double closingHeight(const Imprint &imprint, const PageFlow &flow)
{
    size_t lines = imprint.copies.isEmpty() ? 1 : 2;
    for (const QString &text : imprint.recipients) lines += recipientLines(text, flow).size();
    return static_cast<double>(lines) * imprintPitch;
}

void place(const Imprint &imprint, PageFlow &flow)
{
    const double em = emMm(TypeSize::four), lead = (imprintPitch - em) / 2;
    const double left = flow.format.left + em, width = flow.format.coreWidth() - 2 * em;
    const double height = closingHeight(imprint, flow);
    flow.needRoom(height);
    flow.advance(flow.room() - height);

    putRule(flow, flow.y(), outerRule, Ink::Black);
    for (const QString &text : imprint.recipients) {
        for (const TextLine &line : recipientLines(text, flow)) {
            flow.putLine(line, left, width, flow.y() + lead,
                         {FontRole::FangSong, TypeSize::four, Ink::Black, Align::Justify});
            flow.advance(imprintPitch);
        }
        putRule(flow, flow.y(), innerRule, Ink::Black);
    }
    if (!imprint.copies.isEmpty()) {
        flow.putText(imprint.copies, left, width, flow.y() + lead,
                     {FontRole::FangSong, TypeSize::four, Ink::Black, Align::Right});
        flow.advance(imprintPitch);
        putRule(flow, flow.y(), innerRule, Ink::Black);
    }
    flow.advance(lead);
    putAcross(flow, {imprint.office, {}, imprint.date, FontRole::FangSong, TypeSize::four}, em);
    flow.advance(imprintPitch - lead);
    putRule(flow, flow.y(), outerRule, Ink::Black);
}

} // namespace tz

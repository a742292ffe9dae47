#include "models/reports/paginate.h"

#include "models/reports/blocks.h"

namespace tz {

namespace {

/// Height that must stay free below a table for the block after it.
double reserveBelow(const std::vector<Block> &blocks, size_t index, const PageFlow &flow)
{
    if (index + 1 == blocks.size()) return 0;
    if (const auto *line = std::get_if<SignatureLine>(&blocks[index + 1])) return closingHeight(*line, flow);
    if (const auto *imprint = std::get_if<Imprint>(&blocks[index + 1])) return closingHeight(*imprint, flow);
    if (const auto *signOff = std::get_if<SignOff>(&blocks[index + 1])) return closingHeight(*signOff, flow);
    return 0;
}

/// 附件, 附表 and the air around them: no text of its own.
bool isNote(const Block &block)
{
    if (std::holds_alternative<Gap>(block)) return true;
    const auto *paragraph = std::get_if<Paragraph>(&block);
    return paragraph &&
           (paragraph->text.startsWith(QStringLiteral("附件")) || paragraph->text.startsWith(QStringLiteral("附表")));
}

double heightOf(const Block &note, const PageFlow &flow)
{
    if (const auto *gap = std::get_if<Gap>(&note)) return gap->lines * flow.format.gridLine();
    return heightOf(std::get<Paragraph>(note), flow);
}

/// Who signs never stands on a sheet without text (GB/T 9704-2012, 7.3.5.5: no 此页无正文): what must find room below
/// the end of a paragraph so that they stay together; 0 when nobody signs there.
double reserveForSignOff(const std::vector<Block> &blocks, size_t index, const PageFlow &flow)
{
    double notes = 0;
    size_t next = index + 1;
    for (; next < blocks.size() && isNote(blocks[next]); ++next) notes += heightOf(blocks[next], flow);
    if (next == blocks.size()) return 0;
    const auto *signOff = std::get_if<SignOff>(&blocks[next]);
    return signOff ? notes + closingHeight(*signOff, flow) : 0;
}

/// GB/T 9704-2012, 7.5: size-4 Song digits between dashes, the dash 7 mm below the core; odd pages one character from
/// the right edge, even pages one from the left.
TextRun officialNumber(int number, const PageFormat &format, const TextMeasurer &measurer)
{
    const QString text = QStringLiteral("— %1 —").arg(number);
    const double em = emMm(TypeSize::four), width = measurer.width(text, FontRole::Song, TypeSize::four);
    const double x = number % 2 == 1 ? format.coreRight() - em - width : format.left + em;
    constexpr double dashAboveBaseline = 0.38; // em, the middle of an ideograph's body
    return {x, format.coreBottom() + 7 + dashAboveBaseline * em, text, FontRole::Song, TypeSize::four, Ink::Black, 1};
}

class RunningPrinter
{
public:
    RunningPrinter(const Document &document, const TextMeasurer &measurer) : m_document(document), m_measurer(measurer)
    {
    }

    void print(PaperPage &page, int number, int count) const
    {
        const RunningLines &running = m_document.running;
        if (running.number == PageNumber::Official || (running.number == PageNumber::Letter && number > 1))
            page.texts.push_back(officialNumber(number, m_document.page, m_measurer));
        if (running.number == PageNumber::PageOfPages)
            put(page, QStringLiteral("第%1页 共%2页").arg(number).arg(count), Align::Centre);
        put(page, running.footLeft, Align::Left);
        put(page, running.footRight, Align::Right);
    }

private:
    void put(PaperPage &page, const QString &text, Align align) const
    {
        if (text.isEmpty()) return;
        const PageFormat &format = m_document.page;
        constexpr double size = TypeSize::smallFive, below = 4; // mm from the core to the top of the foot's characters
        const double free = format.coreWidth() - m_measurer.width(text, FontRole::Sans, size);
        const double x = format.left + (align == Align::Left ? 0 : align == Align::Right ? free : free / 2);
        const double baseline = format.coreBottom() + below + ascentEm * emMm(size);
        page.texts.push_back({x, baseline, text, FontRole::Sans, size, Ink::Second, 1});
    }

    const Document &m_document;
    const TextMeasurer &m_measurer;
};

} // namespace

Pages paginate(const Document &document, const TextMeasurer &measurer)
{
    PageFlow flow(document.page, measurer);
    for (size_t i = 0; i < document.blocks.size(); ++i) {
        if (const Table *table = std::get_if<Table>(&document.blocks[i])) {
            place(*table, flow, reserveBelow(document.blocks, i, flow));
            continue;
        }
        if (const auto *paragraph = std::get_if<Paragraph>(&document.blocks[i])) {
            place(*paragraph, flow, reserveForSignOff(document.blocks, i, flow));
            continue;
        }
        std::visit(
            [&flow](const auto &block) {
                using Kind = std::decay_t<decltype(block)>;
                if constexpr (!std::is_same_v<Kind, Table> && !std::is_same_v<Kind, Paragraph>) place(block, flow);
            },
            document.blocks[i]);
    }
    Pages pages = flow.take();
    const RunningPrinter running(document, measurer);
    int number = 0;
    for (PaperPage &page : pages) {
        number = page.beginsLetter ? 1 : number + 1;
        running.print(page, number, static_cast<int>(pages.size()));
    }
    return pages;
}

} // namespace tz

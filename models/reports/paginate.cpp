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

/// Prints what stands outside the core, page by page.
class RunningPrinter
{
public:
    /// `count` of all pages; 0: not known
    RunningPrinter(const Document &document, const TextMeasurer &measurer, int count)
        : m_document(document), m_measurer(measurer), m_count(count)
    {
    }

    void print(PaperPage &page)
    {
        const int number = m_number = page.beginsLetter ? 1 : m_number + 1;
        const RunningLines &running = m_document.running;
        if (running.number == PageNumber::Official || (running.number == PageNumber::Letter && number > 1))
            page.texts.push_back(officialNumber(number, m_document.page, m_measurer));
        if (running.number == PageNumber::PageOfPages) put(page, numberWords(number), Align::Centre);
        put(page, running.footLeft, Align::Left);
        put(page, running.footRight, Align::Right);
    }

private:
    QString numberWords(int number) const
    {
        const QString page = QStringLiteral("第%1页").arg(number);
        return m_count > 0 ? page + QStringLiteral(" 共%1页").arg(m_count) : page;
    }

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
    int m_count, m_number = 0;
};

/// A line above a table announces it: 附：各县市区重点任务进度. A longer text fills its page as any other does.
double reserveForTable(const std::vector<Block> &blocks, size_t index, const PageFlow &flow)
{
    const Table *table = index + 1 < blocks.size() ? std::get_if<Table>(&blocks[index + 1]) : nullptr;
    const auto &above = std::get<Paragraph>(blocks[index]);
    const bool isLine = table && heightOf(above, flow) < 1.5 * emMm(above.sizePt) * flow.format.linePitch;
    return isLine ? beginningHeight(*table, flow) : 0;
}

/// Running text below a table stands on the grid again, clear of the table's last rule.
void leaveTable(const std::vector<Block> &blocks, size_t index, PageFlow &flow)
{
    constexpr double air = 2; // mm
    if (index == 0 || !std::holds_alternative<Table>(blocks[index - 1])) return;
    const auto *paragraph = std::get_if<Paragraph>(&blocks[index]);
    const bool isText =
        (paragraph && paragraph->sizePt == flow.format.gridSizePt) || std::holds_alternative<Heading>(blocks[index]);
    if (isText) flow.goToGrid(air);
}

void placeBlock(const std::vector<Block> &blocks, size_t index, PageFlow &flow)
{
    leaveTable(blocks, index, flow);
    if (const Table *table = std::get_if<Table>(&blocks[index])) {
        place(*table, flow, reserveBelow(blocks, index, flow));
        return;
    }
    if (const auto *paragraph = std::get_if<Paragraph>(&blocks[index])) {
        place(*paragraph, flow, std::max(reserveForSignOff(blocks, index, flow), reserveForTable(blocks, index, flow)));
        return;
    }
    std::visit(
        [&flow](const auto &block) {
            using Kind = std::decay_t<decltype(block)>;
            if constexpr (!std::is_same_v<Kind, Table> && !std::is_same_v<Kind, Paragraph>) place(block, flow);
        },
        blocks[index]);
}

/// Pages without running lines; false when the sink had enough before the last one.
bool flowBlocks(const Document &document, const TextMeasurer &measurer, PageSink sink)
{
    PageFlow flow(document.page, measurer, std::move(sink));
    for (size_t i = 0; i < document.blocks.size() && !flow.isEnough(); ++i) placeBlock(document.blocks, i, flow);
    flow.endLastPage();
    return !flow.isEnough();
}

} // namespace

Pages paginate(const Document &document, const TextMeasurer &measurer, size_t most)
{
    Pages pages;
    const bool isWhole = flowBlocks(document, measurer, [&pages, most](PaperPage page) {
        pages.push_back(std::move(page));
        return pages.size() < most;
    });
    RunningPrinter running(document, measurer, isWhole ? static_cast<int>(pages.size()) : 0);
    for (PaperPage &page : pages) running.print(page);
    return pages;
}

void paginateInto(const PageSink &sink, const Document &document, const TextMeasurer &measurer)
{
    int count = 0;
    if (document.running.number == PageNumber::PageOfPages)
        flowBlocks(document, measurer, [&count](const PaperPage &) { return ++count > 0; });
    RunningPrinter running(document, measurer, count);
    flowBlocks(document, measurer, [&](PaperPage page) {
        running.print(page);
        return sink(std::move(page));
    });
}

} // namespace tz

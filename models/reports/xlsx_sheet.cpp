#include "models/reports/xlsx_sheet.h"

#include "models/reports/office_fonts.h"
#include "models/reports/paint_page.h"
#include "models/reports/usual_widths.h"

#include <xlsxwriter.h>

namespace tz {

namespace {

constexpr double pixelsPerMm = 96 / 25.4;
constexpr double emptyRow = 5; // mm

/// A column's width is counted in digits of the workbook's default face (models/reports/xlsx_renderer.cpp): 8 pixels
/// each and 5 for the edges.
double columnWidth(double mm)
{
    return std::max(1.0, (mm * pixelsPerMm - 5) / 8);
}

uint8_t alignment(Align align)
{
    switch (align) {
    case Align::Left:
    case Align::Justify:
        return LXW_ALIGN_LEFT;
    case Align::Centre:
        return LXW_ALIGN_CENTER;
    case Align::Right:
        return LXW_ALIGN_RIGHT;
    }
    return LXW_ALIGN_LEFT;
}

QByteArray footer(const RunningLines &running)
{
    const auto quoted = [](QString text) { return text.replace(u'&', QStringLiteral("&&")); };
    QString text;
    if (!running.footLeft.isEmpty()) text += QStringLiteral("&L&9") + quoted(running.footLeft);
    if (running.number == PageNumber::PageOfPages) text += QStringLiteral("&C&9第&P页 共&N页");
    if (running.number == PageNumber::Official) text += QStringLiteral("&C&14— &P —");
    if (!running.footRight.isEmpty()) text += QStringLiteral("&R&9 ") + quoted(running.footRight);
    return text.toUtf8();
}

} // namespace

XlsxSheet::XlsxSheet(lxw_workbook *book, lxw_worksheet *sheet, const Document &document, std::span<const Block> blocks)
    : m_book(book), m_sheet(sheet), m_document(document), m_blocks(blocks)
{
}

void XlsxSheet::write()
{
    setUpPage();
    setUpColumns();
    for (const Block &block : m_blocks) std::visit([this](const auto &one) { put(one); }, block);
    if (m_breaks.empty()) return;
    std::vector<lxw_row_t> breaks(m_breaks.begin(), m_breaks.end());
    breaks.push_back(0); // ends the list
    worksheet_set_h_pagebreaks(m_sheet, breaks.data());
}

void XlsxSheet::setUpPage()
{
    constexpr uint8_t a3 = 8, a4 = 9;
    const PageFormat &page = m_document.page;
    if (page.landscape) worksheet_set_landscape(m_sheet);
    worksheet_set_paper(m_sheet, page.paper == Paper::A3 ? a3 : a4);
    worksheet_set_margins(m_sheet, page.left / 25.4, page.right / 25.4, page.top / 25.4, page.bottom / 25.4);
    worksheet_fit_to_pages(m_sheet, 1, 0);
    worksheet_center_horizontally(m_sheet);
    worksheet_set_footer(m_sheet, footer(m_document.running).constData());
}

/// Edges that are nearly the same are one: a sliver of a column helps nobody.
void XlsxSheet::setUpColumns()
{
    constexpr double same = 1.5; // mm
    const double width = m_document.page.coreWidth();
    std::vector<double> edges{0, width};
    for (const Block &block : m_blocks)
        if (const Table *table = std::get_if<Table>(&block))
            for (const double edge : columnEdges(*table, 0, width)) edges.push_back(edge);
    std::sort(edges.begin(), edges.end());
    for (const double edge : edges)
        if (m_edges.empty() || (edge - m_edges.back() > same && (width - edge > same || edge == width)))
            m_edges.push_back(edge);
    m_columns = static_cast<int>(m_edges.size()) - 1;
    for (int i = 0; i < m_columns; ++i) {
        const double own = m_edges[static_cast<size_t>(i) + 1] - m_edges[static_cast<size_t>(i)];
        worksheet_set_column(m_sheet, columnIndex(i), columnIndex(i), columnWidth(own), nullptr);
    }
}

/// The sheet's column in which each column of the table begins, and where the last one ends.
std::vector<int> XlsxSheet::gridColumns(const Table &table) const
{
    std::vector<int> columns;
    for (const double edge : columnEdges(table, 0, m_document.page.coreWidth())) {
        const auto nearest = std::min_element(m_edges.begin(), m_edges.end(), [edge](double a, double b) {
            return std::abs(a - edge) < std::abs(b - edge);
        });
        columns.push_back(static_cast<int>(nearest - m_edges.begin()));
    }
    return columns;
}

bool XlsxSheet::hasOneTable() const
{
    return std::count_if(m_blocks.begin(), m_blocks.end(),
                         [](const Block &block) { return std::holds_alternative<Table>(block); }) == 1;
}

void XlsxSheet::put(const Title &title)
{
    line(title.text, {.role = FontRole::XiaoBiaoSong, .sizePt = title.sizePt, .align = Align::Centre});
}

void XlsxSheet::put(const Heading &heading)
{
    line(heading.text,
         {.role = heading.level <= 1 ? FontRole::Hei : FontRole::Kai, .sizePt = TypeSize::smallFour, .indent = 2});
}

void XlsxSheet::put(const Paragraph &paragraph)
{
    const QString indent(paragraph.indentCharacters, QChar(0x3000));
    line(indent + paragraph.text,
         {.role = paragraph.role, .sizePt = std::min(paragraph.sizePt, TypeSize::smallFour), .align = paragraph.align});
}

void XlsxSheet::put(const SplitLine &text)
{
    const QString gap(3, QChar(0x3000));
    split(text.middle.isEmpty() ? text.left : text.left + gap + text.middle, text.right,
          {.role = text.role, .sizePt = text.sizePt});
}

void XlsxSheet::put(const Table &table)
{
    const int first = m_row;
    const double above = m_used;
    rows(table, table.head, true);
    if (m_row > first && hasOneTable()) {
        m_repeated = m_used - above;
        worksheet_repeat_rows(m_sheet, rowIndex(first), rowIndex(m_row - 1));
        worksheet_freeze_panes(m_sheet, rowIndex(m_row), 0);
    }
    rows(table, table.rows, false);
}

void XlsxSheet::put(const RedHead &head)
{
    line(head.office,
         {.role = FontRole::XiaoBiaoSong, .sizePt = TypeSize::two, .align = Align::Centre, .ink = Ink::OfficialRed});
    line(head.name, {.role = FontRole::XiaoBiaoSong, .sizePt = 36, .align = Align::Centre, .ink = Ink::OfficialRed});
    line(head.issue, {.sizePt = TypeSize::smallFour, .align = Align::Centre});
    split(head.office, head.date, {.role = FontRole::Kai, .sizePt = TypeSize::smallFour});
}

void XlsxSheet::put(const Rule &) {}

void XlsxSheet::put(const Gap &)
{
    setHeight(m_row++, emptyRow);
}

void XlsxSheet::put(const SignatureLine &signature)
{
    QStringList parts;
    for (const SignatureLine::Item &item : signature.items) parts << item.label + u'：' + item.value;
    line(parts.join(QString(10, QChar(0x3000))), {.role = FontRole::Sans, .sizePt = TypeSize::five});
}

void XlsxSheet::put(const Imprint &imprint)
{
    for (const QString &text : imprint.recipients) line(text, {.sizePt = TypeSize::smallFour});
    if (!imprint.copies.isEmpty()) line(imprint.copies, {.sizePt = TypeSize::smallFour, .align = Align::Right});
    split(imprint.office, imprint.date, {.sizePt = TypeSize::smallFour});
}

/// A workbook is for figures; of a picture it says what it shows.
void XlsxSheet::put(const Picture &picture)
{
    line(QStringLiteral("〔图〕") + picture.caption,
         {.role = FontRole::Kai, .sizePt = TypeSize::smallFour, .align = Align::Centre});
}

void XlsxSheet::put(const LetterHead &head)
{
    line(head.office, {.role = FontRole::XiaoBiaoSong, .sizePt = 28, .align = Align::Centre, .ink = Ink::OfficialRed});
    line(head.number, {.sizePt = TypeSize::smallFour, .align = Align::Right});
}

void XlsxSheet::put(const SignOff &signOff)
{
    setHeight(m_row++, emptyRow);
    for (const QString &text : {signOff.office, signOff.date})
        line(text, {.sizePt = TypeSize::smallFour, .align = Align::Right, .indent = 4});
}

void XlsxSheet::setHeight(int row, double mm)
{
    worksheet_set_row(m_sheet, rowIndex(row), mm / mmPerPoint, nullptr);
    m_used += mm;
}

/// One text over the whole width, high enough for its lines.
void XlsxSheet::line(const QString &text, const Look &look)
{
    const LineMeasure measure{look.role, look.sizePt, m_document.page.coreWidth() * 0.97, 0};
    const auto lines = static_cast<double>(breakLines(text, measure, UsualWidths()).size());
    setHeight(m_row, (lines * 1.4 + 0.4) * look.sizePt * mmPerPoint);
    cell(m_row, 0, {.text = text}, look, m_row, m_columns - 1);
    ++m_row;
}

/// Two texts, one at either edge; on a sheet of one column, below one another.
void XlsxSheet::split(const QString &left, const QString &right, const Look &look)
{
    Look rightLook = look;
    rightLook.align = Align::Right;
    if (m_columns < 2) {
        line(left, look);
        line(right, rightLook);
        return;
    }
    const int middle = std::max(1, m_columns * 2 / 3);
    setHeight(m_row, 1.8 * look.sizePt * mmPerPoint);
    cell(m_row, 0, {.text = left}, look, m_row, middle - 1);
    cell(m_row, middle, {.text = right}, rightLook, m_row, m_columns - 1);
    ++m_row;
}

lxw_format *XlsxSheet::format(const Look &look)
{
    lxw_format *&made =
        m_formats[{static_cast<int>(look.role), look.sizePt, static_cast<int>(look.align), static_cast<int>(look.ink),
                   look.border, static_cast<int>(look.fill), QByteArray(look.number), look.indent}];
    if (made) return made;
    made = workbook_add_format(m_book);
    format_set_font_name(made, officeFont(look.role).name.toUtf8().constData());
    format_set_font_size(made, look.sizePt);
    format_set_align(made, alignment(look.align));
    format_set_align(made, LXW_ALIGN_VERTICAL_CENTER);
    format_set_text_wrap(made);
    format_set_font_color(made, inkColour(look.ink) & 0xFFFFFF);
    if (look.border) format_set_border(made, LXW_BORDER_THIN);
    if (look.fill != Ink::None) format_set_bg_color(made, inkColour(look.fill) & 0xFFFFFF);
    if (look.number) format_set_num_format(made, look.number);
    if (look.indent > 0) format_set_indent(made, static_cast<uint8_t>(look.indent));
    return made;
}

} // namespace tz

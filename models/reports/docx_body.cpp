#include "models/reports/docx_body.h"

#include "models/reports/balanced_lines.h"
#include "models/reports/docx_pictures.h"
#include "models/reports/docx_section.h"
#include "models/reports/span_map.h"
#include "models/reports/table_grid.h"
#include "models/reports/usual_widths.h"
#include "models/reports/word_xml.h"

namespace tz {

namespace {

class BodyWriter
{
public:
    BodyWriter(QByteArray *out, const Document &document) : m_word(out), m_document(document) {}

    void write()
    {
        m_word.document("document");
        m_word.start("body");
        const std::vector<Block> &blocks = m_document.blocks;
        for (size_t i = 0; i < blocks.size(); ++i) {
            const bool isBeforeLetter = i + 1 < blocks.size() && std::holds_alternative<LetterHead>(blocks[i + 1]);
            const bool isLettersEnd = isBeforeLetter && std::holds_alternative<PageBreak>(blocks[i]);
            if (!isLettersEnd) std::visit([this](const auto &one) { put(one); }, blocks[i]);
            if (isLettersEnd && i > 0) endLetter();
        }
        if (!m_document.blocks.empty() && std::holds_alternative<Table>(m_document.blocks.back()))
            paragraph({}, {.sizePt = 2}, {FontRole::Song, 2});
        writeSection(m_word, m_document);
        m_word.finish();
    }

private:
    double linePitch() const { return wordLinePitch(m_document.page); }
    double coreTwips() const { return twips(m_document.page.coreWidth()); }

    /// Letters are sections of their own: each has a first page, and is numbered from 1.
    void endLetter()
    {
        m_word.start("p");
        m_word.start("pPr");
        writeSection(m_word, m_document);
        m_word.end();
        m_word.end();
    }

    void put(const Title &title)
    {
        const LineMeasure measure{FontRole::XiaoBiaoSong, title.sizePt, m_document.page.coreWidth()};
        QStringList lines;
        for (const TextLine &line : breakBalanced(title.text, measure, UsualWidths())) lines << line.text;
        paragraph(lines.join(u'\n'), {.style = "Title", .align = Align::Centre, .sizePt = title.sizePt},
                  {FontRole::XiaoBiaoSong, title.sizePt});
    }

    void put(const Heading &heading)
    {
        const char *styles[] = {"Heading1", "Heading2", "Heading3"};
        const int level = std::clamp(heading.level, 1, 3);
        const FontRole role = level == 1 ? FontRole::Hei : level == 2 ? FontRole::Kai : FontRole::FangSong;
        paragraph(heading.text,
                  {.style = styles[level - 1], .indentCharacters = 2, .exactPt = linePitch(), .keepWithNext = true},
                  {role, m_document.page.gridSizePt});
    }

    void put(const Paragraph &text)
    {
        const bool onGrid = text.sizePt == m_document.page.gridSizePt;
        paragraph(text.text,
                  {.align = text.align,
                   .indentCharacters = text.indentCharacters,
                   .sizePt = text.sizePt,
                   .exactPt = onGrid ? linePitch() : text.sizePt * m_document.page.linePitch},
                  {text.role, text.sizePt});
    }

    void put(const SplitLine &line)
    {
        split({line.left, line.middle, line.right}, {.sizePt = line.sizePt}, {line.role, line.sizePt});
    }

    void put(const RedHead &head)
    {
        const WordXml::Run red{FontRole::XiaoBiaoSong, 24, Ink::OfficialRed};
        paragraph(head.office, {.align = Align::Centre, .sizePt = 24}, red);
        paragraph(head.name, {.align = Align::Centre, .sizePt = 62}, {FontRole::XiaoBiaoSong, 62, Ink::OfficialRed});
        paragraph(head.issue, {.align = Align::Centre, .exactPt = linePitch()}, {});
        split({head.office, {}, head.date}, {.ruleBelow = 0.9, .ruleInk = Ink::OfficialRed},
              {FontRole::Kai, TypeSize::three});
    }

    void put(const Rule &rule)
    {
        paragraph({}, {.sizePt = 2, .ruleBelow = rule.widthMm, .ruleInk = rule.ink}, {FontRole::Song, 2});
    }

    void put(const Gap &gap) { paragraph({}, {.exactPt = std::max(1.0, gap.lines * linePitch())}, {}); }

    void put(const SignatureLine &line)
    {
        QString text;
        for (const SignatureLine::Item &item : line.items)
            text += item.label + u'：' + item.value + QString(8, QChar(0x3000));
        paragraph({}, {.sizePt = TypeSize::smallFive}, {FontRole::Sans, TypeSize::smallFive});
        paragraph(text, {.sizePt = TypeSize::five}, {FontRole::Sans, TypeSize::five});
    }

    void put(const Imprint &imprint)
    {
        const WordXml::Run run{FontRole::FangSong, TypeSize::four};
        double above = 0.35;
        for (const QString &text : imprint.recipients) {
            paragraph(text, {.sizePt = TypeSize::four, .ruleAbove = above, .ruleBelow = 0.25}, run);
            above = 0;
        }
        if (!imprint.copies.isEmpty()) {
            paragraph(imprint.copies,
                      {.align = Align::Right, .sizePt = TypeSize::four, .ruleAbove = above, .ruleBelow = 0.25}, run);
            above = 0;
        }
        split({imprint.office, {}, imprint.date}, {.sizePt = TypeSize::four, .ruleAbove = above, .ruleBelow = 0.35},
              run);
    }

    void put(const Picture &picture)
    {
        m_word.start("p");
        m_word.paragraphProperties({.align = Align::Centre, .keepWithNext = !picture.caption.isEmpty()}, {});
        writePicture(m_word, picture, ++m_pictures);
        m_word.end();
        if (!picture.caption.isEmpty())
            paragraph(picture.caption, {.align = Align::Centre, .sizePt = TypeSize::smallFour},
                      {FontRole::Kai, TypeSize::smallFour});
    }

    void put(const LetterHead &head)
    {
        constexpr double size = 28;
        paragraph(head.office,
                  {.align = Align::Centre,
                   .sizePt = size,
                   .ruleBelow = LetterLine::thick,
                   .ruleInk = Ink::OfficialRed,
                   .isDoubleRule = true,
                   .overhang = (LetterLine::length - m_document.page.coreWidth()) / 2},
                  {FontRole::XiaoBiaoSong, size, Ink::OfficialRed});
        paragraph(head.number, {.align = Align::Right, .exactPt = linePitch()}, {});
    }

    void put(const SignOff &signOff)
    {
        paragraph({}, {.exactPt = linePitch(), .keepWithNext = true}, {});
        paragraph(signOff.office,
                  {.align = Align::Right, .exactPt = linePitch(), .keepWithNext = true, .rightIndent = 4}, {});
        paragraph(signOff.date, {.align = Align::Right, .exactPt = linePitch(), .rightIndent = 4}, {});
    }

    void put(const PageBreak &) { paragraph({}, {.sizePt = 2, .exactPt = 1, .newPage = true}, {FontRole::Song, 2}); }

    void put(const Table &table)
    {
        const std::vector<double> edges = columnEdges(table, 0, m_document.page.coreWidth());
        m_word.start("tbl");
        tableProperties(table);
        m_word.start("tblGrid");
        for (size_t i = 0; i + 1 < edges.size(); ++i) {
            m_word.empty("gridCol");
            m_word.attribute("w", twips(edges[i + 1] - edges[i]));
        }
        m_word.end();
        rows(table, table.head, true, edges);
        rows(table, table.rows, false, edges);
        m_word.end();
    }

    void tableProperties(const Table &table)
    {
        m_word.start("tblPr");
        m_word.empty("tblW");
        m_word.attribute("w", coreTwips());
        m_word.attribute("type", QStringLiteral("dxa"));
        m_word.start("tblBorders");
        for (const char *edge : {"top", "left", "bottom", "right", "insideH", "insideV"}) {
            m_word.value(edge, QStringLiteral("single"));
            m_word.attribute("sz", QByteArray(edge).startsWith("inside") ? 4 : 8);
            m_word.attribute("space", 0);
            m_word.attribute("color", QStringLiteral("000000"));
        }
        m_word.end();
        m_word.empty("tblLayout");
        m_word.attribute("type", QStringLiteral("fixed"));
        // A little narrower than on our paper: the columns were measured with our faces, not with those of the reader.
        const double air = 0.75 * TableMetrics(table.sizePt).padX;
        m_word.start("tblCellMar");
        for (const char *edge : {"left", "right"}) {
            m_word.empty(edge);
            m_word.attribute("w", twips(air));
            m_word.attribute("type", QStringLiteral("dxa"));
        }
        m_word.end();
        m_word.end();
    }

    void rows(const Table &table, const std::vector<TableRow> &rows, bool head, const std::vector<double> &edges)
    {
        const SpanMap spans(rows, columnCount(table));
        for (int row = 0; row < rowCount(rows); ++row) {
            m_word.start("tr");
            m_word.start("trPr");
            m_word.empty("cantSplit");
            if (head) m_word.empty("tblHeader");
            m_word.end();
            for (int column = 0; column < columnCount(table); ++column) {
                const SpanMap::Origin origin = spans.origin(row, column);
                if (origin.column != column) continue;
                const TableCell &own = cellAt(rows, origin.row, column);
                const size_t end = static_cast<size_t>(std::min(column + own.columnSpan, columnCount(table)));
                const double width = edges[end] - edges[static_cast<size_t>(column)];
                const Align align = head                 ? Align::Centre
                                    : own.columnSpan > 1 ? Align::Left
                                                         : table.columns[static_cast<size_t>(column)].align;
                cell(table, own, {.width = width, .align = align, .head = head, .continued = origin.row < row});
            }
            m_word.end();
        }
    }

    struct CellPlace {
        double width;
        Align align;
        bool head, continued;
    };

    void cell(const Table &table, const TableCell &cell, const CellPlace &place)
    {
        m_word.start("tc");
        m_word.start("tcPr");
        m_word.empty("tcW");
        m_word.attribute("w", twips(place.width));
        m_word.attribute("type", QStringLiteral("dxa"));
        if (cell.columnSpan > 1) m_word.value("gridSpan", cell.columnSpan);
        if (cell.rowSpan > 1)
            m_word.value("vMerge", place.continued ? QStringLiteral("continue") : QStringLiteral("restart"));
        if (place.head) {
            m_word.value("shd", QStringLiteral("clear"));
            m_word.attribute("fill", QStringLiteral("EEF1F4"));
        }
        m_word.value("vAlign", QStringLiteral("center"));
        m_word.end();
        const bool strong = place.head || cell.emphasis == Emphasis::Strong;
        WordXml::Run run{strong ? table.headRole : table.role, table.sizePt};
        if (cell.emphasis == Emphasis::Late) run.ink = Ink::Late;
        if (cell.pill) run.ink = cell.pill->ink;
        paragraph(place.continued ? QString() : cellText(cell), {.align = place.align, .sizePt = table.sizePt}, run);
        m_word.end();
    }

    void paragraph(const QString &text, const WordXml::Paragraph &look, const WordXml::Run &run)
    {
        m_word.start("p");
        m_word.paragraphProperties(look, run);
        m_word.text(text, run);
        m_word.end();
    }

    /// Left, middle and right on one line, held by tab stops.
    void split(const QStringList &parts, WordXml::Paragraph look, const WordXml::Run &run)
    {
        look.centreTab = parts[1].isEmpty() ? 0 : coreTwips() / 2;
        look.rightTab = coreTwips();
        m_word.start("p");
        m_word.paragraphProperties(look, run);
        m_word.text(parts[0], run);
        if (look.centreTab > 0) m_word.tab();
        m_word.text(parts[1], run);
        m_word.tab();
        m_word.text(parts[2], run);
        m_word.end();
    }

    WordXml m_word;
    const Document &m_document;
    int m_pictures = 0;
};

} // namespace

QByteArray docxBody(const Document &document)
{
    QByteArray out;
    BodyWriter(&out, document).write();
    return out;
}

} // namespace tz

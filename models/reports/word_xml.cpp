#include "models/reports/word_xml.h"

#include "models/reports/office_fonts.h"
#include "models/reports/paint_page.h"
#include "models/reports/text_measurer.h"

#include <cmath>

namespace tz {

namespace {

QString justification(Align align)
{
    switch (align) {
    case Align::Left:
        return QStringLiteral("left");
    case Align::Centre:
        return QStringLiteral("center");
    case Align::Right:
        return QStringLiteral("right");
    case Align::Justify:
        return QStringLiteral("both");
    }
    return {};
}

} // namespace

QString wordColour(Ink ink)
{
    return QString::number(inkColour(ink) & 0xFFFFFF, 16).rightJustified(6, u'0').toUpper();
}

double wordLinePitch(const PageFormat &page)
{
    const double lines = std::floor((page.coreHeight() - emMm(page.gridSizePt)) / page.gridLine() + 1e-6) + 1;
    return std::floor(twips(page.coreHeight()) / lines) / 20;
}

WordXml::WordXml(QByteArray *out) : m_xml(out) {}

void WordXml::document(const char *root)
{
    m_xml.writeStartDocument(QStringLiteral("1.0"), true);
    m_xml.writeNamespace(word(), QStringLiteral("w"));
    m_xml.writeNamespace(relations(), QStringLiteral("r"));
    start(root);
}

void WordXml::value(const char *name, const QString &value)
{
    empty(name);
    attribute("val", value);
}

void WordXml::runProperties(const Run &run)
{
    const OfficeFont font = officeFont(run.role);
    empty("rFonts");
    for (const char *script : {"ascii", "hAnsi", "eastAsia", "cs"}) attribute(script, font.name);
    if (font.bold) empty("b");
    if (run.ink != Ink::Black) value("color", wordColour(run.ink));
    // What a size gains by Word's half points it gives back between its characters: 28 of size 3 fill a line.
    if (const double excess = wordSize(run.sizePt) - run.sizePt; excess > 0) value("spacing", -excess * 20);
    value("sz", wordSize(run.sizePt) * 2);
    value("szCs", wordSize(run.sizePt) * 2);
}

void WordXml::text(const QString &text, const Run &run)
{
    if (text.isEmpty()) return;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        start("r");
        start("rPr");
        runProperties(run);
        end();
        if (i > 0) empty("br");
        start("t");
        m_xml.writeAttribute(QStringLiteral("xml:space"), QStringLiteral("preserve"));
        m_xml.writeCharacters(lines[i]);
        end();
        end();
    }
}

void WordXml::field(const char *instruction, const Run &run)
{
    start("fldSimple");
    attribute("instr", QString::fromLatin1(instruction));
    text(QStringLiteral("1"), run);
    end();
}

void WordXml::tab()
{
    start("r");
    empty("tab");
    end();
}

void WordXml::paragraphProperties(const Paragraph &look, const Run &run)
{
    start("pPr");
    if (look.style) value("pStyle", QString::fromLatin1(look.style));
    if (look.keepWithNext) empty("keepNext");
    if (look.newPage) empty("pageBreakBefore");
    if (look.ruleAbove > 0 || look.ruleBelow > 0) {
        start("pBdr");
        border("top", look.ruleAbove, look);
        border("bottom", look.ruleBelow, look);
        end();
    }
    if (look.rightTab > 0) {
        start("tabs");
        if (look.centreTab > 0) tabStop("center", look.centreTab);
        tabStop("right", look.rightTab);
        end();
    }
    // No air of its own between ideographs and digits: columns are as wide as their texts without it. Said of each
    // paragraph, for not every program heeds it as a default.
    value("autoSpaceDE", QStringLiteral("0"));
    value("autoSpaceDN", QStringLiteral("0"));
    if (look.exactPt == 0) value("snapToGrid", QStringLiteral("0"));
    if (look.exactPt > 0) {
        empty("spacing");
        attribute("line", look.exactPt * 20);
        attribute("lineRule", QStringLiteral("exact"));
    }
    if (look.indentCharacters > 0) {
        empty("ind");
        attribute("firstLineChars", look.indentCharacters * 100);
        attribute("firstLine", look.indentCharacters * wordSize(look.sizePt) * 20);
    }
    if (look.rightIndent > 0) {
        empty("ind");
        attribute("rightChars", look.rightIndent * 100);
        attribute("right", look.rightIndent * wordSize(look.sizePt) * 20);
    }
    if (look.overhang > 0) {
        empty("ind");
        attribute("left", -twips(look.overhang));
        attribute("right", -twips(look.overhang));
    }
    value("jc", justification(look.align));
    if (look.style && QByteArray(look.style).startsWith("Heading")) value("outlineLvl", look.style[7] - '1');
    start("rPr");
    runProperties(run);
    end();
    end();
}

void WordXml::border(const char *edge, double mm, const Paragraph &look)
{
    if (mm <= 0) return;
    const char *kind = !look.isDoubleRule ? "single" : look.isThinFirst ? "thinThickSmallGap" : "thickThinSmallGap";
    value(edge, QString::fromLatin1(kind));
    attribute("sz", mm / mmPerPoint * 8);
    constexpr double belowMark = 10; // pt: a letter's line stands 4 mm below its mark
    attribute("space", look.isDoubleRule && !look.isThinFirst ? belowMark : 1);
    attribute("color", wordColour(look.ruleInk));
}

void WordXml::tabStop(const char *kind, double position)
{
    value("tab", QString::fromLatin1(kind));
    attribute("pos", position);
}

} // namespace tz

#pragma once

#include "models/reports/document.h"

#include <QXmlStreamWriter>

namespace tz {

/// Writes WordprocessingML: elements and attributes of the namespace w, and the few groups that every part needs.
class WordXml
{
public:
    explicit WordXml(QByteArray *out);

    void start(const char *name) { m_xml.writeStartElement(word(), QString::fromLatin1(name)); }
    void end() { m_xml.writeEndElement(); }
    void attribute(const char *name, const QString &value)
    {
        m_xml.writeAttribute(word(), QString::fromLatin1(name), value);
    }
    void attribute(const char *name, double value) { attribute(name, QString::number(qRound(value))); }
    /// <w:name w:val="value"/>
    void value(const char *name, const QString &value);
    void value(const char *name, double number) { value(name, QString::number(qRound(number))); }
    void empty(const char *name) { m_xml.writeEmptyElement(word(), QString::fromLatin1(name)); }
    void document(const char *root);
    void finish() { m_xml.writeEndDocument(); }

    struct Run {
        FontRole role = FontRole::FangSong;
        double sizePt = TypeSize::three;
        Ink ink = Ink::Black;
    };
    /// The contents of w:rPr.
    void runProperties(const Run &run);
    /// How a paragraph stands; twips and eighths of a point as Word counts them.
    struct Paragraph {
        const char *style = nullptr;
        Align align = Align::Left;
        int indentCharacters = 0;
        double sizePt = TypeSize::three;
        double exactPt = 0; ///< pitch of the lines; 0: what the type needs
        double centreTab = 0, rightTab = 0;
        double ruleAbove = 0, ruleBelow = 0; ///< mm
        Ink ruleInk = Ink::Black;
        bool isDoubleRule = false; ///< a thick line and a thin one, as a letter has
        bool isThinFirst = false;  ///< … the thin one above
        double overhang = 0;       ///< mm by which it reaches beyond either side of the core
        bool keepWithNext = false;
        bool newPage = false;
        int rightIndent = 0; ///< characters
    };

    /// w:pPr, its elements in the order of the schema: Word refuses another.
    void paragraphProperties(const Paragraph &look, const Run &run);
    void text(const QString &text, const Run &run);
    /// A field such as PAGE or NUMPAGES.
    void field(const char *instruction, const Run &run);
    void tab();

    static QString word() { return QStringLiteral("http://schemas.openxmlformats.org/wordprocessingml/2006/main"); }
    static QString relations()
    {
        return QStringLiteral("http://schemas.openxmlformats.org/officeDocument/2006/relationships");
    }
    QXmlStreamWriter &xml() { return m_xml; }

private:
    void border(const char *edge, double mm, const Paragraph &look);
    void tabStop(const char *kind, double position);

    QXmlStreamWriter m_xml;
};

/// Word's units: twentieths of a point.
inline double twips(double mm)
{
    return mm / 25.4 * 1440;
}
/// RRGGBB
QString wordColour(Ink ink);
/// Word gives the last line of a page its full pitch, paper only its characters: the pitch that fits as many lines, in
/// points.
double wordLinePitch(const PageFormat &page);
/// Word knows half points only, and size 3 as 16 pt.
inline double wordSize(double sizePt)
{
    return std::round(sizePt * 2) / 2;
}

} // namespace tz

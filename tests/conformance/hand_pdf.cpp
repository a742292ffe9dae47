#include "tests/conformance/hand_pdf.h"

#include "models/base/units.h"

#include <QFile>

#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace tz::test {

namespace {

constexpr double pageHeight = 841.89; // pt
constexpr double ascent = 0.88;       // em

std::string number(double value)
{
    return QByteArray::number(value, 'f', 3).toStdString();
}

std::string pt(double mm)
{
    return number(mm / mmPerPoint);
}

/// Heights count upwards in a PDF.
std::string up(double mm)
{
    return number(pageHeight - mm / mmPerPoint);
}

double advance(QChar character)
{
    return character.unicode() < 0x2014 ? 0.5 : 1;
}

double widthOf(const QString &words, double sizePt)
{
    double ems = 0;
    for (const QChar character : words) ems += advance(character);
    return ems * sizePt * mmPerPoint;
}

const char toUnicode[] = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
                         "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
                         "2 beginbfrange <0000> <00FF> <0000> <2000> <20FF> <2000> endbfrange\n"
                         "3 beginbfrange <3000> <30FF> <3000> <4E00> <9FFF> <4E00> <FF00> <FFEF> <FF00> endbfrange\n"
                         "endcmap end end\n";

} // namespace

HandPdf::HandPdf()
{
    m_pdf.emptyPDF();
    m_resources = m_pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /Font << >> /XObject << >> >>"));
    const std::pair<const char *, const char *> fonts[] = {{"/F", "FangSong_GB2312"},
                                                           {"/X", "FZXBSJW--GB1-0"},
                                                           {"/H", "ABCDEF+SimHei"},
                                                           {"/K", "KaiTi_GB2312"},
                                                           {"/S", "SimSun"}};
    for (const auto &[key, name] : fonts) m_resources.getKey("/Font").replaceKey(key, font(name));
}

QPDFObjectHandle HandPdf::font(const std::string &name)
{
    QPDFObjectHandle descriptor = QPDFObjectHandle::parse("<< /Type /FontDescriptor /FontName /" + name + " >>");
    descriptor.replaceKey("/FontFile2", m_pdf.newStream("outlines"));
    QPDFObjectHandle own = QPDFObjectHandle::parse("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /" + name +
                                                   " /DW 1000 /W [0 8211 500] >>");
    own.replaceKey("/FontDescriptor", m_pdf.makeIndirectObject(descriptor));
    QPDFObjectHandle font =
        QPDFObjectHandle::parse("<< /Type /Font /Subtype /Type0 /BaseFont /" + name + " /Encoding /Identity-H >>");
    font.replaceKey("/DescendantFonts", QPDFObjectHandle::newArray({m_pdf.makeIndirectObject(own)}));
    font.replaceKey("/ToUnicode", m_pdf.newStream(toUnicode));
    return m_pdf.makeIndirectObject(font);
}

void HandPdf::addPage(const std::string &content, const std::string &extra, double widthPt, double heightPt)
{
    QPDFObjectHandle page = QPDFObjectHandle::parse("<< /Type /Page /MediaBox [0 0 " + number(widthPt) + " " +
                                                    number(heightPt) + "] " + extra + " >>");
    page.replaceKey("/Resources", m_resources);
    page.replaceKey("/Contents", m_pdf.newStream(content));
    QPDFPageDocumentHelper(m_pdf).addPage(QPDFPageObjectHelper(m_pdf.makeIndirectObject(page)), false);
}

void HandPdf::addObject(const std::string &name, const std::string &entries, const std::string &content)
{
    QPDFObjectHandle stream = m_pdf.newStream(content);
    stream.replaceDict(QPDFObjectHandle::parse("<< /Type /XObject " + entries + " >>"));
    m_resources.getKey("/XObject").replaceKey("/" + name, stream);
}

void HandPdf::save(const QString &path)
{
    QPDFWriter writer(m_pdf, QFile::encodeName(path).constData());
    writer.setDeterministicID(true);
    writer.write();
}

std::string HandPdf::text(char font, double sizePt, double x, double baseline, const QString &words, const char *colour)
{
    QByteArray codes;
    for (const QChar unit : words) codes += QByteArray::number(unit.unicode(), 16).rightJustified(4, '0');
    return "BT " + std::string(colour) + " /" + font + " " + number(sizePt) + " Tf 1 0 0 1 " + pt(x) + " " +
           up(baseline) + " Tm <" + codes.toStdString() + "> Tj ET\n";
}

std::string HandPdf::rule(double x, double y, double length, double width, const char *colour)
{
    return std::string(colour) + " " + pt(width) + " w " + pt(x) + " " + up(y) + " m " + pt(x + length) + " " + up(y) +
           " l S\n";
}

std::string HandPdf::filledRule(double x, double y, double length, double width, const char *colour)
{
    return std::string(colour) + " " + pt(x) + " " + up(y + width / 2) + " " + pt(length) + " " + pt(width) + " re f\n";
}

namespace {

constexpr double width = 156, height = 225, em4 = 14 * mmPerPoint;
const char red[] = "0.84 0.08 0.1 rg";

/// Lays the pages of an official paper out: lines of text from a height on, and what stands round them.
class OfficialPaper
{
public:
    explicit OfficialPaper(const PaperSlips &slips) : m_slips(slips), m_em(slips.size * mmPerPoint) {}

    std::string head() const
    {
        const double markTop = m_slips.top + 35, markSize = 36, numberTop = markTop + markSize * mmPerPoint + 20.8;
        const QString mark = QStringLiteral("南阳市卫生健康委员会文件");
        const QString issue = QStringLiteral("宛卫%1").arg(QString::fromUtf8(m_slips.brackets).insert(1, u"2021")) +
                              QStringLiteral("138号");
        const double rule = numberTop + m_em + m_slips.redRuleGap, titleTop = rule + 20.8;
        const double titleSize = 22;
        const QString title = QStringLiteral("关于推进医共体建设的通知");
        std::string out = centred('X', markSize, markTop, mark, red) + centred('F', m_slips.size, numberTop, issue);
        out += HandPdf::filledRule(m_slips.left, rule + 0.25, width, 0.5, red);
        out += HandPdf::text(m_slips.titleFont, titleSize,
                             m_slips.left + (width - widthOf(title, titleSize)) / 2 + m_slips.titleShift,
                             titleTop + ascent * titleSize * mmPerPoint, title);
        out += line('F', titleTop + 18, 2, 26);
        return out + line(m_slips.levelFont, titleTop + 18 + pitch(), 2, 6, QStringLiteral("一、总体要求"));
    }

    /// So many lines of a paragraph that came from the page before and goes on.
    std::string text(int lines) const
    {
        std::string out;
        for (int i = 0; i < lines; ++i) out += line('F', m_slips.top + i * pitch(), 0, 28);
        return out;
    }

    std::string closing() const
    {
        const double second = m_slips.top + pitch();
        std::string out = line('F', m_slips.top, 0, 12) + line('K', second, 2, 8, QStringLiteral("（一）加强领导。"));
        out += line('F', second + pitch(), 2, 26) + line('F', second + 2 * pitch(), 0, 5);
        const double foot = 262, row = em4 * 1.75;
        out += HandPdf::rule(m_slips.left, foot - 2 * row, width, m_slips.outerRule);
        out += HandPdf::text('F', 14, m_slips.left + em4, foot - 1.4 * row, QStringLiteral("抄送：市人民政府。"));
        out += HandPdf::rule(m_slips.left, foot - row, width, 0.25);
        out +=
            HandPdf::text('F', 14, m_slips.left + em4, foot - 0.4 * row, QStringLiteral("南阳市卫生健康委员会办公室"));
        const QString date = QStringLiteral("2021年7月29日印发");
        out += HandPdf::text('F', 14, m_slips.left + width - em4 - widthOf(date, 14), foot - 0.4 * row, date);
        return out + HandPdf::rule(m_slips.left, foot, width, m_slips.outerRule);
    }

    std::string pageNumber(int page) const
    {
        const QString dash = QString::fromUtf8(m_slips.dash);
        const QString words = dash + QStringLiteral(" %1 ").arg(page) + dash;
        const double inset = m_slips.numberRight * em4;
        const double x = page % 2 == 1 ? 184 - inset - widthOf(words, 14) : 28 + inset;
        return HandPdf::text('S', 14, x, 262 + 7 + 0.38 * em4, words);
    }

private:
    /// So many lines fill the area from its top to its bottom.
    double pitch() const { return (height - 0.5 - m_em) / (m_slips.lines - 1); }

    std::string line(char font, double top, int indent, int count, QString words = {}) const
    {
        while (words.size() < count)
            words += QStringLiteral("医共体建设是推进县域医疗卫生服务能力提升的重要举措").left(count - words.size());
        return HandPdf::text(font, m_slips.size, m_slips.left + indent * m_em, top + ascent * m_em, words);
    }

    std::string centred(char font, double size, double top, const QString &words, const char *colour = "0 g") const
    {
        const double x = m_slips.left + (width - widthOf(words, size)) / 2;
        return HandPdf::text(font, size, x, top + ascent * size * mmPerPoint, words, colour);
    }

    const PaperSlips &m_slips;
    double m_em;
};

} // namespace

void writeOfficialPaper(const QString &path, const PaperSlips &slips)
{
    const OfficialPaper paper(slips);
    HandPdf pdf;
    pdf.addPage(paper.head() + paper.pageNumber(1));
    pdf.addPage(paper.text(slips.lines) + paper.pageNumber(2));
    pdf.addPage(paper.closing() + paper.pageNumber(slips.lastNumber));
    pdf.save(path);
}

} // namespace tz::test

#include "models/reports/finished_pdf.h"

#include "models/reports/to_unicode.h"

#include <QCryptographicHash>

#include <qpdf/Buffer.hh>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>

namespace tz {

namespace {

/// Qt leaves a byte 0D of a title as it is, which reads as a line end within a string: 册 (540D) came out as 吊.
/// Without the day of making, and with an identity of its content, the same pages are the same bytes.
void nameFile(QPDF &file, const QString &title)
{
    QPDFObjectHandle info = QPDFObjectHandle::newDictionary();
    info.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(title.toStdString()));
    info.replaceKey("/Creator", QPDFObjectHandle::newUnicodeString("医改台账"));
    file.getTrailer().replaceKey("/Info", file.makeIndirectObject(info));
    QPDFObjectHandle root = file.getRoot();
    root.replaceKey("/Lang", QPDFObjectHandle::newString("zh-CN"));
    QPDFObjectHandle preferences = QPDFObjectHandle::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    root.replaceKey("/ViewerPreferences", preferences);
}

/// Six capital letters that follow from the glyphs in the file (ISO 32000-1, 9.6.4).
std::string subsetTag(QPDFObjectHandle program)
{
    const std::shared_ptr<Buffer> data = program.getRawStreamData();
    const QByteArray hash = QCryptographicHash::hash(
        QByteArrayView(data->getBuffer(), static_cast<qsizetype>(data->getSize())), QCryptographicHash::Sha256);
    std::string tag;
    for (qsizetype i = 0; i < 6; ++i) tag += static_cast<char>('A' + static_cast<unsigned char>(hash[i]) % 26);
    return tag;
}

void tagName(QPDFObjectHandle dictionary, const char *key, const std::string &tag)
{
    const std::string name = dictionary.getKey(key).getName();
    const size_t begin = name.find('+') == std::string::npos ? 1 : name.find('+') + 1; // without / or an older tag
    dictionary.replaceKey(key, QPDFObjectHandle::newName("/" + tag + "+" + name.substr(begin)));
}

/// Qt embeds no more glyphs than are painted, but only one of its three names of the font says so: a press
/// would take the font for a whole one.
void nameSubsets(QPDF &file)
{
    for (QPDFObjectHandle font : file.getAllObjects()) {
        if (!font.isDictionaryOfType("/Font", "/Type0")) continue;
        QPDFObjectHandle descendant = font.getKey("/DescendantFonts").getArrayItem(0);
        QPDFObjectHandle descriptor = descendant.getKey("/FontDescriptor");
        for (const char *key : {"/FontFile2", "/FontFile3"}) {
            if (!descriptor.getKey(key).isStream()) continue;
            const std::string tag = subsetTag(descriptor.getKey(key));
            tagName(font, "/BaseFont", tag);
            tagName(descendant, "/BaseFont", tag);
            tagName(descriptor, "/FontName", tag);
        }
    }
}

/// Hands the finished file on as it grows: a second copy of it in memory would be as large as all its pages.
class DevicePipeline : public Pipeline
{
public:
    explicit DevicePipeline(QIODevice &out) : Pipeline("file", nullptr), m_out(out) {}

    void write(const unsigned char *data, size_t size) override
    {
        m_out.write(reinterpret_cast<const char *>(data), static_cast<qint64>(size));
    }
    void finish() override {}

private:
    QIODevice &m_out;
};

void writeTo(QIODevice &out, QPDF &file)
{
    DevicePipeline pipeline(out);
    QPDFWriter writer(file);
    writer.setOutputPipeline(&pipeline);
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.setDeterministicID(true);
    writer.write();
}

} // namespace

bool writeFinishedPdf(const QByteArray &pdf, const PdfInfo &info, const FontSet &fonts, QIODevice &out)
{
    try {
        QPDF file;
        file.setSuppressWarnings(true);
        file.processMemoryFile("report.pdf", pdf.constData(), static_cast<size_t>(pdf.size()));
        PaintedCharacters painted(info.drawnText, fonts);
        mendToUnicode(file, painted);
        nameSubsets(file);
        nameFile(file, info.title);
        writeOutline(file, info.bookmarks);
        writeTo(out, file);
        return true;
    } catch (const std::exception &) {
        return false;
    }
}

} // namespace tz

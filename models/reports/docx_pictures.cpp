#include "models/reports/docx_pictures.h"

namespace tz {

namespace {

const QString drawing = QStringLiteral("http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing");
const QString shape = QStringLiteral("http://schemas.openxmlformats.org/drawingml/2006/main");
const QString pictureShape = QStringLiteral("http://schemas.openxmlformats.org/drawingml/2006/picture");

QString idOf(int number)
{
    return QStringLiteral("image%1").arg(number);
}

/// English Metric Units, 360 000 to a centimetre.
QString emus(double mm)
{
    return QString::number(qRound64(mm * 36'000));
}

/// Elements of the three drawing namespaces with plain attributes.
class DrawingXml
{
public:
    explicit DrawingXml(QXmlStreamWriter &xml) : m_xml(xml) {}

    using Attributes = std::vector<std::pair<const char *, QString>>;
    void start(const QString &space, const char *name, const Attributes &attributes = {})
    {
        m_xml.writeStartElement(space, QString::fromLatin1(name));
        write(attributes);
    }
    void empty(const QString &space, const char *name, const Attributes &attributes = {})
    {
        m_xml.writeEmptyElement(space, QString::fromLatin1(name));
        write(attributes);
    }
    void end(int count = 1)
    {
        for (int i = 0; i < count; ++i) m_xml.writeEndElement();
    }

private:
    void write(const Attributes &attributes)
    {
        for (const auto &[name, value] : attributes) m_xml.writeAttribute(QString::fromLatin1(name), value);
    }

    QXmlStreamWriter &m_xml;
};

} // namespace

std::vector<DocxPicture> docxPictures(const Document &document)
{
    std::vector<DocxPicture> pictures;
    for (const Block &block : document.blocks) {
        const auto *picture = std::get_if<Picture>(&block);
        if (!picture) continue;
        const QString id = idOf(static_cast<int>(pictures.size()) + 1);
        const bool isPng = picture->bytes.startsWith("\x89PNG");
        pictures.push_back({id, id + (isPng ? QStringLiteral(".png") : QStringLiteral(".jpeg")), picture->bytes});
    }
    return pictures;
}

void writePicture(WordXml &word, const Picture &picture, int number)
{
    const QString id = QString::number(number), none = QStringLiteral("0");
    const QString width = emus(picture.widthMm), height = emus(picture.heightMm);
    const QString alternative = picture.caption.isEmpty() ? QStringLiteral("图片") : picture.caption;
    DrawingXml xml(word.xml());
    word.start("r");
    word.start("drawing");
    const std::pair<QString, QString> prefixes[] = {
        {QStringLiteral("wp"), drawing}, {QStringLiteral("a"), shape}, {QStringLiteral("pic"), pictureShape}};
    for (const auto &[prefix, space] : prefixes) word.xml().writeNamespace(space, prefix);
    xml.start(drawing, "inline", {{"distT", none}, {"distB", none}, {"distL", none}, {"distR", none}});
    xml.empty(drawing, "extent", {{"cx", width}, {"cy", height}});
    xml.empty(drawing, "docPr", {{"id", id}, {"name", idOf(number)}, {"descr", alternative}});
    xml.start(shape, "graphic");
    xml.start(shape, "graphicData", {{"uri", pictureShape}});
    xml.start(pictureShape, "pic");
    xml.start(pictureShape, "nvPicPr");
    xml.empty(pictureShape, "cNvPr", {{"id", id}, {"name", idOf(number)}});
    xml.empty(pictureShape, "cNvPicPr");
    xml.end();
    xml.start(pictureShape, "blipFill");
    word.xml().writeEmptyElement(shape, QStringLiteral("blip"));
    word.xml().writeAttribute(WordXml::relations(), QStringLiteral("embed"), idOf(number));
    xml.start(shape, "stretch");
    xml.empty(shape, "fillRect");
    xml.end(2);
    xml.start(pictureShape, "spPr");
    xml.start(shape, "xfrm");
    xml.empty(shape, "off", {{"x", none}, {"y", none}});
    xml.empty(shape, "ext", {{"cx", width}, {"cy", height}});
    xml.end();
    xml.start(shape, "prstGeom", {{"prst", QStringLiteral("rect")}});
    xml.empty(shape, "avLst");
    xml.end(2);
    xml.end(4); // pic, graphicData, graphic, inline
    word.end();
    word.end();
}

} // namespace tz

#include "models/reports/docx_parts.h"

#include "models/reports/docx_pictures.h"
#include "models/reports/docx_section.h"
#include "models/reports/office_fonts.h"
#include "models/reports/word_xml.h"

namespace tz {

namespace {

const QString packageNamespace = QStringLiteral("http://schemas.openxmlformats.org/package/2006/");
const QString wordType = QStringLiteral("application/vnd.openxmlformats-officedocument.wordprocessingml.");

struct Part {
    const char *name;
    const char *type; ///< ending of both its content type and its relation
};
constexpr Part wordParts[] = {{"styles", "styles"}, {"fontTable", "fontTable"}, {"settings", "settings"}};

std::vector<Part> partsOf(const Document &document)
{
    std::vector<Part> parts(std::begin(wordParts), std::end(wordParts));
    for (const WordFootPart &foot : wordFeet(document)) parts.push_back({foot.part, "footer"});
    return parts;
}

struct StyleOf {
    const char *id;
    const char *name;
    FontRole role;
    double sizePt; ///< 0: that of the page's text
    bool based = true;
};
constexpr StyleOf wordStyles[] = {
    {"Normal", "Normal", FontRole::FangSong, 0, false}, {"Title", "Title", FontRole::XiaoBiaoSong, TypeSize::two},
    {"Heading1", "heading 1", FontRole::Hei, 0},        {"Heading2", "heading 2", FontRole::Kai, 0},
    {"Heading3", "heading 3", FontRole::FangSong, 0},
};

void relation(QXmlStreamWriter &xml, const QString &id, const QString &type, const QString &target)
{
    xml.writeEmptyElement(QStringLiteral("Relationship"));
    xml.writeAttribute(QStringLiteral("Id"), id);
    xml.writeAttribute(QStringLiteral("Type"), type);
    xml.writeAttribute(QStringLiteral("Target"), target);
}

void override(QXmlStreamWriter &xml, const QString &part, const QString &type)
{
    xml.writeEmptyElement(QStringLiteral("Override"));
    xml.writeAttribute(QStringLiteral("PartName"), part);
    xml.writeAttribute(QStringLiteral("ContentType"), type);
}

} // namespace

QByteArray docxContentTypes(const Document &document)
{
    QByteArray out;
    QXmlStreamWriter xml(&out);
    xml.writeStartDocument(QStringLiteral("1.0"), true);
    xml.writeStartElement(QStringLiteral("Types"));
    xml.writeDefaultNamespace(packageNamespace + QStringLiteral("content-types"));
    std::vector<std::pair<const char *, const char *>> defaults = {
        {"rels", "application/vnd.openxmlformats-package.relationships+xml"}, {"xml", "application/xml"}};
    if (!docxPictures(document).empty()) {
        defaults.push_back({"jpeg", "image/jpeg"});
        defaults.push_back({"png", "image/png"});
    }
    for (const auto &[extension, type] : defaults) {
        xml.writeEmptyElement(QStringLiteral("Default"));
        xml.writeAttribute(QStringLiteral("Extension"), QString::fromLatin1(extension));
        xml.writeAttribute(QStringLiteral("ContentType"), QString::fromLatin1(type));
    }
    override(xml, QStringLiteral("/word/document.xml"), wordType + QStringLiteral("document.main+xml"));
    for (const Part &part : partsOf(document))
        override(xml, QStringLiteral("/word/%1.xml").arg(QLatin1StringView(part.name)),
                 wordType + QLatin1StringView(part.type) + QStringLiteral("+xml"));
    override(xml, QStringLiteral("/docProps/core.xml"),
             QStringLiteral("application/vnd.openxmlformats-package.core-properties+xml"));
    xml.writeEndDocument();
    return out;
}

QByteArray docxPackageRelations()
{
    QByteArray out;
    QXmlStreamWriter xml(&out);
    xml.writeStartDocument(QStringLiteral("1.0"), true);
    xml.writeStartElement(QStringLiteral("Relationships"));
    xml.writeDefaultNamespace(packageNamespace + QStringLiteral("relationships"));
    relation(xml, QStringLiteral("rId1"), WordXml::relations() + QStringLiteral("/officeDocument"),
             QStringLiteral("word/document.xml"));
    relation(xml, QStringLiteral("rId2"), packageNamespace + QStringLiteral("relationships/metadata/core-properties"),
             QStringLiteral("docProps/core.xml"));
    xml.writeEndDocument();
    return out;
}

QByteArray docxDocumentRelations(const Document &document)
{
    QByteArray out;
    QXmlStreamWriter xml(&out);
    xml.writeStartDocument(QStringLiteral("1.0"), true);
    xml.writeStartElement(QStringLiteral("Relationships"));
    xml.writeDefaultNamespace(packageNamespace + QStringLiteral("relationships"));
    for (const Part &part : partsOf(document)) {
        const QString name = QString::fromLatin1(part.name);
        relation(xml, name, WordXml::relations() + u'/' + QLatin1StringView(part.type), name + QStringLiteral(".xml"));
    }
    for (const DocxPicture &picture : docxPictures(document))
        relation(xml, picture.id, WordXml::relations() + QStringLiteral("/image"),
                 QStringLiteral("media/") + picture.fileName);
    xml.writeEndDocument();
    return out;
}

QByteArray docxProperties(const Document &document)
{
    QByteArray out;
    QXmlStreamWriter xml(&out);
    const QString properties = packageNamespace + QStringLiteral("metadata/core-properties");
    const QString dublinCore = QStringLiteral("http://purl.org/dc/elements/1.1/");
    xml.writeStartDocument(QStringLiteral("1.0"), true);
    xml.writeNamespace(properties, QStringLiteral("cp"));
    xml.writeNamespace(dublinCore, QStringLiteral("dc"));
    xml.writeStartElement(properties, QStringLiteral("coreProperties"));
    xml.writeTextElement(dublinCore, QStringLiteral("title"), document.title);
    xml.writeTextElement(dublinCore, QStringLiteral("language"), QStringLiteral("zh-CN"));
    xml.writeEndDocument();
    return out;
}

QByteArray docxSettings(const Document &document)
{
    QByteArray out;
    WordXml word(&out);
    word.document("settings");
    if (document.running.number == PageNumber::Official || document.running.number == PageNumber::Letter)
        word.empty("evenAndOddHeaders");
    word.value("characterSpacingControl", QStringLiteral("compressPunctuation"));
    word.empty("themeFontLang");
    word.attribute("val", QStringLiteral("en-US"));
    word.attribute("eastAsia", QStringLiteral("zh-CN"));
    word.finish();
    return out;
}

QByteArray docxStyles(const PageFormat &page)
{
    QByteArray out;
    WordXml word(&out);
    word.document("styles");
    word.start("docDefaults");
    word.start("rPrDefault");
    word.start("rPr");
    word.runProperties({.sizePt = page.gridSizePt});
    word.empty("lang");
    word.attribute("val", QStringLiteral("en-US"));
    word.attribute("eastAsia", QStringLiteral("zh-CN"));
    word.end();
    word.end();
    word.end();
    for (const StyleOf &style : wordStyles) {
        word.start("style");
        word.attribute("type", QStringLiteral("paragraph"));
        if (!style.based) word.attribute("default", QStringLiteral("1"));
        word.attribute("styleId", QString::fromLatin1(style.id));
        word.value("name", QString::fromLatin1(style.name));
        if (style.based) word.value("basedOn", QStringLiteral("Normal"));
        word.empty("qFormat");
        word.start("rPr");
        word.runProperties({.role = style.role, .sizePt = style.sizePt > 0 ? style.sizePt : page.gridSizePt});
        word.end();
        word.end();
    }
    word.finish();
    return out;
}

QByteArray docxFontTable()
{
    QByteArray out;
    WordXml word(&out);
    word.document("fonts");
    for (const FontRole role :
         {FontRole::XiaoBiaoSong, FontRole::FangSong, FontRole::Hei, FontRole::Kai, FontRole::Song}) {
        const OfficeFont font = officeFont(role);
        word.start("font");
        word.attribute("name", font.name);
        word.value("altName", font.otherName);
        word.value("charset", QStringLiteral("86")); // GB2312
        word.end();
    }
    word.finish();
    return out;
}

} // namespace tz

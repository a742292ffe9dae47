#include "models/exchange/package_part.h"

namespace tz {

namespace {

constexpr int deepest = 64;

Error broken(const QString &part)
{
    return {QStringLiteral("已损坏（%1 读不通）").arg(part)};
}

} // namespace

Result<void> readPart(const ZipPackage &package, const QString &part,
                      const std::function<Result<void>(const QXmlStreamReader &)> &visit)
{
    QXmlStreamReader xml;
    Result<void> outcome;
    int depth = 0;
    const auto readPiece = [&](const QByteArray &piece) {
        xml.addData(piece);
        while (!xml.atEnd()) {
            const auto token = xml.readNext();
            if (token == QXmlStreamReader::Invalid) break;
            if (token == QXmlStreamReader::StartElement) ++depth;
            if (token == QXmlStreamReader::EndElement) --depth;
            if (token == QXmlStreamReader::DTD || depth > deepest)
                outcome = broken(part);
            else
                outcome = visit(xml);
            if (!outcome) return false;
        }
        return !xml.hasError() || xml.error() == QXmlStreamReader::PrematureEndOfDocumentError;
    };
    if (auto read = package.read(part, readPiece); !read) return read;
    if (!outcome) return outcome;
    if (xml.hasError() || depth != 0) return broken(part);
    return {};
}

} // namespace tz

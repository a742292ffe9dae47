#include "models/conformance/page_content.h"

namespace tz {

namespace {

constexpr size_t deepestState = 256;
constexpr int deepestForm = 12;

int byteOf(double share)
{
    return qRound(std::clamp(share, 0.0, 1.0) * 255);
}

QTransform matrixOf(QPDFObjectHandle array)
{
    if (!array.isMatrix()) return {};
    const auto m = array.getArrayAsMatrix();
    return {m.a, m.b, m.c, m.d, m.e, m.f};
}

} // namespace

std::pair<const PageFont *, size_t> FontShelf::font(QPDFObjectHandle dictionary)
{
    const auto shelve = [&] {
        auto font = std::make_unique<PageFont>(dictionary);
        const auto known = std::find(m_facts.begin(), m_facts.end(), font->fact());
        const size_t place = static_cast<size_t>(known - m_facts.begin());
        if (known == m_facts.end()) m_facts.push_back(font->fact());
        return Shelved{std::move(font), place};
    };
    const auto found = [&](auto &shelf, const auto &key) {
        auto place = shelf.find(key);
        if (place == shelf.end()) place = shelf.emplace(key, shelve()).first;
        return std::pair<const PageFont *, size_t>(place->second.font.get(), place->second.place);
    };
    return dictionary.isIndirect() ? found(m_fonts, dictionary.getObjGen()) : found(m_direct, dictionary.unparse());
}

PageContent::PageContent(PdfPage &page, FontShelf &fonts, QPDFObjectHandle resources, const QTransform &toSheet)
    : m_page(page), m_fonts(fonts), m_resources(resources)
{
    m_state.toSheet = toSheet;
}

const std::unordered_map<std::string, PageContent::Act> &PageContent::acts()
{
    using P = PageContent;
    static const std::unordered_map<std::string, Act> table{
        {"q", &P::save},
        {"Q", &P::restore},
        {"cm", &P::concatenate},
        {"w", &P::setLineWidth},
        {"g", &P::setFill},
        {"rg", &P::setFill},
        {"k", &P::setFill},
        {"sc", &P::setFill},
        {"scn", &P::setFill},
        {"cs", &P::blackFill},
        {"G", &P::setStroke},
        {"RG", &P::setStroke},
        {"K", &P::setStroke},
        {"SC", &P::setStroke},
        {"SCN", &P::setStroke},
        {"CS", &P::blackStroke},
        {"m", &P::moveTo},
        {"l", &P::lineTo},
        {"c", &P::curveTo},
        {"v", &P::curveToEnd},
        {"y", &P::curveToEnd},
        {"re", &P::rectangle},
        {"h", &P::closePath},
        {"n", &P::endPath},
        {"S", &P::stroke},
        {"s", &P::closeAndStroke},
        {"f", &P::fill},
        {"F", &P::fill},
        {"f*", &P::fill},
        {"B", &P::fillAndStroke},
        {"B*", &P::fillAndStroke},
        {"b", &P::closeFillAndStroke},
        {"b*", &P::closeFillAndStroke},
        {"BT", &P::beginText},
        {"Tf", &P::setFont},
        {"Tc", &P::setCharacterSpace},
        {"Tw", &P::setWordSpace},
        {"Tz", &P::setStretch},
        {"TL", &P::setLeading},
        {"Ts", &P::setRise},
        {"Td", &P::moveText},
        {"TD", &P::moveTextAndLead},
        {"Tm", &P::setTextMatrix},
        {"T*", &P::nextLine},
        {"Tj", &P::showText},
        {"'", &P::showTextOnNextLine},
        {"\"", &P::showSpacedText},
        {"TJ", &P::showAdjusted},
        {"Do", &P::paintObject},
        {"EI", &P::paintInline},
    };
    return table;
}

void PageContent::handleObject(QPDFObjectHandle object, size_t, size_t)
{
    if (!object.isOperator()) {
        if (m_operands.size() < 4096) m_operands.push_back(object);
        return;
    }
    if (++m_done > mostOperators) terminateParsing();
    const auto act = acts().find(object.getOperatorValue());
    if (act != acts().end()) (this->*act->second)();
    m_operands.clear();
}

double PageContent::number(size_t place) const
{
    if (place >= m_operands.size()) return 0;
    QPDFObjectHandle operand = m_operands[place];
    // No sheet is as large as this; what is, comes of a damaged or malicious file and would spoil every sum.
    constexpr double largest = 1e6;
    return operand.isNumber() ? std::clamp(operand.getNumericValue(), -largest, largest) : 0;
}

std::string PageContent::string(size_t place)
{
    return place < m_operands.size() && m_operands[place].isString() ? m_operands[place].getStringValue() : "";
}

QTransform PageContent::matrix() const
{
    return {number(0), number(1), number(2), number(3), number(4), number(5)};
}

/// By how many parts it is given in; anything else (a pattern, a spot ink) is as dark as ink.
QRgb PageContent::colour() const
{
    const size_t parts = m_operands.size();
    if (parts == 3) return qRgb(byteOf(number(0)), byteOf(number(1)), byteOf(number(2)));
    if (parts == 4) {
        const double light = 1 - number(3);
        return qRgb(byteOf((1 - number(0)) * light), byteOf((1 - number(1)) * light), byteOf((1 - number(2)) * light));
    }
    QPDFObjectHandle only = parts == 1 ? m_operands[0] : QPDFObjectHandle::newNull();
    return only.isNumber() ? qRgb(byteOf(number(0)), byteOf(number(0)), byteOf(number(0))) : qRgb(0, 0, 0);
}

/// What the operator's first name stands for.
QPDFObjectHandle PageContent::resource(const char *kind)
{
    if (m_operands.empty() || !m_operands[0].isName() || !m_resources.isDictionary())
        return QPDFObjectHandle::newNull();
    QPDFObjectHandle shelf = m_resources.getKey(kind);
    return shelf.isDictionary() ? shelf.getKey(m_operands[0].getName()) : QPDFObjectHandle::newNull();
}

void PageContent::save()
{
    if (m_kept.size() < deepestState) m_kept.push_back(m_state);
}

void PageContent::restore()
{
    if (m_kept.empty()) return;
    m_state = m_kept.back();
    m_kept.pop_back();
}

void PageContent::concatenate()
{
    m_state.toSheet = matrix() * m_state.toSheet;
}

void PageContent::setLineWidth()
{
    m_state.lineWidth = number(0);
}

void PageContent::setFill()
{
    m_state.fill = colour();
}

void PageContent::setStroke()
{
    m_state.stroke = colour();
}

void PageContent::blackFill()
{
    m_state.fill = qRgb(0, 0, 0);
}

void PageContent::blackStroke()
{
    m_state.stroke = qRgb(0, 0, 0);
}

void PageContent::moveTo()
{
    m_path.moveTo(point(0));
}

void PageContent::lineTo()
{
    m_path.lineTo(point(0));
}

void PageContent::curveTo()
{
    m_path.curveTo(point(4));
}

void PageContent::curveToEnd()
{
    m_path.curveTo(point(2));
}

void PageContent::rectangle()
{
    m_path.rectangle(point(0), number(2), number(3));
}

void PageContent::closePath()
{
    m_path.close();
}

void PageContent::endPath()
{
    m_path.clear();
}

void PageContent::stroke()
{
    m_path.stroke(m_state.toSheet, m_state.lineWidth * scaleOf(m_state.toSheet), m_state.stroke, m_page.rules);
    m_path.clear();
}

void PageContent::closeAndStroke()
{
    m_path.close();
    stroke();
}

void PageContent::fill()
{
    m_path.fill(m_state.toSheet, m_state.fill, m_page.rules);
    m_path.clear();
}

void PageContent::fillAndStroke()
{
    m_path.fill(m_state.toSheet, m_state.fill, m_page.rules);
    stroke();
}

void PageContent::closeFillAndStroke()
{
    m_path.close();
    fillAndStroke();
}

void PageContent::paintObject()
{
    QPDFObjectHandle object = resource("/XObject");
    if (!object.isStream()) return;
    if (object.isFormXObject()) enterForm(object);
    if (object.isImage(false)) putImage();
}

void PageContent::paintInline()
{
    putImage();
}

/// A picture fills the unit square.
void PageContent::putImage()
{
    const QRectF place = m_state.toSheet.mapRect(QRectF(0, 0, 1, 1));
    m_page.images.push_back({place.x(), place.y(), place.width(), place.height()});
}

void PageContent::enterForm(QPDFObjectHandle form)
{
    if (m_depth >= deepestForm) return;
    const GraphicsState state = m_state;
    const std::vector<GraphicsState> kept = std::exchange(m_kept, {});
    const std::vector<QPDFObjectHandle> operands = std::exchange(m_operands, {});
    const TextPlace text = m_text;
    const QPDFObjectHandle resources = m_resources;
    QPDFObjectHandle own = form.getDict().getKey("/Resources");
    if (own.isDictionary()) m_resources = own;
    m_state.toSheet = matrixOf(form.getDict().getKey("/Matrix")) * m_state.toSheet;
    ++m_depth;
    form.parseAsContents(this);
    --m_depth;
    m_resources = resources;
    m_text = text;
    m_operands = operands;
    m_kept = kept;
    m_state = state;
}

} // namespace tz

#include "tests/desk/pdf_vectors.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTransform>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <cmath>
#include <optional>

namespace tz::test {

namespace {

constexpr double mmPerPdfUnit = 25.4 / 72;

/// Follows the graphics state as far as places and type sizes need.
class Reader : public QPDFObjectHandle::ParserCallbacks
{
public:
    explicit Reader(PdfPage &page) : m_page(page) {}

    void handleObject(QPDFObjectHandle object) override
    {
        if (!object.isOperator()) {
            m_operands.push_back(object);
            return;
        }
        run(object.getOperatorValue());
        m_operands.clear();
    }
    void handleEOF() override {}

private:
    double number(size_t fromEnd) { return m_operands[m_operands.size() - 1 - fromEnd].getNumericValue(); }
    QTransform matrix() { return {number(5), number(4), number(3), number(2), number(1), number(0)}; }

    void run(const std::string &op)
    {
        if (op == "q")
            m_stack.push_back(m_transform);
        else if (op == "Q" && !m_stack.empty()) {
            m_transform = m_stack.back();
            m_stack.pop_back();
        } else if (op == "cm")
            m_transform = matrix() * m_transform;
        else if (op == "m" || op == "l")
            reach(number(1), number(0));
        else if (op == "c") {
            reach(number(5), number(4));
            reach(number(3), number(2));
            reach(number(1), number(0));
        } else if (op == "re") {
            reach(number(3), number(2));
            reach(number(3) + number(1), number(2) + number(0));
        } else if (op == "f" || op == "f*" || op == "S" || op == "s" || op == "B" || op == "B*" || op == "b")
            take();
        else if (op == "n")
            m_path.reset();
        else if (op == "Tf")
            m_typeSize = number(0);
        else if (op == "Tm")
            m_text = matrix();
        else if (op == "Tj" || op == "TJ") {
            const QTransform whole = m_text * m_transform;
            m_page.typeSizes.push_back(std::abs(m_typeSize) * std::hypot(whole.m21(), whole.m22()));
        }
    }

    void reach(double x, double y)
    {
        const QPointF at = m_transform.map(QPointF(x, y));
        const QPointF mm(at.x() * mmPerPdfUnit, m_page.size.height() - at.y() * mmPerPdfUnit);
        if (!m_path) m_path = QRectF(mm, mm);
        m_path->setLeft(std::min(m_path->left(), mm.x()));
        m_path->setRight(std::max(m_path->right(), mm.x()));
        m_path->setTop(std::min(m_path->top(), mm.y()));
        m_path->setBottom(std::max(m_path->bottom(), mm.y()));
    }

    void take()
    {
        if (m_path) m_page.shapes.push_back(*m_path);
        m_path.reset();
    }

    PdfPage &m_page;
    std::vector<QPDFObjectHandle> m_operands;
    std::vector<QTransform> m_stack;
    QTransform m_transform;
    QTransform m_text;
    double m_typeSize = 0;
    std::optional<QRectF> m_path;
};

QString textOfPage(const QString &path, size_t page)
{
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty()) return {};
    QProcess process;
    const QString number = QString::number(page + 1);
    process.start(QStringLiteral("pdftotext"), {QStringLiteral("-f"), number, QStringLiteral("-l"), number,
                                                QStringLiteral("-raw"), path, QStringLiteral("-")});
    process.waitForFinished();
    QString text = QString::fromUtf8(process.readAllStandardOutput());
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

} // namespace

std::vector<PdfPage> readPdf(const QString &path)
{
    QPDF pdf;
    pdf.processFile(QFile::encodeName(path).constData());
    std::vector<PdfPage> pages;
    for (QPDFPageObjectHelper helper : QPDFPageDocumentHelper(pdf).getAllPages()) {
        PdfPage page;
        QPDFObjectHandle box = helper.getObjectHandle().getKey("/MediaBox");
        page.size = QSizeF(box.getArrayItem(2).getNumericValue(), box.getArrayItem(3).getNumericValue()) * mmPerPdfUnit;
        Reader reader(page);
        helper.parseContents(&reader);
        page.text = textOfPage(path, pages.size());
        pages.push_back(std::move(page));
    }
    return pages;
}

} // namespace tz::test

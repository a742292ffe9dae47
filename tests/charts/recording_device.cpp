#include "tests/charts/recording_device.h"

#include <QFontMetricsF>
#include <QPainter>

namespace tz::test {

class RecordingEngine : public QPaintEngine
{
public:
    RecordingEngine() : QPaintEngine(QPaintEngine::AllFeatures) {}
    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &) override {}
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
    void drawPath(const QPainterPath &) override {}
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
    Type type() const override { return QPaintEngine::User; }

    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        const QTransform toDevice = painter()->deviceTransform();
        const double em = item.font().pixelSize();
        const double mm = toDevice.m22() * em / RecordingDevice::pixelsPerMm;
        const QRectF box(at.x(), at.y() - em * 0.88, item.width(), em);
        const QRectF device = toDevice.mapRect(box);
        texts.push_back(
            {item.text(), mm * 72 / 25.4,
             QRectF(device.topLeft() / RecordingDevice::pixelsPerMm, device.size() / RecordingDevice::pixelsPerMm)});
    }

    std::vector<PaintedText> texts;
};

RecordingDevice::RecordingDevice(QSizeF mm) : m_mm(mm), m_engine(std::make_unique<RecordingEngine>()) {}
RecordingDevice::~RecordingDevice() = default;

QPaintEngine *RecordingDevice::paintEngine() const
{
    return m_engine.get();
}

const std::vector<PaintedText> &RecordingDevice::texts() const
{
    return m_engine->texts;
}

QString RecordingDevice::joined() const
{
    QString all;
    for (const PaintedText &each : texts()) all += each.text;
    return all;
}

int RecordingDevice::metric(PaintDeviceMetric metric) const
{
    switch (metric) {
    case PdmWidth:
        return static_cast<int>(m_mm.width() * pixelsPerMm);
    case PdmHeight:
        return static_cast<int>(m_mm.height() * pixelsPerMm);
    case PdmWidthMM:
        return static_cast<int>(m_mm.width());
    case PdmHeightMM:
        return static_cast<int>(m_mm.height());
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return static_cast<int>(pixelsPerMm * 25.4);
    case PdmDepth:
        return 32;
    case PdmNumColors:
        return 0;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return static_cast<int>(devicePixelRatioFScale());
    }
    return 0;
}

} // namespace tz::test

#pragma once

#include <QPaintDevice>
#include <QPaintEngine>
#include <QRectF>
#include <QString>

#include <memory>
#include <vector>

namespace tz::test {

/// A text as it was painted, in millimetres of the sheet.
struct PaintedText {
    QString text;
    double points = 0; ///< type size
    QRectF rect;       ///< from the top of its em to the foot, as wide as the font makes it
};

/// Paper that remembers the texts painted on it. One device pixel is 0.01 mm.
class RecordingDevice : public QPaintDevice
{
public:
    static constexpr double pixelsPerMm = 100;

    explicit RecordingDevice(QSizeF mm);
    ~RecordingDevice() override;
    QPaintEngine *paintEngine() const override;
    const std::vector<PaintedText> &texts() const;
    /// All of them run together: a painter may hand one text over in pieces.
    QString joined() const;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    QSizeF m_mm;
    std::unique_ptr<class RecordingEngine> m_engine;
};

} // namespace tz::test

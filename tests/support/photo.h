#pragma once

#include <QByteArray>
#include <QImage>

namespace tz::test {

/// A photo in four colours: red at the upper left, green at the upper right, blue at the lower left, white.
QImage fourColours(int width = 400, int height = 200);

/// A JPEG file whose dots lie as a camera held another way writes them, with the EXIF orientation (1 … 8) that turns
/// them upright again.
QByteArray photoHeld(int orientation, const QImage &upright = fourColours());

} // namespace tz::test

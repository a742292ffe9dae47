#pragma once

#include "models/base/result.h"

#include <QString>

namespace tz {

class MessageBand;

/// What came of writing files for somebody: the sentence, empty when it was called off, and where they are.
struct WrittenFiles {
    QString sentence;
    QString folder;
};

/// Says it, with a button that opens the folder in the system's own program.
void showWritten(MessageBand &band, const Result<WrittenFiles> &written);

} // namespace tz

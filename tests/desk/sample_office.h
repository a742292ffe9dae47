#pragma once

#include "models/reports/document.h"
#include "models/store/ledger_session.h"

#include <QTemporaryDir>

namespace tz::test {

/// The sample office in a folder of its own, read once for every report.
struct SampleOffice {
    QTemporaryDir folder;
    std::unique_ptr<LedgerSession> session;

    SampleOffice();
};

/// An issue of the briefing as the office writes it: lists of who gets it, articles, a table, a picture.
Document writtenIssue(LedgerSession &session);

/// Everything that a report's tables and paragraphs say, but for what paper adds by itself.
QStringList saidIn(const Document &document);

} // namespace tz::test

// ledger_writer LEDGER edits|import: writes until it is killed. After each stored step a line "saved N" tells what must
// be in the file from then on: in `edits` the contact of county 1, in `import` the number of counties.
#include "models/ledger/county.h"
#include "models/store/ledger_session.h"

#include <QCoreApplication>

#include <cstdio>

using namespace tz;

namespace {

void tell(int n)
{
    std::printf("saved %d\n", n);
    std::fflush(stdout);
}

int writeEdits(LedgerSession &session)
{
    const Column &contact = *entityOf<County>().column(u"contact");
    for (int n = 1;; ++n) {
        if (!session.edit(EntityKind::County, 1, contact, QString::number(n))) return 1;
        tell(n);
    }
}

int writeImports(LedgerSession &session)
{
    constexpr int rowsPerImport = 6000;
    for (int n = 1;; ++n) {
        int given = 0;
        auto done = session.performStream(QStringLiteral("导入"), QStringLiteral("县.csv"),
                                          [&]() -> Result<std::vector<Change>> {
                                              std::vector<Change> batch;
                                              for (int i = 0; i < 2000 && given < rowsPerImport; ++i, ++given) {
                                                  County county;
                                                  county.name = QStringLiteral("县%1-%2").arg(n).arg(given);
                                                  batch.push_back({{}, county});
                                              }
                                              return batch;
                                          });
        if (!done) return 1;
        tell(1 + n * rowsPerImport);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    auto session = LedgerSession::open(words.value(1), Access::ReadWrite, QStringLiteral("写手"), QDate(2021, 8, 13));
    if (!session || !(*session)->store().isWritable()) return 2;
    std::printf("open\n");
    std::fflush(stdout);
    return words.value(2) == u"import" ? writeImports(**session) : writeEdits(**session);
}

// Reads a workbook as an import does, up to the cells in memory, or writes a table of a ledger as one:
//   bench_xlsx read FILE.xlsx | bench_xlsx write LEDGER ENTITY OUT.xlsx
#include "models/exchange/export.h"
#include "models/exchange/source_reader.h"

#include <QCoreApplication>

#include <cstdio>

using namespace tz;

namespace {

int fail(const Error &error)
{
    std::fprintf(stderr, "%s\n", qPrintable(error.sentence));
    return 1;
}

int read(const QString &path)
{
    const auto source = readSource(path);
    if (!source) return fail(source.error());
    size_t rows = 0;
    size_t cells = 0;
    for (const Sheet &sheet : source->sheets)
        for (const SheetRow &row : sheet.rows) {
            ++rows;
            cells += row.cells.size();
        }
    std::printf("%zu rows, %zu cells\n", rows, cells);
    return 0;
}

int write(const QString &ledger, const QString &entityName, const QString &path)
{
    const Entity *entity = entityNamed(entityName);
    auto session = LedgerSession::open(ledger, Access::ReadOnly, {}, QDate(2021, 8, 13));
    if (!session) return fail(session.error());
    if (!entity) return fail({QStringLiteral("no such entity")});
    const auto done = exportEntity(**session, *entity, path);
    return done ? 0 : fail(done.error());
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() == 3 && words[1] == u"read") return read(words[2]);
    if (words.size() == 5 && words[1] == u"write") return write(words[2], words[3], words[4]);
    std::fprintf(stderr, "bench_xlsx read FILE.xlsx | write LEDGER ENTITY OUT.xlsx\n");
    return 2;
}

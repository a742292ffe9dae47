// How long typed words take in a long table: bench_search LEDGER ENTITY WORD…
// Per word the index's answer, the first rows, and all rows confirmed in the longest of the pieces between which the
// window is painted; milliseconds. The first word also pays for what is learnt once.
#include "models/tables/entity_table_model.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>

using namespace tz;

namespace {

double elapsed(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

void measure(LedgerSession &session, EntityTableModel &model, const QString &typed)
{
    QElapsedTimer timer;
    timer.start();
    const auto hits = TypedHits::of(session, model.entity(), typed);
    const double index = elapsed(timer);
    model.setTyped({});
    model.complete();
    timer.start();
    model.setTyped(typed);
    const double first = elapsed(timer);
    double longest = 0;
    QElapsedTimer whole;
    whole.start();
    while (model.isSearching() || model.rowCount() < model.totalRows()) {
        timer.start();
        QCoreApplication::processEvents();
        longest = std::max(longest, elapsed(timer));
    }
    std::printf("%-12s index %7.1f  first rows %7.1f  all rows %7.1f  longest piece %6.1f  at most %lld, found %lld\n",
                qPrintable(typed), index, first, first + elapsed(whole), longest,
                static_cast<long long>(hits ? hits->count() : -1), static_cast<long long>(model.totalRows()));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const Entity *entity = words.size() > 3 ? entityNamed(words[2]) : nullptr;
    if (!entity) {
        std::fprintf(stderr, "bench_search LEDGER ENTITY WORD…\n");
        return 2;
    }
    auto session = LedgerSession::open(words[1], Access::ReadOnly, {}, QDate(2021, 8, 13));
    if (!session) {
        std::fprintf(stderr, "%s\n", qPrintable(session.error().sentence));
        return 1;
    }
    EntityTableModel model(*entity, **session);
    for (const QString &word : words.mid(3)) measure(**session, model, word);
    return 0;
}

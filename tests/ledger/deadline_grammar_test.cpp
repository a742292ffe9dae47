#include "tests/support/catch.h"

#include "models/ledger/deadline_grammar.h"

#include <QFile>
#include <QRandomGenerator>

using namespace tz;

namespace {

const QDate issued(2021, 7, 29); // a Thursday

DeadlineReading read(const QString &words, QDate reference = issued)
{
    return readDeadline(words, {reference, WorkCalendar::shipped()});
}

QString dateText(const DeadlineReading &reading)
{
    return reading.deadline.date.toString(Qt::ISODate);
}

} // namespace

TEST_CASE("expressions found in real documents read as their table says")
{
    QFile file(QStringLiteral(TAIZHANG_SOURCE_DIR "/tests/data/deadlines.tsv"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    REQUIRE(lines.size() == 80);
    for (const QString &line : lines.mid(1)) {
        const QStringList cells = line.split(u'\t');
        const DeadlineReading reading = read(cells[0]);
        CAPTURE(cells[0], reading.rule, reading.doubt);
        CHECK(deadlineKindCode(reading.deadline.kinds) == cells[1]);
        CHECK(dateText(reading) == cells[2]);
        CHECK(reading.deadline.words == cells[0]);
    }
}

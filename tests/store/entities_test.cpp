#include "tests/support/catch.h"
#include "tests/support/golden.h"
#include "tests/support/sample_rows.h"

#include "models/store/row_codec.h"
#include "models/store/sqlite_engine.h"

#include <QSet>

using namespace tz;
using namespace tz::test;

TEST_CASE("a fresh ledger has the approved schema")
{
    TemporaryLedger ledger;
    auto texts = engine::schemaTexts(ledger.session().store().database());
    REQUIRE(texts);
    CHECK(differenceFromGolden(QStringLiteral("schema.sql"),
                               texts->join(QStringLiteral(";\n\n")) + QStringLiteral(";\n")) == QString());
}

TEST_CASE("column keys and headings of an entity are unambiguous")
{
    for (const Entity *entity : allEntities()) {
        QSet<QString> keys;
        for (const Column &column : entity->columns) {
            CAPTURE(entity->name(), column.name());
            CHECK_FALSE(keys.contains(column.name()));
            keys.insert(column.name());
            CHECK(entity->columnOfHeading(column.heading()) == &column);
        }
    }
}

TEST_CASE("a row of every entity comes back from the file as it was stored")
{
    TemporaryLedger ledger;
    ChangeSet set = oneOfEach(ledger.session().reading());
    REQUIRE(ledger.session().perform(set));
    ledger.reopen();
    for (const Change &change : set.changes) {
        CAPTURE(change.type().name());
        auto row = ledger.session().store().row(change.type().kind, 1);
        REQUIRE(row);
        CHECK(*row == change.after);
    }
}

TEST_CASE("a row of every entity comes back from the log's text as it was")
{
    TemporaryLedger ledger;
    for (const Change &change : oneOfEach(ledger.session().reading()).changes) {
        CAPTURE(change.type().name());
        CHECK(row_codec::decode(change.type(), 1, row_codec::encode(change.after)) == change.after);
    }
}

TEST_CASE("apply then undo leaves every entity's rows equal, and redo brings the change again")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    REQUIRE(session.perform(oneOfEach(session.reading())));
    const QStringList before = dump(session);
    for (const Entity *entity : allEntities()) {
        CAPTURE(entity->name());
        auto old = session.store().row(entity->kind, 1);
        REQUIRE(old);
        AnyRow changed = filledRow(*entity, 3, session.reading());
        changed.setId(1);
        ChangeSet set{QStringLiteral("改一行"), {}, {}};
        set.update(*old, changed);
        REQUIRE(session.perform(set));
        const QStringList after = dump(session);
        CHECK(after != before);
        REQUIRE(session.undo());
        CHECK(dump(session) == before);
        REQUIRE(session.redo());
        CHECK(dump(session) == after);
        REQUIRE(session.undo());
    }
}

TEST_CASE("the inverse of the inverse is the set itself")
{
    TemporaryLedger ledger;
    ChangeSet set = oneOfEach(ledger.session().reading());
    CHECK(inverse(inverse(set)) == set);
    CHECK(inverse(set).changes.front().after.isNull());
}

#include "models/store/removal.h"
#include "models/tables/entity_table_model.h"
#include "models/tables/table_roles.h"
#include "tests/tables/small_office.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace tz;
using namespace tz::test;

namespace {

QString textAt(const EntityTableModel &model, int row, const char *key)
{
    return model.data(model.index(row, model.sectionOf(QString::fromLatin1(key)))).toString();
}

QModelIndex cell(const EntityTableModel &model, int row, const char *key)
{
    return model.index(row, model.sectionOf(QString::fromLatin1(key)));
}

} // namespace

TEST_CASE(
    "the model of every entity keeps the rules of Qt's models while rows are added, changed, removed and taken back")
{
    for (const Entity *entity : allEntities()) {
        CAPTURE(entity->name());
        TemporaryLedger ledger;
        LedgerSession &session = ledger.session();
        REQUIRE(session.perform(oneOfEach(session.reading())));
        EntityTableModel model(*entity, session);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        REQUIRE(model.rowCount() == 1);
        REQUIRE(model.columnCount() == int(entity->columns.size()));

        ChangeSet addition{QStringLiteral("再加一行"), {}, {}};
        addition.add(filledRow(*entity, 2, session.reading()));
        REQUIRE(session.perform(addition));
        CHECK(model.rowCount() == 2);
        const qint64 added = model.idAt(model.idAt(0) == 1 ? 1 : 0);
        auto removal = removalOf(session.store(), entity->kind, std::vector<qint64>{added});
        REQUIRE(removal);
        REQUIRE(session.perform(*removal));
        CHECK(model.rowCount() == 1);
        REQUIRE(session.undo());
        CHECK(model.rowCount() == 2);
    }
}

TEST_CASE("an edit goes to the session and comes back as one changed row, without a reset")
{
    TemporaryLedger ledger;
    fillSmallOffice(ledger.session());
    EntityTableModel model(entityOf<County>(), ledger.session());
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);

    REQUIRE(model.setData(cell(model, 1, "contact"), QStringLiteral("  郑某 ")));
    CHECK(textAt(model, 1, "contact") == QStringLiteral("郑某"));
    REQUIRE(changed.size() == 1);
    CHECK(changed.first()[0].toModelIndex().row() == 1);
    CHECK(changed.first()[1].toModelIndex().row() == 1);
    CHECK(reset.isEmpty());

    REQUIRE(ledger.session().undo());
    CHECK(textAt(model, 1, "contact") == QStringLiteral("李某"));
}

TEST_CASE("an edit that cannot be read is told in a sentence, and the old value stays")
{
    TemporaryLedger ledger;
    fillSmallOffice(ledger.session());
    EntityTableModel model(entityOf<Assignment>(), ledger.session());
    QSignalSpy rejected(&model, &EntityTableModel::editRejected);
    const QString before = textAt(model, 0, "extended_to");

    CHECK_FALSE(model.setData(cell(model, 0, "extended_to"), QStringLiteral("大概下月")));
    REQUIRE(rejected.size() == 1);
    CHECK(rejected.first().first().toString().contains(QStringLiteral("大概下月")));
    CHECK(textAt(model, 0, "extended_to") == before);
}

TEST_CASE("derived columns are shown and never edited")
{
    TemporaryLedger ledger;
    fillSmallOffice(ledger.session());
    const EntityTableModel model(entityOf<Assignment>(), ledger.session());
    CHECK(model.flags(cell(model, 0, "percent")).testFlag(Qt::ItemIsEditable));
    CHECK_FALSE(model.flags(cell(model, 0, "light")).testFlag(Qt::ItemIsEditable));
    CHECK(textAt(model, 0, "deadline") == QStringLiteral("2021-08-10"));
}

TEST_CASE("a light's cell gives its mark and, as its tooltip, the rule behind it")
{
    TemporaryLedger ledger;
    fillSmallOffice(ledger.session());
    const EntityTableModel model(entityOf<Assignment>(), ledger.session());
    const QModelIndex late = cell(model, model.rowOf(assignmentOf(ledger.session(), 1, 1).value), "light");
    CHECK(late.data(LightRole).value<LightMark>() == LightMark{Light::Overdue, 3});
    CHECK(late.data(Qt::ToolTipRole).toString().contains(QStringLiteral("已逾期3天")));
    CHECK_FALSE(cell(model, 0, "person").data(LightRole).isValid());
}

TEST_CASE("a reference that repeats the one above says so, and the first of a group does not")
{
    TemporaryLedger ledger;
    fillSmallOffice(ledger.session());
    const EntityTableModel model(entityOf<Task>(), ledger.session());
    const std::vector<bool> expected{false, true, false, true, true};
    for (int row = 0; row < model.rowCount(); ++row) {
        CAPTURE(row);
        CHECK(cell(model, row, "goal").data(RepeatsAboveRole).toBool() == expected[size_t(row)]);
    }
}

TEST_CASE("another entity's new name is seen without reading the rows anew")
{
    TemporaryLedger ledger;
    fillSmallOffice(ledger.session());
    EntityTableModel counties(entityOf<County>(), ledger.session());
    EntityTableModel assignments(entityOf<Assignment>(), ledger.session());
    QSignalSpy reset(&assignments, &QAbstractItemModel::modelReset);
    REQUIRE(counties.setData(cell(counties, 0, "name"), QStringLiteral("西峡")));
    CHECK(textAt(assignments, 0, "county") == QStringLiteral("西峡"));
    CHECK(reset.isEmpty());
}

TEST_CASE("a long table shows its first rows at once, knows how many there are, and reads the rest when asked")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    ChangeSet set{QStringLiteral("添加单位"), {}, {}};
    for (int n = 1; n <= 1000; ++n) {
        Unit unit;
        unit.name = QStringLiteral("单位%1").arg(n);
        unit.officialOrder = n;
        set.add(unit);
    }
    REQUIRE(session.perform(set));
    EntityTableModel model(entityOf<Unit>(), session);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(model.rowCount() == 256);
    CHECK(model.totalRows() == 1000);
    model.complete();
    CHECK(model.rowCount() == 1000);
    CHECK(textAt(model, 999, "name") == QStringLiteral("单位1000"));
    CHECK(textAt(model, 0, "name") == QStringLiteral("单位1"));
}

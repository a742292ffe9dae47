#include "models/tables/institution_tree.h"

#include "models/sample/sample_ledger.h"
#include "tests/tables/small_office.h"

using namespace tz;
using namespace tz::test;

using Level = InstitutionTree::Level;

namespace {

QModelIndex childNamed(InstitutionTree &tree, const QModelIndex &parent, const char *name)
{
    if (tree.canFetchMore(parent)) tree.fetchMore(parent);
    for (int row = 0; row < tree.rowCount(parent); ++row)
        if (tree.index(row, 0, parent).data().toString() == QString::fromUtf8(name)) return tree.index(row, 0, parent);
    return {};
}

/// Opens everything below and checks that the counts of the lines are those of the branch.
KindCounts addUp(InstitutionTree &tree, const QModelIndex &parent)
{
    KindCounts sum;
    if (tree.canFetchMore(parent)) tree.fetchMore(parent);
    for (int row = 0; row < tree.rowCount(parent); ++row) {
        const QModelIndex line = tree.index(row, 0, parent);
        KindCounts below = addUp(tree, line);
        CHECK(below == tree.countsAt(line));
        if (tree.placeOf(line).level == Level::Institution)
            for (const Choice &choice : EnumWords<InstitutionKind>::values)
                if (line.siblingAtColumn(InstitutionTree::KindSection).data().toString() ==
                    QString::fromUtf8(choice.word))
                    below.add(InstitutionKind(&choice - EnumWords<InstitutionKind>::values.data()), 1);
        sum += below;
    }
    return sum;
}

} // namespace

TEST_CASE("the sample's tree has the briefing's 86 county hospitals, 205 township hospitals and 5 099 village clinics")
{
    TemporaryLedger ledger;
    REQUIRE(fillSample(ledger.session(), *sampleScale(QStringLiteral("nanyang"))));
    InstitutionTree tree(ledger.session());
    REQUIRE(tree.refresh());
    const QModelIndex all = tree.index(0, 0);
    CHECK(all.data().toString() == QStringLiteral("南阳市"));
    REQUIRE(tree.counts());
    CHECK(tree.counts()->countyHospitals == 86);
    CHECK(tree.counts()->townshipHospitals == 205);
    CHECK(tree.counts()->clinics == 5099);
    CHECK(tree.counts()->others == 0);
    const QModelIndex county = childNamed(tree, all, "西峡县");
    REQUIRE(county.isValid());
    CHECK(tree.countsAt(county) == KindCounts{7, 19, 300, 0});
    CHECK(addUp(tree, county) == tree.countsAt(county));
}

TEST_CASE("an institution is found by a part of its name, and the branches above it open")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    REQUIRE(fillSample(session, *sampleScale(QStringLiteral("nanyang"))));
    InstitutionTree tree(session);
    REQUIRE(tree.refresh());
    const auto counties = tree.find(QStringLiteral("xxx"));
    REQUIRE_FALSE(counties.empty());
    CHECK(tree.indexOf(counties.front()).data().toString() == QStringLiteral("西峡县"));
    const auto rows = session.store().rows(
        {.kind = EntityKind::Institution,
         .conditions = {{QStringLiteral("kind"), Condition::Operator::Equals, QStringLiteral("village-clinic")}},
         .limit = 1});
    REQUIRE(rows);
    const Institution clinic = *rows->front().as<Institution>();
    const auto places = tree.find(clinic.name);
    REQUIRE(places.size() == 1);
    const QModelIndex line = tree.indexOf(places.front());
    REQUIRE(line.isValid());
    CHECK(line.data().toString() == clinic.name);
    CHECK(tree.placeOf(line.parent()).id == clinic.parent.value);
    CHECK(tree.placeOf(line.parent().parent()).id == clinic.community.value);
    CHECK(tree.find(QStringLiteral("没有这个机构")).empty());
}

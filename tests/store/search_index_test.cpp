#include "tests/support/catch.h"
#include "tests/support/sample_rows.h"

#include "models/base/pinyin.h"
#include "models/ledger/county.h"
#include "models/ledger/institution.h"
#include "models/ledger/unit.h"
#include "models/store/integrity.h"

#include <QFile>

#include <random>

using namespace tz;
using namespace tz::test;

namespace {

using Ids = std::vector<qint64>;

/// Letters, with digits and blanks, are pinyin too.
bool isPinyin(const QString &typed)
{
    const auto isLetter = [](QChar c) { return c.unicode() < 0x80 && c.isLetter(); };
    return std::any_of(typed.begin(), typed.end(), isLetter) &&
           std::all_of(typed.begin(), typed.end(), [&](QChar c) { return isLetter(c) || c.isDigit() || c == u' '; });
}

/// What a scan of the texts finds.
Ids truth(LedgerSession &session, EntityKind kind, const QString &typed)
{
    Ids found;
    auto rows = session.store().rows({.kind = kind});
    REQUIRE(rows);
    for (const AnyRow &row : *rows) {
        bool isFound = false;
        for (const Column &column : row.type().columns) {
            if (!text_grams::isSearched(column)) continue;
            const QString text = row.stored(column).toString();
            isFound |= isPinyin(typed) ? matchesTyped(text, typed) : text.contains(typed, Qt::CaseInsensitive);
        }
        if (isFound) found.push_back(row.id());
    }
    std::sort(found.begin(), found.end());
    return found;
}

/// What the index finds, once it is certain.
Ids indexed(LedgerSession &session, EntityKind kind, const QString &typed)
{
    const SearchIndex index = session.store().searchIndex();
    auto hits = index.find(entityOf(kind), typed);
    REQUIRE(hits);
    REQUIRE(hits->has_value());
    Ids blocks;
    for (const IdSet *ids : {&(*hits)->certain, &(*hits)->possible})
        for (const auto &[number, block] : ids->blocks()) blocks.push_back(number);
    std::sort(blocks.begin(), blocks.end());
    blocks.erase(std::unique(blocks.begin(), blocks.end()), blocks.end());
    for (const qint64 number : blocks) REQUIRE(index.confirm(entityOf(kind), typed, number, **hits));
    CHECK((*hits)->possible.isEmpty());
    Ids found;
    for (const qint64 number : blocks)
        for (qint64 id = number << IdSet::blockBits; id < (number + 1) << IdSet::blockBits; ++id)
            if ((*hits)->certain.contains(id)) found.push_back(id);
    return found;
}

const QStringList typedWords{
    QStringLiteral("用户"),  QStringLiteral("总额"),   QStringLiteral("周转池"),     QStringLiteral("户"),
    QStringLiteral("A3"),    QStringLiteral("a3"),     QStringLiteral("3%"),         QStringLiteral("%"),
    QStringLiteral("_"),     QStringLiteral("__"),     QStringLiteral("\""),         QStringLiteral("'总"),
    QStringLiteral("\"总"),  QStringLiteral("“总额”"), QStringLiteral("*"),          QStringLiteral("额 周"),
    QStringLiteral(" "),     QStringLiteral("周周周"), QStringLiteral("总额周转池"), QStringLiteral("没有"),
    QStringLiteral("\\"),    QStringLiteral("𠮷"),     QStringLiteral("𠮷村"),       QStringLiteral("NEAR"),
    QStringLiteral("y"),     QStringLiteral("yh"),     QStringLiteral("zezzc"),      QStringLiteral("yonghu"),
    QStringLiteral("yongh"), QStringLiteral("zonge"),  QStringLiteral("zhc"),        QStringLiteral("zhouz"),
    QStringLiteral("ha3"),   QStringLiteral("a3z"),    QStringLiteral("z zh"),       QStringLiteral("jic"),
    QStringLiteral("jc"),    QStringLiteral("ear"),    QStringLiteral("xq"),         QStringLiteral("zzzz"),
    QStringLiteral("nearz"), QStringLiteral("b"),      QStringLiteral("bz"),         QStringLiteral("zb"),
};

/// Texts made of pieces, so that every word above has hits, near misses and none.
QString text(std::mt19937 &random)
{
    static const QStringList pieces{QStringLiteral("用"),   QStringLiteral("户"),   QStringLiteral("用户"),
                                    QStringLiteral("总额"), QStringLiteral("总"),   QStringLiteral("周转"),
                                    QStringLiteral("池"),   QStringLiteral("周"),   QStringLiteral("A3"),
                                    QStringLiteral("3%"),   QStringLiteral("_"),    QStringLiteral("\""),
                                    QStringLiteral("'"),    QStringLiteral(" "),    QStringLiteral("“"),
                                    QStringLiteral("”"),    QStringLiteral("\\*"),  QStringLiteral("𠮷"),
                                    QStringLiteral("村"),   QStringLiteral("near"), QStringLiteral("Ｂ")};
    QString result = QStringLiteral("名");
    for (int i = int(random() % 6); i > 0; --i) result += pieces[int(random() % size_t(pieces.size()))];
    return result;
}

void addUnits(LedgerSession &session, std::mt19937 &random, int count)
{
    ChangeSet set{QStringLiteral("添加单位"), {}, {}};
    for (int i = 0; i < count; ++i) {
        Unit unit;
        unit.name = text(random);
        set.add(unit);
    }
    REQUIRE(session.perform(set));
}

void checkWords(LedgerSession &session)
{
    for (const QString &typed : typedWords) {
        CAPTURE(typed.toStdString());
        CHECK(indexed(session, EntityKind::Unit, typed) == truth(session, EntityKind::Unit, typed));
    }
}

void dropIndex(LedgerSession &session)
{
    for (const Entity *entity : allEntities())
        if (text_grams::isSearched(*entity))
            REQUIRE(session.store().database().run(
                QStringLiteral("DROP TABLE \"%1_gram\"").arg(QLatin1StringView(entity->table))));
    REQUIRE(session.store().database().run(QStringLiteral("DROP TABLE search_index")));
}

} // namespace

TEST_CASE("the search index finds what a scan of the texts finds, after adding, editing, removing, undoing and redoing")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    std::mt19937 random(7);
    addUnits(session, random, 400);
    checkWords(session);
    for (int round = 0; round < 12; ++round) {
        auto rows = session.store().rows({.kind = EntityKind::Unit});
        REQUIRE(rows);
        ChangeSet set{QStringLiteral("改"), {}, {}};
        for (const AnyRow &row : *rows) {
            if (random() % 4) continue;
            Unit unit = *row.as<Unit>();
            unit.name = text(random);
            if (random() % 5)
                set.update(row, unit);
            else
                set.remove(row);
        }
        REQUIRE(session.perform(set));
        if (round % 3 == 1) REQUIRE(session.undo());
        if (round % 6 == 1) REQUIRE(session.redo());
    }
    checkWords(session);
    auto problems = checkLedger(session);
    REQUIRE(problems);
    CHECK(problems->empty());
}

TEST_CASE("typed letters find what a large step added, and what is left after it was taken back")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    std::mt19937 random(11);
    addUnits(session, random, 40);
    checkWords(session);
    addUnits(session, random, int(ChangeNotice::mostListed) + 500);
    checkWords(session);
    REQUIRE(session.undo());
    checkWords(session);
    Unit unit;
    unit.name = QStringLiteral("淅川县医保局");
    REQUIRE(session.perform({QStringLiteral("添加单位"), {}, {{{}, unit}}}));
    CHECK(indexed(session, EntityKind::Unit, QStringLiteral("xcxybj")).size() == 1);
    CHECK(indexed(session, EntityKind::Unit, QStringLiteral("chuanxianyib")).size() == 1);
    CHECK(indexed(session, EntityKind::Unit, QStringLiteral("xcybj")).empty());
}

TEST_CASE("ids far apart and in many blocks are found")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    ChangeSet set{QStringLiteral("添加单位"), {}, {}};
    for (const qint64 id :
         {qint64(1), IdSet::blockIds - 1, IdSet::blockIds, 5 * IdSet::blockIds + 3, qint64(1) << 40}) {
        Unit unit;
        unit.id = {id};
        unit.name = QStringLiteral("用户%1").arg(id);
        set.add(unit);
    }
    REQUIRE(session.perform(set));
    CHECK(indexed(session, EntityKind::Unit, QStringLiteral("用户")) ==
          truth(session, EntityKind::Unit, QStringLiteral("用户")));
    CHECK(indexed(session, EntityKind::Unit, QStringLiteral("户1")).size() == 4); // 1, 16383, 16384 and 2^40
}

TEST_CASE("an older file opens without an index, gets one part by part, and edits in between are not lost to it")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    std::mt19937 random(3);
    addUnits(session, random, 300);
    Unit far;
    far.id = {20 * IdSet::blockIds};
    far.name = QStringLiteral("用户远");
    REQUIRE(session.perform({QStringLiteral("添加单位"), {}, {{{}, far}}}));
    dropIndex(session);
    auto hits = session.store().searchIndex().find(entityOf<Unit>(), QStringLiteral("用户"));
    REQUIRE(hits);
    CHECK_FALSE(hits->has_value());
    auto problems = checkLedger(session);
    REQUIRE(problems);
    CHECK(problems->empty());
    addUnits(session, random, 20);
    bool isDone = false;
    for (int part = 0; !isDone && part < 100; ++part) {
        auto built = session.store().searchIndex().buildPart();
        REQUIRE(built);
        isDone = *built;
        if (part < 20) addUnits(session, random, 5);
    }
    REQUIRE(isDone);
    checkWords(session);
    CHECK(checkLedger(session)->empty());
}

TEST_CASE("an index left behind by a program that does not know it is not asked, and made anew")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    std::mt19937 random(5);
    addUnits(session, random, 50);
    REQUIRE(session.store().database().run(QStringLiteral("UPDATE search_index SET step=step-1")));
    CHECK_FALSE(session.store().searchIndex().find(entityOf<Unit>(), QStringLiteral("用户"))->has_value());
    addUnits(session, random, 50);
    CHECK_FALSE(session.store().searchIndex().find(entityOf<Unit>(), QStringLiteral("用户"))->has_value());
    for (auto built = session.store().searchIndex().buildPart(); !*built;)
        built = session.store().searchIndex().buildPart();
    checkWords(session);
}

TEST_CASE("check finds an index that says something else than the rows, as a warning, and it can be made anew")
{
    TemporaryLedger ledger;
    LedgerSession &session = ledger.session();
    std::mt19937 random(5);
    addUnits(session, random, 50);
    REQUIRE(session.store().database().run(
        QStringLiteral("DELETE FROM unit_gram WHERE id=(SELECT min(id) FROM unit_gram)")));
    auto problems = checkLedger(session);
    REQUIRE(problems);
    REQUIRE(problems->size() == 1);
    CHECK(problems->front().severity == Severity::Warning);
    CHECK(problems->front().message.contains(QStringLiteral("索引")));
    REQUIRE(session.store().searchIndex().forget());
    for (auto built = session.store().searchIndex().buildPart(); !*built;)
        built = session.store().searchIndex().buildPart();
    CHECK(checkLedger(session)->empty());
    checkWords(session);
}

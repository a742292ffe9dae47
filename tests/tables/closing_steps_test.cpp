#include "tests/support/catch.h"
#include "tests/support/sample_rows.h"
#include "tests/tables/small_office.h"

#include "models/ledger/closing_rules.h"
#include "models/store/evidence_files.h"
#include "models/tables/assignment_dates.h"
#include "models/tables/closing_steps.h"
#include "models/tables/evidence_steps.h"
#include "models/tables/suggestions.h"

#include <QDir>
#include <QFile>

using namespace tz;
using namespace tz::test;

namespace {

/// An office with one open assignment and a file to prove it.
struct Desk {
    TemporaryLedger ledger;
    AssignmentId id;
    QString path = ledger.filePath(QStringLiteral("印发方案.pdf"));

    Desk()
    {
        fillSmallOffice(session());
        id = assignmentOf(session(), 1, 1);
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("方案正文");
    }
    LedgerSession &session() { return ledger.session(); }
    Assignment assignment() { return *session().store().row(EntityKind::Assignment, id.value)->as<Assignment>(); }
    Closing closing() { return **lastClosing(session(), id); }
    std::array<AssignmentId, 1> one() const { return {id}; }
    void give()
    {
        const GivenFile file[] = {{path, {}, {}}};
        REQUIRE(addEvidence(session(), id, file, QStringLiteral("李某")));
    }
};

const QString asker = QStringLiteral("张三");
const QString checker = QStringLiteral("李四");

} // namespace

TEST_CASE("closing asks for evidence or a written reason, and refuses without moving anything")
{
    Desk desk;
    const QStringList before = dump(desk.session());
    const auto refused = askToClose(desk.session(), desk.one(), asker, {});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().sentence.contains(QStringLiteral("佐证")));
    CHECK(dump(desk.session()) == before);

    REQUIRE(askToClose(desk.session(), desk.one(), asker, QStringLiteral("口头布置，无文件")));
    CHECK(desk.assignment().status == AssignmentStatus::AwaitingCheck);
    CHECK(desk.closing().withoutEvidence == QStringLiteral("口头布置，无文件"));
    CHECK_FALSE(askToClose(desk.session(), desk.one(), asker, QStringLiteral("再来一次")));
}

TEST_CASE("whoever asked does not check, unless an office of one says why")
{
    Desk desk;
    desk.give();
    REQUIRE(askToClose(desk.session(), desk.one(), asker, {}));
    const auto self = close(desk.session(), desk.one(), {asker, {}, {}});
    REQUIRE_FALSE(self);
    CHECK(self.error().sentence.contains(asker));
    CHECK_FALSE(close(desk.session(), desk.one(), {QString(asker).insert(1, u' '), {}, {}}));
    REQUIRE(close(desk.session(), desk.one(), {asker, {}, QStringLiteral("办公室只有一人")}));
    CHECK(desk.closing().checkedOneself == QStringLiteral("办公室只有一人"));
}

TEST_CASE("another person closes it: the item has its number and dates, and it all comes back by one undo a step")
{
    Desk desk;
    desk.give();
    const Assignment before = desk.assignment();
    REQUIRE(askToClose(desk.session(), desk.one(), asker, {}));
    REQUIRE(close(desk.session(), desk.one(), {checker, QStringLiteral("材料齐全"), {}}));
    CHECK(desk.assignment().status == AssignmentStatus::Closed);
    CHECK(desk.assignment().closedOn == desk.session().today());
    CHECK(desk.closing().number == QStringLiteral("销〔2021〕1号"));
    CHECK(desk.closing().checkedBy == checker);
    REQUIRE(desk.session().undo());
    REQUIRE(desk.session().undo());
    CHECK(desk.assignment() == before);
}

TEST_CASE("what is returned says what is missing, and is asked for again as a further round")
{
    Desk desk;
    desk.give();
    REQUIRE(askToClose(desk.session(), desk.one(), asker, {}));
    CHECK_FALSE(giveBack(desk.session(), desk.one(), {checker, {}, {}}));
    REQUIRE(giveBack(desk.session(), desk.one(), {checker, QStringLiteral("缺会议纪要"), {}}));
    CHECK(desk.assignment().status == AssignmentStatus::Returned);
    CHECK_FALSE(desk.assignment().completedOn.isValid());
    CHECK_FALSE(close(desk.session(), desk.one(), {checker, {}, {}}));
    REQUIRE(askToClose(desk.session(), desk.one(), asker, {}));
    CHECK(desk.closing().round == 2);
    REQUIRE(close(desk.session(), desk.one(), {checker, {}, {}}));
    CHECK(desk.closing().number == QStringLiteral("销〔2021〕1号")); // what was returned took no number
}

TEST_CASE("numbers of closed items begin anew with every year")
{
    const QString number = closingNumber(2021, 12);
    CHECK(closingSerial(number, 2021) == 12);
    CHECK(closingSerial(number, 2022) == 0);
    CHECK(closingSerial(QStringLiteral("12"), 2021) == 0);
}

TEST_CASE("the share that was reported stands again when a request is returned or a closed item is opened again")
{
    Desk desk;
    desk.give();
    const Column &percent = *entityOf<Assignment>().column(u"percent");
    REQUIRE(desk.session().edit(EntityKind::Assignment, desk.id.value, percent, QStringLiteral("85%")));
    REQUIRE(askToClose(desk.session(), desk.one(), asker, {}));
    CHECK(desk.assignment().percent.value == 100);
    REQUIRE(giveBack(desk.session(), desk.one(), {checker, QStringLiteral("缺会议纪要"), {}}));
    CHECK(desk.assignment().percent.value == 85);
    REQUIRE(askToClose(desk.session(), desk.one(), asker, {}));
    REQUIRE(close(desk.session(), desk.one(), {checker, {}, {}}));
    REQUIRE(reopen(desk.session(), desk.id, QStringLiteral("回访发现未落实"), QStringLiteral("督查通报")));
    CHECK(desk.assignment().percent.value == 85);
}

TEST_CASE("a closed item is only opened again for a reason and on a basis; its number is never given twice")
{
    Desk desk;
    desk.give();
    REQUIRE(askToClose(desk.session(), desk.one(), asker, {}));
    REQUIRE(close(desk.session(), desk.one(), {checker, {}, {}}));
    const QString first = desk.closing().number;
    const Column &status = *entityOf<Assignment>().column(u"status");
    CHECK_FALSE(desk.session().edit(EntityKind::Assignment, desk.id.value, status, QStringLiteral("正在推进")));
    CHECK_FALSE(reopen(desk.session(), desk.id, QStringLiteral("回头看发现反弹"), {}));
    REQUIRE(reopen(desk.session(), desk.id, QStringLiteral("回头看发现反弹"), QStringLiteral("宛医改〔2021〕9号")));
    CHECK(desk.assignment().status == AssignmentStatus::Underway);
    CHECK(desk.closing().number == first);
    CHECK_FALSE(askToClose(desk.session(), desk.one(), asker, {})); // the old file proved the old round
    QFile again(desk.path);
    REQUIRE(again.open(QIODevice::WriteOnly));
    again.write("复查材料");
    again.close();
    desk.give();
    REQUIRE(askToClose(desk.session(), desk.one(), asker, {}));
    REQUIRE(close(desk.session(), desk.one(), {checker, {}, {}}));
    const QString second = desk.closing().number;
    CHECK(second != first);
    REQUIRE(desk.session().undo());
    REQUIRE(desk.session().undo());
    REQUIRE(askToClose(desk.session(), desk.one(), asker, {}));
    REQUIRE(close(desk.session(), desk.one(), {checker, {}, {}}));
    CHECK(desk.closing().number != second);
    CHECK(desk.closing().number != first);
}

TEST_CASE("nobody types an item closed")
{
    Desk desk;
    const Column &status = *entityOf<Assignment>().column(u"status");
    for (const QString &word : {QStringLiteral("已销号"), QStringLiteral("待验收"), QStringLiteral("退回")}) {
        const auto typed = desk.session().edit(EntityKind::Assignment, desk.id.value, status, word);
        REQUIRE_FALSE(typed);
        CHECK(typed.error().sentence.contains(QStringLiteral("申请销号")));
    }
}

TEST_CASE("several items are asked for together, or none when one of them may not")
{
    Desk desk;
    desk.give();
    const AssignmentId two[] = {desk.id, assignmentOf(desk.session(), 2, 1)};
    const auto refused = askToClose(desk.session(), two, asker, {});
    REQUIRE_FALSE(refused);
    CHECK(desk.assignment().status != AssignmentStatus::AwaitingCheck);
    REQUIRE(askToClose(desk.session(), two, asker, QStringLiteral("纸质材料已存档")));
    CHECK(desk.closing().withoutEvidence.isEmpty()); // it has a file
    REQUIRE(desk.session().undo());
    CHECK(desk.assignment().status != AssignmentStatus::AwaitingCheck);
}

TEST_CASE("a file is kept in the ledger byte by byte, with its hash, kind and giver; the same file only once")
{
    Desk desk;
    desk.give();
    const GivenFile again[] = {{desk.path, {}, {}}};
    const auto twice = addEvidence(desk.session(), desk.id, again, {});
    REQUIRE_FALSE(twice);
    CHECK(twice.error().sentence.contains(QStringLiteral("已有同样内容的佐证")));
    const AssignmentId other = assignmentOf(desk.session(), 5, 1);
    REQUIRE(addEvidence(desk.session(), other, again, {}));
    const auto evidences = evidenceOf(desk.session(), desk.id);
    REQUIRE(evidences);
    REQUIRE(evidences->size() == 1);
    const Evidence first = evidences->front();
    CHECK(first.name == QStringLiteral("印发方案.pdf"));
    CHECK(first.kind == EvidenceKind::Document);
    CHECK(first.size == 12);
    CHECK(first.sha256 == evidenceOf(desk.session(), other)->front().sha256);
    QFile::remove(desk.path);
    desk.ledger.reopen();
    CHECK(*EvidenceFiles(desk.session().store()).bytes(first.sha256) == QByteArray("方案正文"));
}

TEST_CASE("a newer file stands for the older one, which is kept")
{
    Desk desk;
    desk.give();
    const Evidence old = evidenceOf(desk.session(), desk.id)->front();
    QFile file(desk.path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("修订后的方案");
    file.close();
    const GivenFile newer[] = {{desk.path, {}, {}}};
    REQUIRE(addEvidence(desk.session(), desk.id, newer, {}, old.id));
    CHECK(evidenceOf(desk.session(), desk.id)->size() == 1);
    CHECK(desk.session().all<Evidence>().size() == 2);
    CHECK(EvidenceFiles(desk.session().store()).bytes(old.sha256));
}

TEST_CASE("a file that is not there, empty or a folder is refused and the rows stay as they were")
{
    Desk desk;
    const QStringList before = dump(desk.session());
    const QString empty = desk.ledger.filePath(QStringLiteral("空.txt"));
    REQUIRE(QFile(empty).open(QIODevice::WriteOnly));
    for (const QString &path : {desk.ledger.filePath(QStringLiteral("没有.pdf")), empty, QDir::tempPath()}) {
        const GivenFile files[] = {{desk.path, {}, {}}, {path, {}, {}}};
        CHECK_FALSE(addEvidence(desk.session(), desk.id, files, {}));
    }
    CHECK(dump(desk.session()) == before);
}

TEST_CASE("a copy goes out under the name it came by, beside what is there")
{
    Desk desk;
    desk.give();
    const Evidence evidence = evidenceOf(desk.session(), desk.id)->front();
    const QString folder = QFileInfo(desk.path).path();
    const auto copy = copyOut(desk.session(), evidence, folder);
    REQUIRE(copy);
    CHECK(*copy == desk.ledger.filePath(QStringLiteral("印发方案(2).pdf")));
}

TEST_CASE("what is closed keeps the evidence that it was closed on")
{
    Desk desk;
    desk.give();
    const AssignmentId one[] = {desk.id};
    REQUIRE(askToClose(desk.session(), one, QStringLiteral("甲"), {}));
    REQUIRE(close(desk.session(), one, {QStringLiteral("乙"), {}, {}}));
    const QStringList before = dump(desk.session());
    QFile file(desk.path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("补交的材料");
    file.close();
    const GivenFile late[] = {{desk.path, {}, {}}};
    const auto given = addEvidence(desk.session(), desk.id, late, {});
    REQUIRE_FALSE(given);
    CHECK(given.error().sentence.contains(QStringLiteral("重新打开")));
    CHECK_FALSE(movePlan(desk.session(), desk.id, {QDate(2021, 8, 1), QDate(2021, 8, 30)}));
    CHECK(dump(desk.session()) == before);
}

TEST_CASE("a list of statuses offers none that is a step of closing")
{
    Desk desk;
    const Column &status = *entityOf<Assignment>().column(u"status");
    const auto offered = [&] {
        const AnyRow row = desk.session().directory().row(EntityKind::Assignment, desk.id.value);
        return takenBy(row, status, suggestionsFor(desk.session(), status, {}), desk.session().reading());
    };
    CHECK(offered().contains(QStringLiteral("正在推进")));
    CHECK(offered().contains(QStringLiteral("已完成")));
    for (const char *word : {"已销号", "待验收", "退回"}) CHECK_FALSE(offered().contains(QString::fromUtf8(word)));
    desk.give();
    const AssignmentId one[] = {desk.id};
    REQUIRE(askToClose(desk.session(), one, QStringLiteral("甲"), {}));
    CHECK(offered() == QStringList{QStringLiteral("待验收")});
}

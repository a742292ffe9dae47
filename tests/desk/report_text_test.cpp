#include "tests/support/catch.h"
#include "tests/support/golden.h"
#include "tests/support/sample_rows.h"
#include "tests/tables/small_office.h"

#include "models/desk/circular_input.h"
#include "models/desk/notice_input.h"
#include "models/desk/report_catalogue.h"
#include "models/desk/roster_input.h"
#include "models/desk/weekly_input.h"
#include "models/desk/work_in_hand.h"
#include "models/ledger/closing.h"
#include "models/ledger/community.h"
#include "models/ledger/evidence.h"
#include "models/ledger/progress.h"
#include "models/reports/text_renderer.h"
#include "models/store/institution_counts.h"

#include <QRegularExpression>

#include <set>

using namespace tz;
using namespace tz::test;

namespace {

/// A second ledger of the kind 整改: one problem closed in one county and late in another, one mended at once.
void addRectification(LedgerSession &session)
{
    ChangeSet set{QStringLiteral("添加整改台账"), {}, {}};
    Program program{{2}, QStringLiteral("专项督查反馈问题整改台账"), {}, {}, {2021, 8, 1}, ProgramKind::Rectification,
                    {}};
    program.source = QStringLiteral("市委督查室");
    set.add(program);
    Task first;
    first.id = {11};
    first.program = {2};
    first.ordinal = 1;
    first.title = QStringLiteral("医共体财务没有统一管理");
    first.cause = QStringLiteral("结算中心人员没有到位。");
    first.content = QStringLiteral("设立结算中心，8月底前完成账户归并。");
    first.leadUnits.values = {{5}};
    first.timeClass = TimeClass::Short;
    first.deadline.words = QStringLiteral("2021年8月9日");
    first.deadline.kinds = DeadlineKind::Date;
    first.deadline.date = QDate(2021, 8, 9);
    set.add(first);
    Task second = first;
    second.id = {12};
    second.ordinal = 2;
    second.title = QStringLiteral("公示栏没有更新");
    second.cause = QString();
    second.content = QStringLiteral("当天更新，每月检查。");
    second.timeClass = TimeClass::AtOnce;
    set.add(second);
    Assignment closed;
    closed.id = {101};
    closed.task = {11};
    closed.county = {1};
    closed.person = QStringLiteral("王某");
    closed.status = AssignmentStatus::Closed;
    closed.percent = {100};
    closed.completedOn = QDate(2021, 8, 6);
    closed.closedOn = QDate(2021, 8, 10);
    set.add(closed);
    Assignment late;
    late.id = {102};
    late.task = {11};
    late.county = {2};
    late.person = QStringLiteral("李某");
    late.status = AssignmentStatus::Underway;
    late.percent = {40};
    set.add(late);
    for (const char *name : {"账户归并文件.pdf", "现场.jpg"}) {
        Evidence evidence;
        evidence.assignment = closed.id;
        evidence.name = QString::fromUtf8(name);
        evidence.sha256 = QString(64, u'0');
        set.add(evidence);
    }
    Closing closing;
    closing.assignment = closed.id;
    closing.state = ClosingState::Closed;
    closing.number = QStringLiteral("销〔2021〕1号");
    closing.askedOn = QDate(2021, 8, 7);
    closing.checkedOn = QDate(2021, 8, 10);
    set.add(closing);
    REQUIRE(session.perform(std::move(set)));
}

/// Two communities with their members in one county, a clinic that nobody looks after, and one outside of any.
void addInstitutions(LedgerSession &session)
{
    ChangeSet set{QStringLiteral("添加机构"), {}, {}};
    for (qint64 i = 1; i <= 2; ++i) {
        Community community;
        community.id = {i};
        community.county = {1};
        community.name = QStringLiteral("西峡县第%1医共体").arg(i == 1 ? QStringLiteral("一") : QStringLiteral("二"));
        community.leadHospital = i == 1 ? QStringLiteral("县人民医院") : QStringLiteral("县中医院");
        set.add(community);
    }
    struct Line {
        const char *name;
        InstitutionKind kind;
        qint64 community, parent;
        std::optional<int> beds;
    };
    const Line lines[] = {{"县人民医院", InstitutionKind::CountyHospital, 1, 0, 800},
                          {"丹水镇卫生院", InstitutionKind::TownshipHospital, 1, 0, 60},
                          {"丹水村卫生室", InstitutionKind::VillageClinic, 1, 2, {}},
                          {"回车村卫生室", InstitutionKind::VillageClinic, 1, 2, {}},
                          {"县中医院", InstitutionKind::CountyHospital, 2, 0, 400},
                          {"阳城村卫生室", InstitutionKind::VillageClinic, 2, 2, {}}, // its parent is of the other one
                          {"县疾控中心", InstitutionKind::DiseaseControl, 0, 0, {}}};
    qint64 id = 0;
    for (const Line &line : lines) {
        Institution institution;
        institution.id = {++id};
        institution.county = {1};
        institution.community = {line.community};
        institution.parent = {line.parent};
        institution.name = QString::fromUtf8(line.name);
        institution.kind = line.kind;
        institution.beds = line.beds;
        set.add(institution);
    }
    REQUIRE(session.perform(std::move(set)));
}

/// The report as text; the log's hash, which tells the time of the test, is left out.
QString textOf(LedgerSession &session, QStringView name, const ReportOrder &order = {})
{
    static const QRegularExpression hash(QStringLiteral("台账校验码 [0-9a-f]{12}"));
    return renderText(reportNamed(name)->make(session, order)).replace(hash, QStringLiteral("台账校验码 …"));
}

/// The small office with its 整改 ledger, as of 2021-08-13.
struct Office {
    TemporaryLedger ledger;
    Office()
    {
        fillSmallOffice(session());
        addRectification(session());
        addInstitutions(session());
    }
    LedgerSession &session() { return ledger.session(); }
};

} // namespace

TEST_CASE("each report reads as approved")
{
    Office office;
    for (const char *name :
         {"circular", "rectification", "decomposition", "notice", "county-card", "roster", "desk", "reminder"}) {
        CAPTURE(name);
        const QString text = textOf(office.session(), QString::fromLatin1(name));
        CHECK(differenceFromGolden(QStringLiteral("report_%1.txt").arg(QString::fromLatin1(name)), text) == QString());
    }
}

TEST_CASE("the roster counts what the institution tree counts, county by county")
{
    Office office;
    const auto counts = institutionCounts(office.session().store());
    REQUIRE(counts);
    qint64 all = 0;
    for (const InstitutionCount &count : *counts) all += count.number;
    qint64 listed = 0;
    for (const RosterCounty &county : rosterInput(office.session(), {}, Paper::A4).counties)
        for (const RosterGroup &group : county.groups) listed += group.institutions();
    CHECK(listed == all);
    CHECK(textOf(office.session(), u"roster").contains(QStringLiteral("机构%1家，其中村卫生室3家").arg(all)));
}

TEST_CASE("the week's table of a unit lists what it leads or supports, with last week's plan beside this week's words")
{
    Office office;
    const Unit unit = office.session().all<Unit>().front();
    const WeeklyInput all = weeklyInput(office.session(), QDate(2021, 8, 9));
    const WeeklyInput own = weeklyInput(office.session(), QDate(2021, 8, 9), {{}, unit.id});
    CHECK(own.scope == unit.name);
    CHECK_FALSE(own.rows.empty());
    CHECK(own.rows.size() < all.rows.size());
    std::set<QString> listed;
    for (const WeeklyRow &row : own.rows) listed.insert(row.task);
    for (const Task &task : office.session().all<Task>()) {
        const auto names = [&](const Ids<Unit> &units) {
            return std::find(units.values.begin(), units.values.end(), unit.id.value) != units.values.end();
        };
        const bool isSplit = std::any_of(all.rows.begin(), all.rows.end(),
                                         [&](const WeeklyRow &row) { return row.task == task.numbering + task.title; });
        CAPTURE(task.title);
        CHECK(listed.contains(task.numbering + task.title) ==
              (isSplit && (names(task.leadUnits) || names(task.supportingUnits))));
    }
}

TEST_CASE("what was planned, carried over and sent in late is seen in the week's table")
{
    Office office;
    const Assignment assignment = office.session().all<Assignment>().front();
    ChangeSet set{QStringLiteral("记进展"), {}, {}};
    for (const Progress &word : office.session().all<Progress>()) set.remove(word);
    Progress before{
        {901}, assignment.id,   QDate(2021, 8, 2), QStringLiteral("方案待审议"), QStringLiteral("开会审议"), {}, {},
        {},    Channel::Report, QDate(2021, 8, 4)};
    Progress now = before;
    now.id = {902};
    now.week = QDate(2021, 8, 9);
    now.saidOn = QDate(2021, 8, 13); // a Friday, the cut-off is Thursday
    set.add(before);
    set.add(now);
    REQUIRE(office.session().perform(std::move(set)));
    const WeeklyInput week = weeklyInput(office.session(), QDate(2021, 8, 9));
    const auto row =
        std::find_if(week.rows.begin(), week.rows.end(), [](const WeeklyRow &r) { return r.lateOn.isValid(); });
    REQUIRE(row != week.rows.end());
    CHECK(row->lastPlan == QStringLiteral("开会审议"));
    CHECK(row->isCarriedOver);
    CHECK(row->lateOn == QDate(2021, 8, 13));
    CHECK(week.cutOff == QDateTime(QDate(2021, 8, 12), QTime(12, 0)));
    const WeeklyInput earlier = weeklyInput(office.session(), QDate(2021, 8, 2));
    CHECK(std::none_of(earlier.rows.begin(), earlier.rows.end(),
                       [](const WeeklyRow &r) { return r.lateOn.isValid() || r.isCarriedOver; }));
}

TEST_CASE("papers of a past day say how far a matter had come by what was in on that day")
{
    Office office;
    const Task *task = nullptr;
    WorkInHand work = workInHand(office.session());
    Assignment open;
    for (const StandingAssignment &each : work.assignments)
        if (!isFinished(each) && each.assignment.county) open = each.assignment;
    REQUIRE(open.id);
    task = work.task(open.task);
    ChangeSet set{QStringLiteral("记进展"), {}, {}};
    for (const Progress &word : office.session().all<Progress>()) set.remove(word);
    Progress word;
    word.assignment = open.id;
    const std::tuple<QDate, QDate, int> words[] = {
        {QDate(2021, 6, 7), QDate(2021, 6, 9), 30},
        {QDate(2021, 7, 26), QDate(2021, 8, 2), 60}, // of July, but not in by its end
        {QDate(2021, 8, 2), QDate(2021, 8, 5), 90},
    };
    for (const auto &[week, said, percent] : words) {
        word.id = {word.id.value + 901};
        word.week = week;
        word.saidOn = said;
        word.percent = {percent};
        set.add(word);
    }
    REQUIRE(office.session().perform(std::move(set)));

    const QString title = task->numbering + task->title;
    const QString county = work.county(open.county)->name;
    const auto figureIn = [&](const auto &rows) {
        const auto found = std::find_if(rows.begin(), rows.end(), [&](const auto &row) {
            return row.task == title && row.county.startsWith(county);
        });
        return found == rows.end() ? QStringLiteral("没有这一行") : found->percentText;
    };
    CHECK(figureIn(circularInput(office.session(), QDate(2021, 5, 31)).items) == QString());
    CHECK(figureIn(circularInput(office.session(), QDate(2021, 7, 31)).items) == QStringLiteral("30%"));
    CHECK(figureIn(weeklyInput(office.session(), QDate(2021, 7, 12)).rows) == QStringLiteral("30%"));
    CHECK(figureIn(weeklyInput(office.session(), QDate(2021, 8, 2)).rows) == QStringLiteral("90%"));
}

TEST_CASE("notices go out for what is late, or for the one matter that is chosen, however it stands")
{
    Office office;
    const auto matters = [&](CountyId county, TaskId task) {
        return noticeInput(office.session(), county, task).matters;
    };
    CHECK(matters({}, {}).size() == 2);
    CHECK(matters({2}, {}).size() == 1);
    CHECK(matters({}, {11}).size() == 1);
    CHECK(matters({5}, {}).empty());
    REQUIRE(matters({5}, {4}).size() == 1);
    CHECK(matters({5}, {4}).front().light == Light::Done);
}

TEST_CASE("a circular of a past month knows nothing of what came later")
{
    Office office;
    const QString text = textOf(office.session(), u"circular", {.month = QDate(2021, 7, 15)});
    CHECK(text.contains(QStringLiteral("截至7月31日")));
    CHECK(text.contains(QStringLiteral("本月新完成0项，新销号0项")));
    CHECK_FALSE(text.contains(QStringLiteral("逾期4天")));
    CHECK_FALSE(text.contains(QStringLiteral("其中已完成")));
}

TEST_CASE("a list of one county has that county's lines only, and says whose it is")
{
    Office office;
    const ReportOrder order{.county = {2}};
    for (const char *name : {"rectification", "decomposition"}) {
        CAPTURE(name);
        const QString text = textOf(office.session(), QString::fromLatin1(name), order);
        CHECK(text.contains(QStringLiteral("内乡县")));
        CHECK_FALSE(text.contains(QStringLiteral("西峡县")));
        CHECK_FALSE(text.contains(QStringLiteral("公示栏没有更新"))); // not split to any county yet
    }
}

TEST_CASE("without a 整改 ledger the list says so instead of standing empty")
{
    TemporaryLedger ledger;
    fillSmallOffice(ledger.session());
    CHECK(textOf(ledger.session(), u"rectification").contains(QStringLiteral("台账中没有需要列出的整改问题")));
}

TEST_CASE("a ledger without anything in it makes every report, and none claims a figure")
{
    TemporaryLedger ledger;
    for (const ReportKind &kind : reportCatalogue()) {
        CAPTURE(kind.name);
        const Document document = kind.make(ledger.session(), {});
        CHECK_FALSE(document.blocks.empty());
        for (const Block &block : document.blocks)
            if (const auto *table = std::get_if<Table>(&block); table && !table->head.empty())
                CHECK_FALSE(table->rows.empty()); // at least a remark that there is nothing
    }
    for (const char *name : {"circular", "briefing"}) {
        CAPTURE(name);
        CHECK(textOf(ledger.session(), QString::fromLatin1(name)).contains(QStringLiteral("台账里还没有重点任务")));
    }
    CHECK(textOf(ledger.session(), u"decomposition").contains(QStringLiteral("没有重点任务")));
}

TEST_CASE("a place on paper is a county, and below it the community without the county's name")
{
    TemporaryLedger ledger;
    fillSmallOffice(ledger.session());
    LedgerSession &session = ledger.session();
    const QString county = session.directory().find(CountyId{1})->name;
    Community community;
    community.id = {session.ids().next(EntityKind::Community)};
    community.county = {1};
    community.name = county + QStringLiteral("人民医院医共体");
    ChangeSet set{QStringLiteral("加医共体"), {}, {}};
    set.add(community);
    REQUIRE(session.perform(std::move(set)));
    Assignment assignment;
    assignment.county = {1};
    CHECK(placeWords(assignment, session.reading()) == county);
    assignment.community = community.id;
    CHECK(placeWords(assignment, session.reading()) == county + QStringLiteral("\n人民医院医共体"));
}

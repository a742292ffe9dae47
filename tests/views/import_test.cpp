#include "tests/support/catch.h"
#include "tests/views/window_support.h"

#include "models/exchange/adoption.h"
#include "models/exchange/source_reader.h"
#include "models/ledger/calendar_day.h"
#include "models/store/backup.h"
#include "models/tables/move_list.h"
#include "views/editors/line_editor.h"
#include "views/import/import_answers_view.h"
#include "views/import/import_dialog.h"
#include "views/import/import_plan_view.h"
#include "views/import/import_preview_model.h"
#include "views/import/import_sheet_view.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QGuiApplication>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace tz;
using namespace tz::test;

namespace {

const QString counties = QStringLiteral(
    "县市区,联系人,联系电话\n西峡县,王五,0377-60000001\n内乡县,李某,\n新野县,周某,0377-60000009\n,无名,1\n");

/// A ledger of the small office, and a file of four counties: one changed in two cells, one the same, one new, one
/// without its name.
struct Bench {
    TemporaryLedger ledger;
    QString path = ledger.filePath(QStringLiteral("县市区.csv"));

    Bench()
    {
        fillSmallOffice(ledger.session());
        write(path, counties);
    }
    void write(const QString &where, const QString &text)
    {
        QFile file(where);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
    }
    ImportDraft draft()
    {
        auto made = draftImport(ledger.session(), &entityOf<County>(), path);
        if (!made) FAIL(made.error().sentence.toStdString());
        return *std::move(made);
    }
};

QString cell(const ImportPreviewModel &model, int line, int section)
{
    return model.index(line, section).data().toString();
}

QAbstractButton *buttonWith(ImportDialog &dialog, const QString &text)
{
    for (QAbstractButton *button : dialog.findChildren<QAbstractButton *>())
        if (button->text().startsWith(text)) return button;
    return nullptr;
}

} // namespace

TEST_CASE("a plan shows a line for each row, and for each cell of a row that changes several")
{
    Bench bench;
    const ImportDraft draft = bench.draft();
    const ImportPreviewModel model(draft.plan, nullptr);
    REQUIRE(model.rowCount() == 5);
    CHECK(cell(model, 0, ImportPreviewModel::KindSection) == QStringLiteral("改动"));
    CHECK(cell(model, 0, ImportPreviewModel::ColumnSection) == QStringLiteral("联系人"));
    CHECK(cell(model, 0, ImportPreviewModel::BeforeSection) == QStringLiteral("王某"));
    CHECK(cell(model, 0, ImportPreviewModel::AfterSection) == QStringLiteral("王五"));
    CHECK(cell(model, 1, ImportPreviewModel::ColumnSection) == QStringLiteral("联系电话"));
    CHECK(model.index(1, 0).data(ImportPreviewModel::ContinuesRole).toBool());
    CHECK(cell(model, 2, ImportPreviewModel::AfterSection) == QStringLiteral("与台账相同"));
    CHECK(cell(model, 3, ImportPreviewModel::KindSection) == QStringLiteral("新增"));
    CHECK(cell(model, 3, ImportPreviewModel::AfterSection)
              .contains(QStringLiteral("联系人 周某；联系电话 0377-60000009")));
    CHECK(cell(model, 4, ImportPreviewModel::KindSection) == QStringLiteral("不导入"));
}

TEST_CASE("a filter shows the rows that it counts, and a doubt finds its row")
{
    Bench bench;
    const ImportDraft draft = bench.draft();
    ImportPreviewModel model(draft.plan, nullptr);
    CHECK(model.lineOf({{}, 2, QStringLiteral("联系电话")}) == 1);
    CHECK(model.lineOf({{}, 4, {}}) == 3);
    CHECK(model.lineOf({}) == -1);
    for (const ImportFilter filter : {ImportFilter::New, ImportFilter::Same, ImportFilter::Doubtful}) {
        model.setFilter(filter);
        CHECK(model.rowCount() == countOf(draft.plan, filter));
    }
    model.setFilter(ImportFilter::New);
    CHECK(model.lineOf({{}, 2, {}}) == -1);
}

TEST_CASE("a numbered list of a phone note is pasted as it is and read as tasks")
{
    Bench bench;
    const Theme theme;
    ImportDialog dialog(bench.ledger.session(), theme, nullptr, nullptr);
    dialog.loadPasted(QStringLiteral("1. 出台总额预付办法。牵头单位：市医保局。完成时限：9月30日前\n"
                                     "2. 核定编制周转池。牵头单位：市委编办。完成时限：8月底前\n"));
    QAbstractButton *confirm = buttonWith(dialog, QStringLiteral("确认导入"));
    REQUIRE(confirm);
    CHECK(confirm->text().contains(QStringLiteral("新增 2 行")));
}

TEST_CASE(
    "nothing is written before it is agreed to; then a backup stands beside the ledger and the log names the file")
{
    Bench bench;
    LedgerSession &session = bench.ledger.session();
    const QStringList before = dump(session);
    const auto folder = QDir(backup::folderOf(session.store().path()));
    const Theme theme;
    ImportDialog dialog(session, theme, &entityOf<County>(), nullptr);
    dialog.load(bench.path);
    CHECK(dump(session) == before);
    CHECK_FALSE(folder.exists());

    QAbstractButton *confirm = buttonWith(dialog, QStringLiteral("确认导入"));
    REQUIRE(confirm);
    CHECK(confirm->text() == QStringLiteral("确认导入（新增 1 行，改动 1 行）"));
    confirm->click();
    CHECK(dialog.sentence().startsWith(QStringLiteral("已从“县市区.csv”导入县市区：新增 1 行，改动 1 行，可撤销")));
    CHECK(folder.entryList({QStringLiteral("*导入前*")}, QDir::Files).size() == 1);
    CHECK(session.all<County>().size() == 7);
    const auto source = readSource(bench.path);
    const auto steps = session.store().log().steps(1);
    REQUIRE(steps);
    CHECK(steps->front().source == source->source());
    REQUIRE(session.undo());
    CHECK(dump(session) == before);
}

TEST_CASE("the import is proposed as the dialog's default, but Enter on a doubt only leads to its row")
{
    Bench bench;
    LedgerSession &session = bench.ledger.session();
    const QStringList before = dump(session);
    const Theme theme;
    ImportDialog dialog(session, theme, &entityOf<County>(), nullptr);
    dialog.load(bench.path);
    dialog.show();
    auto *confirm = qobject_cast<QPushButton *>(buttonWith(dialog, QStringLiteral("确认导入")));
    REQUIRE(confirm);
    CHECK(confirm->isDefault());
    QTableView *doubts = nullptr;
    for (QTableView *table : dialog.findChildren<QTableView *>())
        if (table->accessibleName() == QStringLiteral("疑问")) doubts = table;
    REQUIRE(doubts);
    doubts->setCurrentIndex(doubts->model()->index(0, 0));
    QTest::keyClick(doubts, Qt::Key_Return);
    QCoreApplication::processEvents();
    CHECK(dialog.isVisible());
    CHECK(dump(session) == before);
}

TEST_CASE("a file that is refused is said in the dialog, with the way on and nothing to agree to")
{
    Bench bench;
    bench.write(bench.path, QStringLiteral("甲,乙\n1,2\n"));
    const Theme theme;
    ImportDialog dialog(bench.ledger.session(), theme, nullptr, nullptr);
    dialog.load(bench.path);
    CHECK(buttonWith(dialog, QStringLiteral("确认导入")) == nullptr);
    REQUIRE(buttonWith(dialog, QStringLiteral("换一个文件")));
    CHECK_FALSE(buttonWith(dialog, QStringLiteral("换一个文件"))->isHidden());
    CHECK(dialog.sentence().isEmpty());
}

TEST_CASE("a suggestion is adopted in the place of its cell: the plan is made anew, the file stays as it is")
{
    Bench bench;
    const QString tasks = QStringLiteral("工作目标,序号,重点任务,主要内容,牵头单位,完成时限\n"
                                         "健全机制,1,组建专班,抽调人员。,卫生健康部门,国庆节前\n"
                                         "健全机制,2,开展督导,每季一次。,卫生健康部门,2021年9月1日\n");
    bench.write(bench.path, tasks);
    LedgerSession &session = bench.ledger.session();
    auto draft = draftImport(session, &entityOf<Task>(), bench.path);
    REQUIRE(draft);
    const auto withSuggestion = [](const ImportDraft &of) {
        return std::count_if(of.plan.issues.begin(), of.plan.issues.end(),
                             [&](const Issue &issue) { return canAdopt(of.source, issue); });
    };
    REQUIRE(withSuggestion(*draft) == 1);
    const auto issue = std::find_if(draft->plan.issues.begin(), draft->plan.issues.end(),
                                    [&](const Issue &each) { return canAdopt(draft->source, each); });
    const auto adopted = withAdopted(session, *draft, *issue);
    REQUIRE(adopted);
    CHECK(withSuggestion(*adopted) == 0);
    CHECK(adopted->adopted == 1);
    QStringList words;
    for (const CellChange &cell : adopted->plan.preview.front().cells) words << cell.after;
    CHECK(words.contains(issue->suggestion));
    const auto done = carryOut(session, *adopted, QDateTime::currentDateTime());
    REQUIRE(done);
    CHECK(done->contains(QStringLiteral("采纳建议 1 处")));
    QFile file(bench.path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(QString::fromUtf8(file.readAll()) == tasks);
}

TEST_CASE("rows of the ledger that the file does not hold are shown and stay")
{
    Bench bench;
    const ImportDraft draft = bench.draft();
    CHECK(draft.plan.missing == 4);
    ImportPreviewModel model(draft.plan, nullptr);
    model.setFilter(ImportFilter::Missing);
    REQUIRE(model.rowCount() == 4);
    CHECK(cell(model, 0, ImportPreviewModel::KindSection) == QStringLiteral("文件里没有"));
    CHECK(cell(model, 0, ImportPreviewModel::AfterSection).contains(QStringLiteral("不会删除")));
    REQUIRE(carryOut(bench.ledger.session(), draft, QDateTime::currentDateTime()));
    CHECK(bench.ledger.session().all<County>().size() == 7);
}

TEST_CASE("a heading that nobody knows is assigned by hand, and remembered for the next file that has it")
{
    Bench bench;
    const Theme theme;
    LedgerSession &session = bench.ledger.session();
    bench.write(bench.path, QStringLiteral("所在地,电话找谁\n西峡县,王五\n"));
    {
        ImportDialog dialog(session, theme, &entityOf<County>(), nullptr);
        dialog.load(bench.path);
        CHECK(buttonWith(dialog, QStringLiteral("确认导入")) == nullptr);
        auto *sheets = dialog.findChild<ImportSheetView *>();
        sheets->assign(0, QStringLiteral("name"));
        sheets->assign(1, QStringLiteral("contact"));
        REQUIRE(buttonWith(dialog, QStringLiteral("确认导入")));
        buttonWith(dialog, QStringLiteral("确认导入"))->click();
        CHECK(dialog.sentence().contains(QStringLiteral("改动 1 行")));
    }
    bench.write(bench.path, QStringLiteral("2021年统计\n所在地,电话找谁\n内乡县,赵六\n"));
    ImportDialog dialog(session, theme, nullptr, nullptr);
    dialog.load(bench.path);
    REQUIRE(buttonWith(dialog, QStringLiteral("确认导入")));
    CHECK_FALSE(buttonWith(dialog, QStringLiteral("确认导入"))->isHidden());
}

TEST_CASE("a table of tasks without a name and with unknown units asks what they are, and plans by the answers")
{
    Bench bench;
    const Theme theme;
    LedgerSession &session = bench.ledger.session();
    const Program program = session.all<Program>().front();
    const Unit unit = session.all<Unit>().front();
    const size_t programs = session.all<Program>().size();
    const size_t units = session.all<Unit>().size();
    bench.write(bench.path,
                QStringLiteral("重点任务,主要内容,责任单位,完成时限\n建立周转池,核定编制,某某办公厅,9月底前\n"));
    ImportDialog dialog(session, theme, &entityOf<Task>(), nullptr);
    dialog.load(bench.path);
    CHECK(buttonWith(dialog, QStringLiteral("请您认定 2 处")));
    auto *answers = dialog.findChild<ImportAnswersView *>();
    const auto lines = answers->findChildren<LineEditor *>();
    REQUIRE(lines.size() == 2);
    CHECK(lines[0]->typed() == QStringLiteral("县市区"));
    lines[0]->selectAll();
    lines[0]->insert(program.title);
    answers->takeAnswers();
    lines[1]->insert(unit.name);
    answers->takeAnswers();
    CHECK(buttonWith(dialog, QStringLiteral("请您认定 2 处")));
    buttonWith(dialog, QStringLiteral("确认导入"))->click();

    CHECK(session.all<Program>().size() == programs);
    CHECK(session.all<Unit>().size() == units);
    const auto tasks =
        session.all<Task>({{QStringLiteral("title"), Condition::Operator::Equals, QStringLiteral("建立周转池")}});
    REQUIRE(tasks.size() == 1);
    CHECK(tasks.front().program == program.id);
    CHECK(tasks.front().leadUnits.values == std::vector<qint64>{unit.id.value});
    CHECK(session.all<Unit>().front().aliases.contains(QStringLiteral("某某办公厅")));
    REQUIRE(session.undo());
    CHECK(session.all<Unit>().front() == unit);
}

TEST_CASE("Enter in an answer takes it and does not import yet")
{
    Bench bench;
    const Theme theme;
    LedgerSession &session = bench.ledger.session();
    const QStringList before = dump(session);
    bench.write(bench.path, QStringLiteral("重点任务,责任单位\n建立周转池,某某办公厅\n"));
    ImportDialog dialog(session, theme, &entityOf<Task>(), nullptr);
    dialog.show();
    dialog.load(bench.path);
    QAbstractButton *questions = buttonWith(dialog, QStringLiteral("请您认定"));
    REQUIRE(questions);
    questions->click();
    auto *line = dialog.findChild<ImportAnswersView *>()->findChildren<LineEditor *>().constFirst();
    line->setFocus();
    QTest::keyClick(line, Qt::Key_Return);
    CHECK(dialog.isVisible());
    CHECK(dump(session) == before);
}

TEST_CASE("a table that was copied in WPS is pasted into the dialog")
{
    Bench bench;
    const Theme theme;
    ImportDialog dialog(bench.ledger.session(), theme, nullptr, nullptr);
    dialog.show();
    QGuiApplication::clipboard()->setText(QStringLiteral("县市区\t联系人\n西峡县\t\"王五\n赵六\"\n"));
    QTest::keyClick(&dialog, Qt::Key_V, Qt::ControlModifier);
    QAbstractButton *confirm = buttonWith(dialog, QStringLiteral("确认导入"));
    REQUIRE(confirm);
    CHECK(confirm->text() == QStringLiteral("确认导入（改动 1 行）"));
}

TEST_CASE("a table that was copied from a document is pasted with what its merged cells say")
{
    Bench bench;
    const Theme theme;
    ImportDialog dialog(bench.ledger.session(), theme, nullptr, nullptr);
    dialog.show();
    auto *copied = new QMimeData;
    copied->setHtml(QStringLiteral("<table><tr><td>县市区</td><td>联系人</td></tr><tr><td>西峡县</td>"
                                   "<td rowspan=2>同一人</td></tr><tr><td>内乡县</td></tr></table>"));
    copied->setText(QStringLiteral("县市区\t联系人\n西峡县\t同一人\n内乡县\t\n"));
    QGuiApplication::clipboard()->setMimeData(copied);
    QTest::keyClick(&dialog, Qt::Key_V, Qt::ControlModifier);
    QAbstractButton *confirm = buttonWith(dialog, QStringLiteral("确认导入"));
    REQUIRE(confirm);
    CHECK(confirm->text() == QStringLiteral("确认导入（改动 2 行）"));
}

TEST_CASE("several files that are dropped are shown one after the other, each for itself")
{
    Bench bench;
    LedgerSession &session = bench.ledger.session();
    const QString other = bench.ledger.filePath(QStringLiteral("机构.csv"));
    const QString damaged = bench.ledger.filePath(QStringLiteral("扫描.png"));
    bench.write(other, QStringLiteral("县市区,机构名称\n西峡县,新建卫生室\n"));
    bench.write(damaged, QStringLiteral("\n"));
    const Theme theme;
    ImportDialog dialog(session, theme, nullptr, nullptr);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(bench.path), QUrl::fromLocalFile(damaged), QUrl::fromLocalFile(other)});
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&dialog, &enter);
    QDropEvent drop({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&dialog, &drop);
    buttonWith(dialog, QStringLiteral("确认导入"))->click();
    CHECK(session.all<County>().size() == 7);
    QAbstractButton *skip = buttonWith(dialog, QStringLiteral("跳过，看下一个（还有 1 个）"));
    REQUIRE(skip);
    skip->click();
    buttonWith(dialog, QStringLiteral("确认导入"))->click();
    CHECK(dialog.result() == QDialog::Accepted);
    CHECK(dialog.sentence().contains(QStringLiteral("县市区.csv")));
    CHECK(dialog.sentence().contains(QStringLiteral("机构.csv")));
}

TEST_CASE("a file dropped on a page of the window is imported")
{
    WindowOnLedger place;
    QStringList dropped;
    place.setImportFiles([&](QWidget *, LedgerSession &, const QStringList &paths) -> Result<QString> {
        dropped = paths;
        return QString();
    });
    REQUIRE(place.window().showPage(QStringLiteral("counties")));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QStringLiteral("/a.xlsx"))});
    QDragEnterEvent enter({400, 400}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&place.window(), &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop({400, 400}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&place.window(), &drop);
    QTest::qWait(1);
    CHECK(dropped == QStringList{QStringLiteral("/a.xlsx")});
}

TEST_CASE("after a source with questions one without any shows what it would do")
{
    Bench bench;
    const QString tasks = bench.ledger.filePath(QStringLiteral("任务.csv"));
    bench.write(tasks, QStringLiteral("重点任务,责任单位,完成时限\n建立周转池,某某办公厅,9月底前\n"));
    const Theme theme;
    ImportDialog dialog(bench.ledger.session(), theme, nullptr, nullptr);
    dialog.setAttribute(Qt::WA_DontShowOnScreen);
    dialog.show();
    dialog.load(tasks);
    buttonWith(dialog, QStringLiteral("请您认定"))->click();
    CHECK(dialog.findChild<ImportAnswersView *>()->isVisible());
    dialog.load(bench.path);
    CHECK_FALSE(dialog.findChild<ImportAnswersView *>()->isVisible());
    CHECK(dialog.findChild<ImportPlanView *>()->isVisible());
}

TEST_CASE("days of the calendar list every date that they move before they are agreed to")
{
    Bench bench;
    LedgerSession &session = bench.ledger.session();
    const auto type = [&](EntityKind kind, qint64 id, const char *column, const char *typed) {
        REQUIRE(session.edit(kind, id, *entityOf(kind).column(QString::fromLatin1(column)), QString::fromUtf8(typed)));
    };
    type(EntityKind::Program, 1, "issued_on", "2021-08-12");
    type(EntityKind::Task, 4, "deadline_words", "5个工作日内");
    const QString path = bench.ledger.filePath(QStringLiteral("放假.csv"));
    bench.write(path, QStringLiteral("日期,休班,节日,依据\n2021-08-16,休,,临时通知\n"));
    const Theme theme;
    ImportDialog dialog(session, theme, &entityOf<CalendarDay>(), nullptr);
    dialog.load(path);
    const MoveList *moves = dialog.findChild<MoveList *>();
    REQUIRE(moves->rowCount() > 0);
    CHECK(moves->moves().front().kind == MoveKind::Deadline);
    CHECK(moves->moves().front().after.startsWith(QStringLiteral("2021-08-20")));
    CHECK(session.all<CalendarDay>().empty());
    buttonWith(dialog, QStringLiteral("确认导入"))->click();
    CHECK(session.all<CalendarDay>().size() == 1);
    CHECK(session.all<Task>()[3].deadline.date == QDate(2021, 8, 20));
    CHECK(dialog.sentence().contains(QStringLiteral("处日期变动")));
    ImportDialog counted(session, theme, &entityOf<County>(), nullptr);
    counted.load(bench.path);
    CHECK(counted.findChild<MoveList *>()->rowCount() == 0);
}

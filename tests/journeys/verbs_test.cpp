#include "tests/support/catch.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace {

struct Outcome {
    int status = -1;
    QByteArray out;
    QString complaint;
    QJsonDocument json() const { return QJsonDocument::fromJson(out); }
};

/// Runs the program as a script would, without a display.
Outcome taizhang(const QStringList &words, const QByteArray &input = {})
{
    QProcess process;
    process.start(QStringLiteral(TAIZHANG_PROGRAM), words);
    process.write(input);
    process.closeWriteChannel();
    REQUIRE(process.waitForFinished(60'000));
    return {process.exitCode(), process.readAllStandardOutput(),
            QString::fromUtf8(process.readAllStandardError()).trimmed()};
}

class Folder
{
public:
    QString operator()(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)); }

private:
    QTemporaryDir m_folder;
};

QStringList words(std::initializer_list<QString> list)
{
    return list;
}

const QString list = QStringLiteral("list");
const QString json = QStringLiteral("--json");

} // namespace

TEST_CASE("the sample ledger has the office's world and the same content every time")
{
    const Folder folder;
    const QString ledger = folder("示例.taizhang");
    REQUIRE(taizhang({QStringLiteral("demo"), ledger}).status == 0);
    const struct {
        const char *entity;
        int rows;
    } table[] = {{"counties", 13},         {"communities", 16},     {"goals", 6},        {"tasks", 15},
                 {"assignments", 165},     {"programs", 1},         {"briefings", 2},    {"briefing-articles", 4},
                 {"briefing-pictures", 1}, {"briefing-sources", 3}, {"issued-papers", 1}};
    for (const auto &line : table) {
        CAPTURE(line.entity);
        CHECK(taizhang({list, ledger, QString::fromLatin1(line.entity), json}).json().array().size() == line.rows);
    }
    const struct {
        const char *where;
        int rows;
    } kinds[] = {{"kind=县级公立医院", 86}, {"kind=village-clinic", 5099}};
    for (const auto &line : kinds) {
        CAPTURE(line.where);
        const auto found = taizhang({list, ledger, QStringLiteral("institutions"), QStringLiteral("--where"),
                                     QString::fromUtf8(line.where), json});
        CHECK(found.json().array().size() == line.rows);
    }
    const QString again = folder("再来.taizhang");
    REQUIRE(taizhang({QStringLiteral("demo"), again}).status == 0);
    for (const char *entity : {"institutions", "assignments", "progress", "briefing-articles", "issued-papers"})
        CHECK(taizhang({list, ledger, QString::fromLatin1(entity), json}).out ==
              taizhang({list, again, QString::fromLatin1(entity), json}).out);
    CHECK(taizhang({QStringLiteral("check"), ledger}).status == 0);
}

TEST_CASE("every light is on in the sample ledger")
{
    const Folder folder;
    const QString ledger = folder("示例.taizhang");
    REQUIRE(taizhang({QStringLiteral("demo"), ledger}).status == 0);
    for (const char *light : {"done", "closed", "on-track", "near", "overdue", "continuous"}) {
        CAPTURE(light);
        const auto found = taizhang({list, ledger, QStringLiteral("assignments"), QStringLiteral("--where"),
                                     QStringLiteral("light=") + QLatin1StringView(light), json});
        CHECK(found.json().array().size() >= 3);
    }
}

TEST_CASE("an edit is one step of the log that undo takes back and redo brings again")
{
    const Folder folder;
    const QString ledger = folder("a.taizhang");
    REQUIRE(taizhang({QStringLiteral("demo"), ledger}).status == 0);
    REQUIRE(taizhang({QStringLiteral("edit"), ledger, QStringLiteral("counties"), QStringLiteral("5"),
                      QStringLiteral("contact=赵某"), QStringLiteral("phone=0377")})
                .status == 0);
    const auto contact = [&] {
        const auto rows = taizhang({list, ledger, QStringLiteral("counties"), QStringLiteral("--where"),
                                    QStringLiteral("name=西峡县"), json})
                              .json()
                              .array();
        return rows.first().toObject().value(QStringLiteral("contact")).toString();
    };
    CHECK(contact() == QStringLiteral("赵某"));
    const QJsonObject newest = taizhang({QStringLiteral("log"), ledger, json}).json().array().first().toObject();
    CHECK(newest.value(QStringLiteral("changes")).toInt() == 1);
    CHECK(newest.value(QStringLiteral("what")).toString() == QStringLiteral("修改 县市区“西峡县”的联系人、联系电话"));
    CHECK(newest.keys() ==
          words({QStringLiteral("changes"), QStringLiteral("hash"), QStringLiteral("source"), QStringLiteral("step"),
                 QStringLiteral("time"), QStringLiteral("what"), QStringLiteral("who")}));
    REQUIRE(taizhang({QStringLiteral("undo"), ledger}).status == 0);
    CHECK(contact() != QStringLiteral("赵某"));
    REQUIRE(taizhang({QStringLiteral("redo"), ledger}).status == 0);
    CHECK(contact() == QStringLiteral("赵某"));
}

TEST_CASE("due-date words are read line by line")
{
    const auto read =
        taizhang({QStringLiteral("deadline"), QStringLiteral("--ref-date"), QStringLiteral("2021-07-29"), json},
                 QStringLiteral("2021年8月16日\n持续提升\n*月底前\n").toUtf8());
    REQUIRE(read.status == 0);
    const QList<QByteArray> lines = read.out.trimmed().split('\n');
    REQUIRE(lines.size() == 3);
    CHECK(QJsonDocument::fromJson(lines[0]).object().value(QStringLiteral("date")).toString() ==
          QStringLiteral("2021-08-16"));
    CHECK(QJsonDocument::fromJson(lines[1]).object().value(QStringLiteral("kind")).toString() ==
          QStringLiteral("continuous"));
    CHECK(QJsonDocument::fromJson(lines[2]).object().value(QStringLiteral("date")).isNull());
}

TEST_CASE("what cannot be done says so in one Chinese sentence, and the exit status tells how")
{
    const Folder folder;
    const QString ledger = folder("a.taizhang");
    REQUIRE(taizhang({QStringLiteral("new"), ledger}).status == 0);
    const struct {
        QStringList words;
        int status;
        const char *says;
    } table[] = {
        {{QStringLiteral("new"), ledger}, 1, "已经存在"},
        {{QStringLiteral("undo"), ledger}, 1, "没有可撤销"},
        {{QStringLiteral("list"), folder("没有.taizhang"), QStringLiteral("tasks")}, 1, "找不到"},
        {{QStringLiteral("edit"), ledger, QStringLiteral("counties"), QStringLiteral("99"), QStringLiteral("name=甲")},
         1,
         "不存在"},
        {{QStringLiteral("chart"), ledger, QStringLiteral("gantt"), QStringLiteral("--out"), folder("a.pdf")},
         1,
         "台账里还没有重点任务"},
        {{QStringLiteral("list"), ledger, QStringLiteral("planets")}, 2, "没有名为"},
        {{QStringLiteral("list"), ledger}, 2, "用法"},
        {{QStringLiteral("list"), ledger, QStringLiteral("tasks"), QStringLiteral("--colour")}, 2, "不认识的选项"},
        {{QStringLiteral("list"), ledger, QStringLiteral("tasks"), QStringLiteral("--today"), QStringLiteral("明天")},
         2,
         "不是日期"},
        {{QStringLiteral("demo"), folder("b.taizhang"), QStringLiteral("--scale"), QStringLiteral("world")},
         2,
         "示例规模"},
    };
    for (const auto &line : table) {
        CAPTURE(line.words.join(u' '));
        const auto outcome = taizhang(line.words);
        CHECK(outcome.status == line.status);
        CAPTURE(outcome.complaint);
        CHECK(outcome.complaint.contains(QString::fromUtf8(line.says)));
        CHECK(outcome.complaint.count(u'\n') == 0);
    }
    CHECK_FALSE(QFile::exists(folder("b.taizhang")));
    CHECK_FALSE(QFile::exists(folder("a.pdf")));
}

TEST_CASE("a row's history and a past evening are told to scripts")
{
    const Folder folder;
    const QString ledger = folder("历史.taizhang");
    REQUIRE(taizhang({QStringLiteral("demo"), ledger}).status == 0);
    const auto edit = [&](const char *assignment) {
        return taizhang({QStringLiteral("edit"), ledger, QStringLiteral("counties"), QStringLiteral("2"),
                         QString::fromUtf8(assignment)})
            .status;
    };
    REQUIRE(edit("contact=甲") == 0);
    REQUIRE(edit("contact=乙") == 0);
    const auto log = [&](const QStringList &more) {
        return taizhang(words({QStringLiteral("log"), ledger, QStringLiteral("--entity"), QStringLiteral("counties")}) +
                        more);
    };
    const QJsonArray history = log({QStringLiteral("--id"), QStringLiteral("2"), json}).json().array();
    REQUIRE(history.size() == 3);
    CHECK(history[0][QStringLiteral("before")] == QStringLiteral("甲"));
    CHECK(history[0][QStringLiteral("after")] == QStringLiteral("乙"));
    CHECK(history[2][QStringLiteral("event")] == QStringLiteral("founded"));
    CHECK(log({json}).status == 2);
    const auto asOf = [&](const QString &day) {
        return taizhang({list, ledger, QStringLiteral("counties"), QStringLiteral("--as-of"), day, json});
    };
    CHECK(asOf(QStringLiteral("2021-01-01")).json().array().isEmpty());
    CHECK(asOf(QStringLiteral("9999-01-01")).json() ==
          taizhang({list, ledger, QStringLiteral("counties"), json}).json());
    CHECK(asOf(QStringLiteral("昨天")).status == 2);
}

TEST_CASE("charts are written from the command line on any paper, and wrong wishes are refused in a sentence")
{
    const Folder folder;
    const QString ledger = folder("示例.taizhang");
    REQUIRE(taizhang({QStringLiteral("demo"), ledger}).status == 0);
    const auto chart = [&](const char *name, const char *file, const char *options) {
        return taizhang(
            words({QStringLiteral("chart"), ledger, QString::fromLatin1(name), QStringLiteral("--out"), folder(file)}) +
            QString::fromUtf8(options).split(u' ', Qt::SkipEmptyParts));
    };
    const struct {
        const char *name;
        const char *file;
        const char *options;
    } done[] = {
        {"gantt", "a.pdf", "--paper A4 --portrait --group county --from 2021-07-01 --to 2022-06-30"},
        {"gantt", "b.svg", "--group light"},
        {"gantt", "c.pdf", "--paper a0 --group unit"},
        {"wall", "d.pdf", "--paper A2"},
        {"calendar", "e.pdf", "--from 2021-08-01 --to 2021-10-31"},
        {"calendar", "f.png", ""},
    };
    for (const auto &line : done) {
        CAPTURE(line.file);
        const Outcome outcome = chart(line.name, line.file, line.options);
        CHECK(outcome.complaint.toStdString() == "");
        CHECK(outcome.status == 0);
        CHECK(QFile(folder(line.file)).size() > 1000);
    }
    const struct {
        const char *name;
        const char *file;
        const char *options;
        const char *says;
    } refused[] = {
        {"pie", "a.pdf", "", "gantt wall calendar"},
        {"gantt", "a.pdf", "--paper B5", "A4、A3、A2、A0"},
        {"gantt", "a.pdf", "--group month", "goal、county、unit、light"},
        {"wall", "a.pdf", "--from 2021-01-01", "不分时间段"},
        {"calendar", "a.pdf", "--group goal", "只有甘特图分组"},
        {"gantt", "a.pdf", "--from 2021-10-01 --to 2021-09-01", "不能晚于"},
    };
    for (const auto &line : refused) {
        CAPTURE(line.options);
        const Outcome outcome = chart(line.name, line.file, line.options);
        CHECK(outcome.status == 2);
        CHECK(outcome.complaint.contains(QString::fromUtf8(line.says)));
    }
}

TEST_CASE("a second letter about a matter in hand is refused to scripts until they say --again, a finished one wholly")
{
    const Folder folder;
    const QString ledger = folder("示例.taizhang");
    REQUIRE(taizhang({QStringLiteral("demo"), ledger}).status == 0);
    const auto letter = [&](const char *county, const char *day, const QStringList &more) {
        return taizhang(
            words({QStringLiteral("report"), ledger, QStringLiteral("notice"), QStringLiteral("--county"),
                   QString::fromUtf8(county), QStringLiteral("--task"), QStringLiteral("改革编制人事制度"),
                   QStringLiteral("--by"), QStringLiteral("王某"), QStringLiteral("--today"), QString::fromUtf8(day),
                   QStringLiteral("--out"), folder("督办单.pdf"), QStringLiteral("--issue")}) +
            more);
    };
    REQUIRE(letter("西峡县", "2021-09-27", {}).status == 0);
    const Outcome second = letter("西峡县", "2021-09-28", {});
    CHECK(second.status == 1);
    CHECK(second.complaint.contains(QStringLiteral("已于9月27日出具督办〔2021〕1号")));
    const Outcome meant = letter("西峡县", "2021-09-28", {QStringLiteral("--again")});
    CHECK(meant.status == 0);
    CHECK(QString::fromUtf8(meant.out).contains(QStringLiteral("督办〔2021〕2号")));
    const Outcome finished = letter("南召县", "2021-09-28", {QStringLiteral("--again")});
    CHECK(finished.status == 1);
    CHECK(finished.complaint.contains(QStringLiteral("已完成，不需要督办")));
}

TEST_CASE("a holiday notice is tried, tells what moves, is entered as one step and taken back")
{
    const Folder folder;
    const QString ledger = folder("示例.taizhang");
    REQUIRE(taizhang({QStringLiteral("demo"), ledger}).status == 0);
    QFile notice(folder("通知.txt"));
    REQUIRE(notice.open(QIODevice::WriteOnly));
    notice.write(
        "关于2027年部分节假日安排的通知\n国庆节：10月1日（周五）至7日（周四）放假调休，共7天。10月9日（周六）上班。");
    notice.close();
    const QStringList import = words({QStringLiteral("import"), ledger, notice.fileName(), QStringLiteral("--as"),
                                      QStringLiteral("calendar-days"), json});
    const auto tried = taizhang(import + words({QStringLiteral("--dry-run")})).json().object();
    CHECK(tried[QStringLiteral("added")].toInt() == 8);
    CHECK_FALSE(tried[QStringLiteral("applied")].toBool());
    CHECK(tried[QStringLiteral("moves")].isArray());
    CHECK(taizhang(words({list, ledger, QStringLiteral("calendar-days"), json})).json().array().isEmpty());
    CHECK(taizhang(import).json().object()[QStringLiteral("applied")].toBool());
    const auto days = taizhang(words({list, ledger, QStringLiteral("calendar-days"), json})).json().array();
    REQUIRE(days.size() == 8);
    CHECK(days[0].toObject()[QStringLiteral("notice")].toString() == QStringLiteral("关于2027年部分节假日安排的通知"));
    CHECK(taizhang(import).json().object()[QStringLiteral("unchanged")].toInt() == 8);
    REQUIRE(taizhang(words({QStringLiteral("undo"), ledger})).status == 0);
    CHECK(taizhang(words({list, ledger, QStringLiteral("calendar-days"), json})).json().array().isEmpty());

    REQUIRE(notice.open(QIODevice::WriteOnly));
    notice.write("请认真做好值班工作。");
    notice.close();
    const Outcome refused = taizhang(import);
    CHECK(refused.status != 0);
    CHECK(refused.complaint.contains(QStringLiteral("没有读出放假或上班的日子")));
}

TEST_CASE("a table of calendar days tells what it moves, whether it is tried or imported")
{
    const Folder folder;
    const QString ledger = folder("示例.taizhang");
    REQUIRE(taizhang({QStringLiteral("demo"), ledger}).status == 0);
    QFile table(folder("放假.csv"));
    REQUIRE(table.open(QIODevice::WriteOnly));
    table.write("日期,休班,节日,依据\n2021-09-29,休,,临时通知\n2021-09-30,休,,临时通知\n");
    table.close();
    const QStringList import = words(
        {QStringLiteral("import"), ledger, table.fileName(), QStringLiteral("--as"), QStringLiteral("calendar-days")});
    const Outcome tried = taizhang(import + words({QStringLiteral("--dry-run")}));
    CHECK(QString::fromUtf8(tried.out).contains(QStringLiteral("处日期变动")));
    CHECK(QString::fromUtf8(tried.out).contains(QStringLiteral(" → ")));
    const auto done = taizhang(import + words({json})).json().object();
    CHECK(done[QStringLiteral("applied")].toBool());
    CHECK(done[QStringLiteral("moves")].toArray().size() > 0);
}

TEST_CASE("a briefing's PDF is measured, told as text, as JSON and as a paper, and fails by faces alone")
{
    const Folder folder;
    const QString ledger = folder("示例.taizhang"), paper = folder("简报.pdf"), report = folder("检查.docx");
    REQUIRE(taizhang({QStringLiteral("demo"), ledger}).status == 0);
    REQUIRE(taizhang({QStringLiteral("report"), ledger, QStringLiteral("briefing"), QStringLiteral("--out"), paper})
                .status == 0);
    const QString conform = QStringLiteral("conform");
    const auto told = taizhang({conform, paper});
    const QJsonObject found = taizhang({conform, paper, json}).json().object();
    int failed = 0;
    for (const QJsonValue &measure : found[QStringLiteral("measures")].toArray()) {
        const QString verdict = measure[QStringLiteral("verdict")].toString();
        failed += verdict == u"stand-in";
        CHECK(verdict != QStringLiteral("fail"));
    }
    CHECK(found[QStringLiteral("fail")].toInt() == failed);
    CHECK(told.status == (failed == 0 ? 0 : 1));
    CHECK(told.out.contains("每面行数\t5.2.3\t22 行"));
    CHECK(told.complaint.contains(QStringLiteral("代用字体")) == (failed > 0));
    const auto saved = taizhang({conform, paper, QStringLiteral("--out"), report});
    CHECK(saved.out.isEmpty());
    CHECK(QFile::exists(report));

    const struct {
        QStringList words;
        int status;
        const char *says;
    } refused[] = {{{conform}, 2, "参数不够"},
                   {{conform, ledger}, 1, "不是完好的 PDF"},
                   {{conform, folder("没有.pdf")}, 1, "没有找到"},
                   {{conform, paper, QStringLiteral("--out"), paper}, 2, "请换一个文件名"},
                   {{conform, paper, QStringLiteral("--out"), folder("a.odt")}, 1, "不认识文件类型"}};
    for (const auto &line : refused) {
        const auto outcome = taizhang(line.words);
        CAPTURE(line.says, outcome.complaint);
        CHECK(outcome.status == line.status);
        CHECK(outcome.complaint.contains(QString::fromUtf8(line.says)));
    }
}

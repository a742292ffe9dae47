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
    QJsonArray rows() const { return QJsonDocument::fromJson(out).array(); }
};

/// One sample ledger for all questions: `words` are the verb, then what follows the ledger, split at blanks.
class Office
{
public:
    Office() { REQUIRE(run({QStringLiteral("demo"), ledger()}).status == 0); }

    QString ledger() const { return m_folder.filePath(QStringLiteral("示例.taizhang")); }
    QString file(const QString &name) const { return m_folder.filePath(name); }

    Outcome ask(const char *words) const
    {
        QStringList all = QString::fromUtf8(words).split(u' ');
        all.insert(1, ledger());
        return run(all);
    }
    static Outcome run(const QStringList &words)
    {
        QProcess process;
        process.start(QStringLiteral(TAIZHANG_PROGRAM), words);
        process.closeWriteChannel();
        REQUIRE(process.waitForFinished(60'000));
        return {process.exitCode(), process.readAllStandardOutput(),
                QString::fromUtf8(process.readAllStandardError()).trimmed()};
    }

private:
    QTemporaryDir m_folder;
};

/// One sentence in Chinese: one full stop at its end at most, no second line.
bool isOneSentence(const QString &text)
{
    return !text.isEmpty() && !text.contains(u'\n') && text.chopped(1).count(u'。') == 0;
}

} // namespace

TEST_CASE("rows are listed by words as they are typed into the cell")
{
    const Office office;
    const std::pair<const char *, const char *> same[] = {
        {"list assignments --where deadline=8月16日 --json", "list assignments --where deadline=2021-08-16 --json"},
        {"list assignments --where county=西峡 --json", "list assignments --where county=西峡县 --json"},
        {"list assignments --where county=411323 --json", "list assignments --where county=西峡县 --json"},
        {"list assignments --where county=南阳市西峡县 --json", "list assignments --where county=西峡县 --json"},
        {"list assignments --where status=办结 --json", "list assignments --where status=done --json"},
        {"list assignments --where status=已完成 --json", "list assignments --where status=done --json"},
        {"list assignments --where light=逾期 --json", "list assignments --where light=overdue --json"},
        {"list assignments --where percent=60% --json", "list assignments --where percent=60 --json"},
        {"list counties --where in_scope=是 --json", "list counties --where in_scope=true --json"},
    };
    for (const auto &[typed, plain] : same) {
        CAPTURE(QString::fromUtf8(typed));
        const Outcome found = office.ask(typed);
        CHECK(found.status == 0);
        CHECK(found.rows().size() > 0);
        CHECK(found.out == office.ask(plain).out);
    }
}

TEST_CASE("unknown words and impossible wishes are refused in one sentence that names them")
{
    const Office office;
    const struct {
        const char *words;
        int status;
        const char *says;
    } table[] = {
        {"list assignments --where county=火星县", 1, "“火星县”"},
        {"list assignments --where county=西狭县", 1, "也许是“西峡县”"},
        {"list assignments --where status=差不多", 1, "“差不多”"},
        {"list assignments --where light=红", 1, "“红”"},
        {"list assignments --where deadline=待定", 1, "“待定”"},
        {"report weekly --out a.pdf --county 西狭", 1, "也许是“西峡县”"},
        {"report weekly --out a.pdf --week 0001-01-01", 2, "离今天太远"},
        {"report briefing --out a.pdf --month 9999-01-01", 2, "离今天太远"},
        {"report briefing --out a.pdf --month 9999-01", 2, "离今天太远"},
        {"report briefing --out a.pdf --month 2021-13", 2, "不是日期"},
        {"report weekly --out a.pdf --month 2021-08-01", 2, "请用 --week"},
        {"report weekly --out a.pdf --week 2030-01-07", 2, "还没有开始"},
        {"report briefing --out a.pdf --county 西峡县", 2, "不能只出一个县市区"},
        {"report briefing --out a.pdf --paper A3", 2, "只有 A4"},
        {"report weekly --out /没有/a.pdf", 1, "文件夹“/没有”不存在"},
        {"chart wall --out a.pdf --from 2021-08-01", 2, "不分时间段"},
        {"show planets --out a.png", 2, "可用：start today"},
        {"export tasks --out /没有/a.csv", 1, "文件夹“/没有”不存在"},
        {"edit assignments 3 status=done percent=10", 1, "完成比例只有 10%"},
        {"edit assignments 14 status=正在推进 completed_on=2021-09-01", 1, "已有完成日期 2021-09-01"},
        {"edit assignments 14 extended_to=2020-09-01", 1, "延期至 2020-09-01 早于原定的"},
        {"edit assignments 14 light=red", 1, "推算"},
        {"edit assignments 14 deadline=2021-12-31", 1, "请改“重点任务”的完成时限，只改这一项的用“延期”"},
        {"edit assignments 14 lead_units=县卫健委", 1, "请改“重点任务”的牵头单位"},
        {"edit tasks 2 deadline=2021-12-31", 1, "请改“完成时限”"},
    };
    for (const auto &line : table) {
        const Outcome outcome = office.ask(line.words);
        CAPTURE(QString::fromUtf8(line.words), outcome.complaint);
        CHECK(outcome.status == line.status);
        CHECK(outcome.complaint.contains(QString::fromUtf8(line.says)));
        CHECK(isOneSentence(outcome.complaint));
    }
    for (const char *verb : {"new", "demo"}) {
        const Outcome wrong = Office::run({QString::fromLatin1(verb), office.file(QStringLiteral("b.txt"))});
        CHECK(wrong.status == 2);
        CHECK(wrong.complaint.contains(QStringLiteral(".taizhang")));
        CHECK_FALSE(QFile::exists(office.file(QStringLiteral("b.txt"))));
    }
}

TEST_CASE("an assignment that is said to be done is all done, and has no days left")
{
    const Office office;
    for (const char *edit : {"edit assignments 14 status=done", "edit assignments 45 completed_on=2021-09-01"}) {
        CAPTURE(edit);
        const QString id = QString::fromLatin1(edit).section(u' ', 2, 2);
        REQUIRE(office.ask(edit).status == 0);
        const QByteArray question = QStringLiteral("list assignments --where id=%1 --json").arg(id).toUtf8();
        const QJsonObject row = office.ask(question.constData()).rows().first().toObject();
        CHECK(row.value(QStringLiteral("status")).toString() == QStringLiteral("done"));
        CHECK(row.value(QStringLiteral("percent")).toInt() == 100);
        CHECK(row.value(QStringLiteral("days_left")).isNull());
        CHECK(row.value(QStringLiteral("light")).toString() == QStringLiteral("done"));
    }
}

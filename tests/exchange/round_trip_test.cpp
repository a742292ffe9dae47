#include "tests/support/catch.h"

#include "models/exchange/csv_grammar.h"
#include "models/exchange/export.h"
#include "models/exchange/import_plan.h"
#include "models/exchange/source_reader.h"
#include "models/exchange/zip_package.h"
#include "models/ledger/briefing_article.h"
#include "models/ledger/calendar_day.h"
#include "models/ledger/clock_pause.h"
#include "models/ledger/fact.h"
#include "models/ledger/institution.h"
#include "models/ledger/milestone.h"
#include "models/ledger/paper_preset.h"
#include "models/ledger/progress.h"
#include "models/ledger/reminder.h"
#include "models/ledger/setting.h"
#include "models/ledger/stage_report.h"
#include "models/ledger/template_step.h"
#include "models/store/evidence_files.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace tz;

namespace {

const QDate today(2021, 8, 10);

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

std::unique_ptr<LedgerSession> freshLedger(const QTemporaryDir &folder, const char *name)
{
    auto created = LedgerSession::create(folder.filePath(text(name)), text("王敏"), today);
    if (!created) FAIL(created.error().sentence.toStdString());
    return *std::move(created);
}

/// Adds a row by what a person types into its cells.
template <class Row>
void type(LedgerSession &session, std::initializer_list<std::pair<const char *, const char *>> cells)
{
    AnyRow row = AnyRow::blank(entityOf<Row>());
    for (const auto &[key, typed] : cells) {
        const auto read = row.read(*entityOf<Row>().column(text(key)), text(typed), session.reading());
        if (!read) FAIL(read.error().sentence.toStdString());
    }
    ChangeSet set{text("样例"), {}, {}};
    set.add(row);
    REQUIRE(session.perform(set));
}

/// A picture's file, kept in the ledger; its hash.
QByteArray photo(LedgerSession &session)
{
    const auto kept = EvidenceFiles(session.store()).keep(QByteArrayLiteral("一张照片"));
    REQUIRE(kept);
    return kept->sha256.toLatin1();
}

/// Rows of every entity whose texts try the formats: quotes, line breaks, leading zeros, formulas, namesakes, absent
/// values.
void typeDifficultRows(LedgerSession &session)
{
    type<County>(session, {{"code", "411323"},
                           {"name", "西峡县"},
                           {"official_order", "2"},
                           {"contact", "李\"四\""},
                           {"phone", "0377-69660000"}});
    type<County>(
        session,
        {{"name", "内乡县"}, {"official_order", "1"}, {"in_scope", "否"}, {"note", "第一行\n第二行，有逗号,"}});
    type<Community>(session, {{"county", "西峡县"},
                              {"name", "第一医共体"},
                              {"legal_mode", "统一法人"},
                              {"founded_on", "2020-02-29"},
                              {"population", "0"}});
    type<Community>(session, {{"county", "内乡县"}, {"name", "第一医共体"}});
    type<Institution>(session, {{"county", "西峡县"},
                                {"community", "#1"},
                                {"name", "人民医院"},
                                {"role", "牵头医院"},
                                {"credit_code", "012411323MB0000001"},
                                {"beds", "800"}});
    type<Institution>(session, {{"county", "西峡县"},
                                {"parent", "人民医院"},
                                {"name", "=卫生室"},
                                {"licence_code", "000123456789"},
                                {"staff", "0"}});
    type<Institution>(session,
                      {{"county", "内乡县"}, {"community", "#2"}, {"name", "人民医院"}, {"kind", "县级公立医院"}});
    type<Unit>(session, {{"name", "县（市、区）党委"}, {"official_order", "1"}});
    type<Unit>(session, {{"name", "县（市、区）卫生健康部门"}, {"aliases", "卫健委|卫健部门"}, {"level", "市级"}});
    type<Program>(session,
                  {{"title", "重点任务台账"}, {"document_number", "宛卫〔2021〕138号"}, {"issued_on", "2021-07-29"}});
    type<Program>(session, {{"title", "交办事项"}, {"kind", "交办"}});
    type<Goal>(session, {{"program", "重点任务台账"}, {"ordinal", "1"}, {"title", "改革体制"}});
    type<Goal>(session, {{"program", "交办事项"}, {"ordinal", "2"}, {"title", "改革体制"}});
    type<Task>(session, {{"program", "重点任务台账"},
                         {"goal", "#1"},
                         {"ordinal", "3"},
                         {"numbering", "（一）"},
                         {"title", "成立医管委"},
                         {"lead_units", "卫健委"},
                         {"supporting_units", "县（市、区）党委"},
                         {"deadline_words", "8月底前"}});
    type<Task>(session,
               {{"program", "交办事项"}, {"title", "一、不是编号"}, {"content", "甲\t乙"}, {"evidence_asked", "文件"}});
    type<Assignment>(session, {{"task", "成立医管委"},
                               {"county", "西峡县"},
                               {"person", "张三"},
                               {"status", "进展缓慢"},
                               {"percent", "60%"},
                               {"extended_to", "2021-09-01"}});
    type<Assignment>(session, {{"task", "成立医管委"}, {"county", "内乡县"}, {"community", "#2"}, {"percent", "100%"}});
    type<Progress>(session, {{"assignment", "西峡县·成立医管委"},
                             {"week", "2021-08-09"},
                             {"this_week", "+1 事项"},
                             {"percent", "1%"},
                             {"said_on", "2021-08-12"}});
    type<Reminder>(session, {{"assignment", "西峡县·成立医管委"},
                             {"reminded_on", "2021-08-10"},
                             {"way", "电话"},
                             {"reminded_by", "=王某"}});
    type<ClockPreset>(session, {{"name", "13710"}, {"cut_off_hour", "0"}, {"basis", "通行理解，非法定依据"}});
    type<ClockPreset>(session, {{"name", "=710"}, {"start", "文件印发之日"}, {"rest_days", "顺延至下一工作日"}});
    type<ClockStage>(session, {{"preset", "13710"}, {"ordinal", "1"}, {"name", "部署"}, {"length", "1"}});
    type<ClockStage>(session, {{"preset", "=710"}, {"ordinal", "2"}, {"name", "办结"}, {"unit", "自然月"}});
    type<ClockRun>(session, {{"assignment", "西峡县·成立医管委"}, {"preset", "13710"}, {"started_on", "2021-08-09"}});
    type<ClockPause>(session, {{"run", "#1"}, {"reason", "批准延期"}, {"paused_from", "2021-08-11"}});
    type<ClockRun>(session, {{"assignment", "#2"}, {"preset", "=710"}, {"started_on", "2021-08-09"}});
    type<StageReport>(session, {{"run", "西峡县·成立医管委·13710"},
                                {"stage", "部署"},
                                {"done_on", "2021-08-10"},
                                {"done_hour", "0"},
                                {"feedback", "第一行\n第二行"}});
    type<StageReport>(session, {{"run", "#1"}, {"stage", "部署"}, {"failing_unit", "卫健委"}});
    type<PaperPreset>(session, {{"name", "本办版式"}, {"reports", "月度通报、督办单"}, {"lines", "24"}});
    type<StepTemplate>(session, {{"template", "制定文件"}});
    type<TemplateStep>(session, {{"template", "制定文件"}, {"ordinal", "1"}, {"name", "方案"}, {"working_days", "0"}});
    type<Milestone>(session, {{"assignment", "西峡县·成立医管委"},
                              {"title", "方案"},
                              {"start", "2021-08-02"},
                              {"due", "2021-08-06"},
                              {"done_on", "2021-08-05"}});
    type<Fact>(session,
               {{"name", "医共体总数"}, {"words", "医共体|医疗共同体"}, {"value", "16"}, {"source", "医共体数"}});
    type<Fact>(session, {{"name", "满意度"}, {"words", "满意度"}, {"value", "0"}});
    type<Briefing>(session, {{"series", "工作简报"},
                             {"year", "2021"},
                             {"number", "5"},
                             {"style", "第五期"},
                             {"date", "2021-08-13"},
                             {"report_to", "省医改办，市委、市政府"},
                             {"copies", "50"}});
    type<Briefing>(session, {{"series", "督查通报"}, {"year", "2021"}, {"number", "9"}, {"style", "〔2024〕第5期"}});
    type<Briefing>(session, {{"series", "工作简报"}, {"year", "2022"}, {"number", "5"}});
    type<Briefing>(session, {{"series", "医改信息"}, {"year", "2022"}, {"number", "5"}, {"style", "总第5期"}});
    type<BriefingArticle>(session, {{"briefing", "工作简报2021年第5期"},
                                    {"ordinal", "1"},
                                    {"title", "推进情况"},
                                    {"text", "逾期〖逾期项数〗项，“另有”。\n县\t完成\n西峡县\t3"}});
    type<BriefingArticle>(session, {{"briefing", "督查通报〔2021〕第9期"}, {"title", "=标题"}});
    type<BriefingArticle>(session,
                          {{"briefing", "工作简报2022年第5期"}, {"title", "推进情况"}, {"text", "另一年的。"}});
    type<BriefingArticle>(session, {{"briefing", "医改信息总第5期"}, {"ordinal", "2"}, {"text", "没有标题。"}});
    const QByteArray hash = photo(session);
    type<BriefingPicture>(session, {{"article", "工作简报2021年第5期·推进情况"},
                                    {"ordinal", "1"},
                                    {"caption", "“核查”，现场"},
                                    {"width", "半宽"},
                                    {"name", "现场.jpg"},
                                    {"sha256", hash.constData()}});
    type<BriefingSource>(session, {{"article", "工作简报2022年第5期·推进情况"},
                                   {"sentence", "逾期〖逾期项数〗项。"},
                                   {"rule", "whole"},
                                   {"assignments", "西峡县·成立医管委"}});
    type<BriefingSource>(session, {{"article", "医改信息总第5期·第2篇"}, {"sentence", "=句"}, {"rule", "silent"}});
    type<CalendarDay>(session, {{"date", "2027-02-14"}, {"mark", "班"}, {"holiday", "春节"}});
    type<Setting>(session, {{"key", "office"}, {"value", "南阳市医改办"}});
}

/// What a person can have typed of each row, in an order that does not depend on ids.
QStringList typedTexts(LedgerSession &session, const Entity &entity)
{
    QStringList rows;
    const auto stored = session.store().rows({.kind = entity.kind});
    REQUIRE(stored);
    for (const AnyRow &row : *stored) {
        QStringList cells;
        for (const Column &column : entity.columns)
            if (column.isStored() && column.isEditable())
                cells << column.name() + u'=' + row.text(column, session.reading());
        rows << cells.join(u'|');
    }
    rows.sort();
    return rows;
}

} // namespace

TEST_CASE("What is exported and imported into another ledger is the same")
{
    const QString suffix = text(GENERATE("csv", "xlsx", "json"));
    const QTemporaryDir folder;
    const auto from = freshLedger(folder, "a.taizhang");
    const auto into = freshLedger(folder, "b.taizhang");
    typeDifficultRows(*from);
    photo(*into); // a table does not carry it
    for (const Entity *entity : allEntities()) {
        if (entity->isRecorded()) continue; // nothing to type
        INFO(entity->plural);
        const QString path = folder.filePath(entity->name() + u'.' + suffix);
        const auto exported = exportEntity(*from, *entity, path);
        REQUIRE(exported);
        const auto source = readSource(path);
        REQUIRE(source);
        const auto guessed = planImport(*into, *source);
        REQUIRE(guessed);
        CHECK(guessed->entity == entity);
        const auto plan = planImport(*into, *source, {.as = entity});
        REQUIRE(plan);
        for (const Issue &issue : plan->issues) INFO(issue.message.toStdString());
        CHECK(std::none_of(plan->issues.begin(), plan->issues.end(),
                           [](const Issue &issue) { return issue.severity == Severity::Error; }));
        REQUIRE(into->perform(plan->set));
        CHECK(typedTexts(*into, *entity) == typedTexts(*from, *entity));
        const auto again = planImport(*into, *source, {.as = entity});
        REQUIRE(again);
        CHECK(again->set.isEmpty());
        CHECK(again->unchanged == plan->added);
    }
    CHECK(into->all<BriefingPicture>().front().size == 12); // of the file
}

TEST_CASE("Two words of one week come back as the two rows that they are, in any order")
{
    const QTemporaryDir folder;
    const auto session = freshLedger(folder, "a.taizhang");
    typeDifficultRows(*session);
    for (const char *words : {"方案已报县政府", "常务会议已通过"})
        type<Progress>(*session, {{"assignment", "西峡县·成立医管委"}, {"week", "2021-08-09"}, {"this_week", words}});
    auto ids = session->store().ids({.kind = EntityKind::Progress});
    REQUIRE(ids);
    std::reverse(ids->begin(), ids->end());
    const QString path = folder.filePath(text("进展.csv"));
    REQUIRE(exportEntity(*session, entityOf<Progress>(), path, *ids));
    const auto plan = planImport(*session, *readSource(path), {.as = &entityOf<Progress>()});
    REQUIRE(plan);
    CHECK(plan->set.isEmpty());
    CHECK(plan->unchanged == static_cast<int>(ids->size()));

    const QStringList known = typedTexts(*session, entityOf<Progress>());
    ChangeSet all{text("清空"), {}, {}};
    for (const Progress &progress : session->all<Progress>()) all.remove(progress);
    REQUIRE(session->perform(std::move(all)));
    const auto anew = planImport(*session, *readSource(path), {.as = &entityOf<Progress>()});
    REQUIRE(anew);
    REQUIRE(session->perform(anew->set));
    CHECK(typedTexts(*session, entityOf<Progress>()) == known);
}

TEST_CASE("A cell that a spreadsheet would take for a formula is exported as text and comes back as it was")
{
    for (const char *cell : {"=cmd|' /C calc'!A0", "+1", "-2", "@SUM(A1)", "'=1", "''=1", "'don't", "a=b", "\t=1"}) {
        INFO(cell);
        const QString line = csv::line({text(cell), text("b")});
        CHECK_FALSE(QStringLiteral("=+-@").contains(line[0]));
        const auto source = readSource(line.toUtf8(), text("a.csv"));
        REQUIRE(source);
        CHECK(source->sheets[0].rows[0].cells[0].text == text(cell));
    }
}

TEST_CASE("Chosen rows are exported alone and in the order in which they are seen")
{
    const QTemporaryDir folder;
    const auto session = freshLedger(folder, "a.taizhang");
    typeDifficultRows(*session);
    auto ids = session->store().ids({.kind = EntityKind::Unit});
    REQUIRE(ids);
    REQUIRE(ids->size() >= 2);
    const QString path = folder.filePath(text("单位.csv"));
    REQUIRE(exportEntity(*session, entityOf<Unit>(), path, std::vector{ids->at(1), ids->at(0)}));
    const auto source = readSource(path);
    REQUIRE(source);
    REQUIRE(source->sheets[0].rows.size() == 3);
    const auto nameAt = [&](qint64 id) { return session->directory().row(EntityKind::Unit, id).as<Unit>()->name; };
    CHECK(source->sheets[0].rows[1].cells[1].text == nameAt(ids->at(1)));
    CHECK(source->sheets[0].rows[2].cells[1].text == nameAt(ids->at(0)));
    REQUIRE(exportEntity(*session, entityOf<Unit>(), path, std::vector<qint64>{}));
    CHECK(readSource(path)->sheets[0].rows.size() == 1);
}

TEST_CASE("An exported workbook has real dates, a frozen heading with filters and a page")
{
    const QTemporaryDir folder;
    const auto session = freshLedger(folder, "a.taizhang");
    typeDifficultRows(*session);
    const QString path = folder.filePath(text("台账.xlsx"));
    REQUIRE(exportEntity(*session, entityOf<Program>(), path));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const auto package = ZipPackage::open(file.readAll());
    REQUIRE(package);
    QByteArray sheet;
    REQUIRE((*package)->read(text("xl/worksheets/sheet1.xml"), [&](const QByteArray &piece) {
        sheet += piece;
        return true;
    }));
    for (const char *part : {"state=\"frozen\"", "<autoFilter ref=\"A1:", "orientation=\"landscape\"",
                             "fitToHeight=\"0\"", "paperSize=\"9\"", "<v>44406</v>", "<col min=\"1\""}) {
        INFO(part);
        CHECK(sheet.contains(part));
    }
}

TEST_CASE("Json is exported as the rows are listed")
{
    const QTemporaryDir folder;
    const auto session = freshLedger(folder, "a.taizhang");
    typeDifficultRows(*session);
    const QString path = folder.filePath(text("机构.json"));
    REQUIRE(exportEntity(*session, entityOf<Institution>(), path));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QJsonArray array = QJsonDocument::fromJson(file.readAll()).array();
    REQUIRE(array.size() == 3);
    const auto rows = session->store().rows({.kind = EntityKind::Institution});
    REQUIRE(rows);
    for (qsizetype i = 0; i < array.size(); ++i)
        CHECK(array[i].toObject() == jsonOf((*rows)[static_cast<size_t>(i)], session->reading()));
}

TEST_CASE("Csv is written with a mark and its headings")
{
    const QTemporaryDir folder;
    const auto session = freshLedger(folder, "a.taizhang");
    const QString path = folder.filePath(text("目标.csv"));
    REQUIRE(exportEntity(*session, entityOf<Goal>(), path));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == QByteArray("\xEF\xBB\xBF台账,序号,工作目标\r\n"));
}

TEST_CASE("An unknown format and an unwritable place are refused with a sentence")
{
    const QTemporaryDir folder;
    const auto session = freshLedger(folder, "a.taizhang");
    CHECK_FALSE(exportEntity(*session, entityOf<Goal>(), folder.filePath(text("目标.doc"))));
    for (const char *suffix : {"csv", "json", "xlsx"}) {
        const auto done = exportEntity(*session, entityOf<Goal>(), text("/nowhere/目标.") + text(suffix));
        REQUIRE_FALSE(done);
        CHECK(done.error().sentence.contains(text("没有写成")));
    }
}

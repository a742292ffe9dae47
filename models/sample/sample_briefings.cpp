#include "models/ledger/briefing_article.h"
#include "models/ledger/issued_paper.h"
#include "models/reports/date_words.h"
#include "models/reports/edited_briefing.h"
#include "models/reports/pdf_bytes.h"
#include "models/sample/sample_names.h"
#include "models/sample/sample_world.h"
#include "models/store/evidence_files.h"

#include <QBuffer>
#include <QFont>
#include <QImage>
#include <QPainter>

namespace tz::sample {

namespace {

const QString office = QStringLiteral("南阳市医改办");

/// A grey card in the place of a photo: a sample shows nobody's face.
QByteArray photo()
{
    QImage image(960, 640, QImage::Format_RGB32);
    image.fill(QColor(0xdd, 0xe3, 0xea));
    QPainter painter(&image);
    painter.setPen(QColor(0x7a, 0x86, 0x94));
    QFont font;
    font.setPixelSize(64);
    painter.setFont(font);
    painter.drawText(image.rect(), Qt::AlignCenter, QStringLiteral("示例照片"));
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

class BriefingMaker
{
public:
    BriefingMaker(const World &world, LedgerStore &store) : m_world(world), m_files(store) {}

    Result<std::vector<AnyRow>> make()
    {
        if (auto done = addIssued(); !done) return done.error();
        if (auto done = addWritten(); !done) return done.error();
        return std::move(m_rows);
    }

private:
    static Briefing issueOf(int number, QDate from, QDate to)
    {
        Briefing briefing;
        briefing.id = {number};
        briefing.series = usualSeries();
        briefing.year = to.year();
        briefing.number = number;
        briefing.date = briefing.to = to;
        briefing.from = from;
        briefing.reportTo = QStringLiteral("省医改办，市委、市政府领导");
        briefing.sendTo = QStringLiteral("市医改领导小组成员单位");
        briefing.distributeTo = QStringLiteral("各县（市、区）医改办");
        briefing.copies = 50;
        return briefing;
    }

    BriefingArticle add(const Briefing &briefing, int ordinal, const char *title, const QString &text)
    {
        const BriefingArticle article{{++m_articles}, briefing.id, ordinal, QString::fromUtf8(title), text};
        m_rows.push_back(article);
        return article;
    }

    void addSource(const BriefingArticle &article, const char *rule, const QString &sentence, Ids<Assignment> rows)
    {
        m_rows.push_back(
            BriefingSource{{++m_sources}, article.id, QString::fromLatin1(rule), sentence, std::move(rows)});
    }

    /// Those that were completed from one day to another; an invalid first day is the beginning.
    Ids<Assignment> completed(QDate from, QDate to) const
    {
        Ids<Assignment> ids;
        for (const Assignment &each : m_world.assignments)
            if (each.completedOn.isValid() && each.completedOn >= from && each.completedOn <= to)
                ids.values.push_back(each.id.value);
        return ids;
    }

    Result<void> addIssued()
    {
        Briefing briefing = issueOf(1, {2021, 8, 1}, {2021, 8, 31});
        const Ids<Assignment> done = completed({}, briefing.to), newly = completed(briefing.from, briefing.to);
        Ids<Assignment> all;
        for (const Assignment &each : m_world.assignments) all.values.push_back(each.id.value);
        const QString whole = QStringLiteral("截至8月31日，%1项重点任务、11个县市区共%2项分解任务中，已完成%3项。")
                                  .arg(m_world.tasks.size())
                                  .arg(all.values.size())
                                  .arg(done.values.size());
        const QString month = QStringLiteral("本期新完成%1项，其余按台账时限推进。").arg(newly.values.size());
        briefing.state = BriefingState::Issued;
        briefing.paper = {1};
        m_rows.push_back(briefing);
        const BriefingArticle work = add(briefing, 1, "重点任务台账推进情况", whole + u'\n' + month);
        addSource(work, "whole", whole, all);
        addSource(work, "newly-done", month, newly);
        const BriefingArticle plan = add(
            briefing, 2, "我市部署第三季度医改重点工作",
            QStringLiteral("8月20日，市医改领导小组召开推进会，通报各县市区进展，部署第三季度工作。\n"
                           "会议要求，各地要对照重点任务台账，倒排工期，按月报送进展，完成一项、核查一项、销号一项。"));
        return keepPaper(briefing, {{work.title, work.text, {}}, {plan.title, plan.text, {}}});
    }

    Result<void> keepPaper(const Briefing &briefing, std::vector<EditedArticle> articles)
    {
        EditedBriefing paper;
        paper.office = office;
        paper.name = briefing.series;
        paper.number = issueNumberWords(briefing.style, briefing.year, briefing.number);
        paper.date = briefing.date;
        for (const CountyPlan &plan : m_world.counties) paper.counties << plan.county.name;
        paper.articles = std::move(articles);
        paper.recipients = {QStringLiteral("报：") + briefing.reportTo, QStringLiteral("送：") + briefing.sendTo,
                            QStringLiteral("发：") + briefing.distributeTo};
        paper.copies = QStringLiteral("共印%1份").arg(*briefing.copies);
        const Document document = editedBriefing(paper);
        const auto pdf = pdfBytes(document);
        if (!pdf) return pdf.error();
        const auto kept = m_files.keep(*pdf);
        if (!kept) return kept.error();
        IssuedPaper issued;
        issued.id = briefing.paper;
        issued.report = QStringLiteral("briefing");
        issued.year = briefing.year;
        issued.serial = briefing.number;
        issued.number = paper.number;
        issued.title = document.title;
        issued.period = QStringLiteral("%1至%2").arg(dateWords(briefing.from), dateWords(briefing.to));
        issued.asOf = issued.issuedOn = briefing.to;
        Dice dice(2021);
        issued.issuedBy = person(dice);
        issued.order =
            QStringLiteral("month=%1|issue=%2").arg(briefing.from.toString(Qt::ISODate)).arg(briefing.number);
        issued.sha256 = kept->sha256;
        m_rows.push_back(issued);
        return {};
    }

    /// The first article is what the rules draft of the whole, its figures live.
    Result<void> addWritten()
    {
        const Briefing briefing = issueOf(2, {2021, 9, 1}, sampleToday);
        m_rows.push_back(briefing);
        const QString whole = QStringLiteral(
            "截至〖截至日期〗，〖任务数〗项重点任务、〖县市区数〗个县市区共〖分解项数〗项分解任务中，已完成"
            "〖完成项数〗项，占〖完成占比〗；正常推进〖正常项数〗项，占〖正常占比〗；临近时限〖临期项数〗项，"
            "占〖临期占比〗；逾期〖逾期项数〗项，占〖逾期占比〗；长期坚持或未定时限〖其他项数〗项，占〖其他占比〗。");
        const BriefingArticle work =
            add(briefing, 1, "重点任务台账推进情况",
                whole + QStringLiteral("\n附：各县市区重点任务进度（截至〖截至日期〗，单位：项）\n〖各县进度表〗"));
        addSource(work, "whole", whole, {});
        const BriefingArticle visit =
            add(briefing, 2, "省核查组到我市检查指导\n紧密型县域医共体建设",
                QStringLiteral("9月13日至17日，省核查组对我市紧密型县域医共体建设情况进行实地核查。目前，全市11个"
                               "县市区已建成16个医共体，覆盖86家县级公立医院、205个乡镇卫生院、5099个村卫生室。\n"
                               "〖图1〗\n西峡县\n"
                               "9月14日，核查组到西峡县，实地查看远程会诊中心和“一办六部”运行情况，听取县医共体管理"
                               "委员会汇报，并与一线医务人员交流。\n"
                               "核查组要求，对照重点任务台账逐项补齐短板，推动优质医疗资源下沉。"));
        return addPhoto(visit);
    }

    Result<void> addPhoto(const BriefingArticle &article)
    {
        const auto kept = m_files.keep(photo());
        if (!kept) return kept.error();
        BriefingPicture picture;
        picture.id = {1};
        picture.article = article.id;
        picture.ordinal = 1;
        picture.caption = QStringLiteral("核查组查看远程会诊中心（示例）");
        picture.name = QStringLiteral("示例照片.png");
        picture.size = kept->size;
        picture.sha256 = kept->sha256;
        m_rows.push_back(picture);
        return {};
    }

    const World &m_world;
    EvidenceFiles m_files;
    std::vector<AnyRow> m_rows;
    qint64 m_articles = 0, m_sources = 0;
};

} // namespace

Result<std::vector<AnyRow>> briefingsOf(const World &world, const SampleScale &scale, LedgerStore &store)
{
    if (scale.counties > 0) return std::vector<AnyRow>();
    return BriefingMaker(world, store).make();
}

} // namespace tz::sample

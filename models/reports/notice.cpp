#include "models/reports/notice.h"

#include "models/reports/addressee.h"
#include "models/reports/date_words.h"
#include "models/reports/table_sheet.h"

namespace tz {

namespace {

Paragraph text(const QString &words)
{
    return {.text = words};
}

/// 你县, 你市, 你区
QString you(const QString &county)
{
    if (isCityLevel(county)) return QStringLiteral("你单位");
    for (const QChar kind : QStringLiteral("县市区"))
        if (county.endsWith(kind)) return QStringLiteral("你") + kind;
    return QStringLiteral("你地");
}

/// 根据《…》（宛卫〔2021〕138号），你县应于2021年8月16日前完成“改革编制人事制度”，牵头单位为…，责任人为…。
QString ground(const NoticeMatter &matter)
{
    QString words = QStringLiteral("根据《%1》").arg(matter.program);
    if (!matter.documentNumber.isEmpty()) words += QStringLiteral("（%1）").arg(matter.documentNumber);
    words += QStringLiteral("，%1承担“%2”任务").arg(you(matter.county), matter.task);
    if (!matter.units.isEmpty()) words += QStringLiteral("，牵头单位为%1").arg(matter.units);
    if (!matter.person.isEmpty()) words += QStringLiteral("，责任人为%1").arg(matter.person);
    if (!matter.deadlineWords.isEmpty()) words += QStringLiteral("，完成时限为%1").arg(matter.deadlineWords);
    return words + u'。';
}

/// 截至2021年9月27日，该项任务完成76%，已逾期42天（31个工作日）。
QString standing(const NoticeInput &input, const NoticeMatter &matter)
{
    QString words = QStringLiteral("截至%1，该项任务").arg(dateWords(input.date));
    words += matter.percentText.isEmpty() ? QString() : QStringLiteral("完成%1，").arg(matter.percentText);
    switch (matter.light) {
    case Light::Overdue:
        words += QStringLiteral("已逾期%1天（%2个工作日）").arg(-matter.daysLeft).arg(-matter.workingDaysLeft);
        break;
    case Light::Near:
        words +=
            matter.daysLeft == 0 ? QStringLiteral("今天到期") : QStringLiteral("距时限还有%1天").arg(matter.daysLeft);
        break;
    case Light::OnTrack:
        words += QStringLiteral("距时限还有%1天").arg(matter.daysLeft);
        break;
    case Light::Done:
    case Light::Awaiting:
    case Light::Closed:
        words += QStringLiteral("已报完成");
        break;
    case Light::Continuous:
        words += QStringLiteral("需要长期坚持");
        break;
    case Light::NoDate:
    case Light::Unread:
        words += QStringLiteral("尚未明确完成日期");
        break;
    }
    return words + u'。';
}

/// The words of a report without the mark that ends them: they are followed by another.
QString bare(QString words)
{
    words.replace(u'\n', u' ');
    while (words.endsWith(u'。') || words.endsWith(u'；')) words.chop(1);
    return words;
}

QString lastWord(const NoticeMatter &matter)
{
    if (!matter.saidOn.isValid() || matter.said.isEmpty()) return QStringLiteral("至今没有收到该项任务的进展报告。");
    QString words = QStringLiteral("%1报送的进展为：%2").arg(dayWords(matter.saidOn), bare(matter.said));
    if (!matter.problems.isEmpty()) words += QStringLiteral("；存在问题为：%1").arg(bare(matter.problems));
    return words + u'。';
}

QStringList demands(const NoticeInput &input, const NoticeMatter &matter)
{
    const QString answer = QStringLiteral("于%1前填写所附反馈单，盖章后报送我办。").arg(dayWords(input.answerBy));
    const QString proof =
        matter.evidenceAsked.isEmpty()
            ? QStringLiteral("办结后备齐佐证材料，及时申请销号。")
            : QStringLiteral("办结后备齐佐证材料（%1），及时申请销号。").arg(bare(matter.evidenceAsked));
    switch (matter.light) {
    case Light::Overdue:
        return {QStringLiteral("查明逾期原因，明确补救措施、责任人和完成日期。"), answer,
                QStringLiteral("每周报送一次进展，直至办结。"), proof};
    case Light::Near:
        return {QStringLiteral("倒排工期，确保在%1前完成；确需延期的，须在到期前书面申请并说明理由。")
                    .arg(dateWords(matter.due)),
                answer, proof};
    case Light::Done:
    case Light::Awaiting:
    case Light::Closed:
        return {QStringLiteral("巩固成果，防止反弹。"), answer, proof};
    case Light::OnTrack:
    case Light::Continuous:
    case Light::NoDate:
    case Light::Unread:
        break;
    }
    return {QStringLiteral("对照任务要求自查进度，解决存在的困难和问题，不得等待观望。"), answer, proof};
}

void appendLetter(std::vector<Block> &blocks, const NoticeInput &input, const NoticeMatter &matter)
{
    blocks.push_back(LetterHead{input.office, {}});
    blocks.push_back(Gap{1});
    blocks.push_back(Title{QStringLiteral("关于%1“%2”的督办通知").arg(matter.county, matter.task)});
    blocks.push_back(Gap{1});
    blocks.push_back(Paragraph{.text = addresseeOf(matter.county, matter.leads) + u'：', .indentCharacters = 0});
    blocks.push_back(text(ground(matter)));
    blocks.push_back(text(standing(input, matter) + lastWord(matter)));
    blocks.push_back(text(QStringLiteral("请抓好以下落实：")));
    int number = 0;
    for (const QString &demand : demands(input, matter))
        blocks.push_back(text(QStringLiteral("%1. %2").arg(++number).arg(demand)));
    blocks.push_back(SignOff{input.office, dateWords(input.date)});
}

/// The form to report back: what is known is filled in, the rest is left to be written by hand.
Table feedbackForm(const NoticeMatter &matter)
{
    static constexpr ColumnTitle columns[] = {{"", 3.7}, {"", 6.3}, {"", 3.7}, {"", 6.3}};
    Table table = tableOf(columns);
    table.head.clear();
    table.role = FontRole::FangSong;
    table.headRole = FontRole::Hei;
    table.sizePt = TypeSize::smallFour;
    const auto label = [](const char *words) {
        return TableCell{.text = QString::fromUtf8(words), .emphasis = Emphasis::Strong};
    };
    const auto wide = [&](const char *words, const QString &said, int emptyLines) {
        table.rows.push_back({label(words), {.text = said + QString(emptyLines, u'\n'), .columnSpan = 3}, {}, {}});
    };
    wide("督办事项", matter.task, 0);
    wide("牵头单位", matter.units, 0);
    table.rows.push_back({label("责任人"), {.text = matter.person}, label("完成时限"), {.text = matter.deadlineWords}});
    wide("办理情况", {}, 6);
    wide("存在问题\n和原因", {}, 3);
    wide("下步措施", {}, 3);
    table.rows.push_back({label("完成比例"), {}, label("预计完成日期"), {}});
    table.rows.push_back({label("填报人"), {}, label("联系电话"), {}});
    wide("负责人签字\n（盖章）", {}, 2);
    return table;
}

void appendForm(std::vector<Block> &blocks, const NoticeInput &input, const NoticeMatter &matter)
{
    // The form belongs to the letter: in a workbook they are one sheet after the other.
    blocks.push_back(PageBreak{matter.county + QStringLiteral("反馈单")});
    blocks.push_back(Paragraph{.text = QStringLiteral("附"), .indentCharacters = 0, .role = FontRole::Hei});
    blocks.push_back(Title{QStringLiteral("督办事项反馈单"), 18});
    blocks.push_back(SplitLine{
        QStringLiteral("单位：") + matter.county, {}, dateWords(input.date), FontRole::FangSong, TypeSize::smallFour});
    blocks.push_back(feedbackForm(matter));
    blocks.push_back(Gap{0.5});
    blocks.push_back(
        Paragraph{.text = QStringLiteral("注：请于%1前报送%2，一式两份。").arg(dateWords(input.answerBy), input.office),
                  .indentCharacters = 0,
                  .sizePt = TypeSize::smallFour});
}

} // namespace

Document notices(const NoticeInput &input)
{
    Document document;
    document.title =
        input.matters.size() == 1
            ? QStringLiteral("%1督办单（%2）").arg(input.matters.front().county, input.matters.front().task)
            : QStringLiteral("督办单");
    document.running.number = PageNumber::Letter;
    for (const NoticeMatter &matter : input.matters) {
        document.blocks.push_back(PageBreak{matter.county + matter.task});
        appendLetter(document.blocks, input, matter);
        appendForm(document.blocks, input, matter);
    }
    if (input.matters.empty()) {
        document.running.number = PageNumber::None;
        document.blocks.push_back(
            text(QStringLiteral("没有逾期事项，不需要督办。选定一个县市区和一项重点任务，可以单独出督办单。")));
    }
    return document;
}

} // namespace tz

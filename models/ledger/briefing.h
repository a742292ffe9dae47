#pragma once

#include "models/ledger/issued_paper.h"

#include <optional>

namespace tz {

/// How the head of a briefing writes its number.
enum class NumberStyle { Chinese, Arabic, OfYear, Running };

template <> struct EnumWords<NumberStyle> {
    static constexpr std::array values{
        Choice{"chinese", "第五期"}, Choice{"arabic", "第5期"}, Choice{"of-year", "〔2024〕第5期"},
        Choice{"running", "总第5期"}, ///< counted through the years
    };
};

/// 第五期, 第5期, 〔2024〕第5期 or 总第5期. An empty text for a number below 1.
QString issueNumberWords(NumberStyle style, int year, int number);

struct IssueNumber {
    NumberStyle style = NumberStyle::Chinese;
    int year = 0; ///< 0 where the style does not say it
    int number = 0;
    bool operator==(const IssueNumber &) const = default;
};

/// What issueNumberWords() writes, with blanks and either kind of brackets and digits; nothing for other words.
std::optional<IssueNumber> readIssueNumber(const QString &words);

enum class BriefingState { Draft, Issued };

template <> struct EnumWords<BriefingState> {
    static constexpr std::array values{Choice{"draft", "编写中", "草稿"}, Choice{"issued", "已出具", "已印发"}};
};

/// 简报: one issue of a series. While it is written its text holds live figures (〖逾期项数〗); issued, it holds
/// numbers and is not edited any more.
struct Briefing {
    BriefingId id;
    QString series; ///< as the red head prints it: 工作简报
    int year = 0;   ///< of the number
    int number = 0; ///< within series and year, or within the series when it runs through the years
    NumberStyle style = NumberStyle::Chinese;
    QString issuer;                         ///< 编发单位, in full; empty: the office
    QDate date;                             ///< of issue
    QDate from, to;                         ///< what it reports of, both days included
    QString reportTo, sendTo, distributeTo; ///< 报, 送, 发: as printed after the word
    std::optional<int> copies;              ///< 共印…份
    BriefingState state = BriefingState::Draft;
    IssuedPaperId paper; ///< under which it was issued; while it is written: the voided one that it will stand for
    bool operator==(const Briefing &) const = default;
};

/// The series of a paper that names none.
QString usualSeries();

/// 工作简报第五期: what people call an issue.
QString issueName(const Briefing &briefing);

/// 工作简报2024年第5期, 工作简报总第5期: what tables call it; one form whatever its head prints, no other issue has it.
QString issueReference(const Briefing &briefing);

namespace briefing_values {
QString numberText(const void *row, const Reading &reading);
QJsonValue numberJson(const void *row, const Reading &reading);
} // namespace briefing_values

template <> struct Schema<Briefing> {
    static constexpr auto kind = EntityKind::Briefing;
    static constexpr auto table = "briefing";
    static constexpr auto plural = "briefings";
    static constexpr auto word = "简报";
    static constexpr auto order = "date, id";
    static constexpr std::array columns{
        idColumn<Briefing>(),
        column<&Briefing::series>("series", "简报名称",
                                  {.aliases = "刊名|简报", .required = true, .key = true, .width = 12, .since = 4}),
        derived<Briefing>("number_words", "刊头期号", briefing_values::numberText, briefing_values::numberJson,
                          {.width = 10}),
        column<&Briefing::year>("year", "年度", {.key = true, .width = 5, .since = 4}),
        column<&Briefing::number>("number", "期号",
                                  {.aliases = "期数", .required = true, .key = true, .width = 5, .since = 4}),
        column<&Briefing::style>("style", "期号样式", {.width = 10, .since = 4, .listed = false}),
        column<&Briefing::issuer>("issuer", "编发单位", {.aliases = "编印单位", .width = 18, .since = 4}),
        column<&Briefing::date>("date", "印发日期", {.aliases = "日期", .width = 9, .since = 4}),
        column<&Briefing::from>("period_from", "期间起", {.aliases = "起", .width = 9, .since = 4}),
        column<&Briefing::to>("period_to", "期间止", {.aliases = "止", .width = 9, .since = 4}),
        column<&Briefing::reportTo>("report_to", "报", {.aliases = "报送", .width = 16, .since = 4}),
        column<&Briefing::sendTo>("send_to", "送", {.aliases = "抄送", .width = 16, .since = 4}),
        column<&Briefing::distributeTo>("distribute_to", "发", {.aliases = "分送", .width = 16, .since = 4}),
        column<&Briefing::copies>("copies", "印数", {.aliases = "份数", .width = 5, .since = 4}),
        readOnly(column<&Briefing::state>("state", "状态", {.width = 6, .since = 4})),
        readOnly(column<&Briefing::paper>("paper", "已出具文件", {.width = 12, .since = 4, .listed = false})),
    };
    static QString label(const Briefing &briefing, const Reading &) { return issueName(briefing); }
};

} // namespace tz

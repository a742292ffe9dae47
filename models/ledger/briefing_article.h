#pragma once

#include "models/ledger/assignment.h"
#include "models/ledger/briefing.h"

namespace tz {

/// 简报文章: one article of an issue. Its text is plain: a line with nothing but a county's name is a sub-head, one
/// that begins with 一、 or （一） and does not end a sentence is a heading, lines with tabs are a table, 〖图1〗 alone
/// on a line is the place of the first picture, and 〖逾期项数〗 is a live figure (models/reports/article_text.h).
struct BriefingArticle {
    BriefingArticleId id;
    BriefingId briefing;
    int ordinal = 0; ///< from 1 within the issue
    QString title;
    QString text;
    bool operator==(const BriefingArticle &) const = default;
};

/// 推进情况; 第2篇 when it has no title yet.
QString articleName(const BriefingArticle &article);

/// 工作简报2024年第5期·推进情况: what tables call an article, as they call an issue by issueReference().
QString articleReference(const BriefingArticle &article, const Reading &reading);

namespace briefing_values {

QString nameFor(BriefingId id, const Reading &reading);
QString nameFor(BriefingArticleId id, const Reading &reading);

/// A column that names an issue or an article as tables do.
template <auto Member> constexpr Column named(const char *key, const char *title, ColumnOptions options)
{
    using Row = typename detail::MemberOf<Member>::Row;
    Column c = column<Member>(key, title, options);
    c.text = [](const void *row, const Reading &reading) {
        return nameFor(static_cast<const Row *>(row)->*Member, reading);
    };
    c.json = [](const void *row, const Reading &reading) {
        const QString name = nameFor(static_cast<const Row *>(row)->*Member, reading);
        return name.isEmpty() ? QJsonValue() : QJsonValue(name);
    };
    return c;
}

} // namespace briefing_values

template <> struct Schema<BriefingArticle> {
    static constexpr auto kind = EntityKind::BriefingArticle;
    static constexpr auto table = "briefing_article";
    static constexpr auto plural = "briefing-articles";
    static constexpr auto word = "简报文章";
    static constexpr auto order = "briefing, ordinal, id";
    static constexpr std::array columns{
        idColumn<BriefingArticle>(),
        briefing_values::named<&BriefingArticle::briefing>("briefing", "简报",
                                                           {.required = true, .key = true, .width = 14, .since = 4}),
        column<&BriefingArticle::ordinal>("ordinal", "序号", {.width = 4, .since = 4}),
        column<&BriefingArticle::title>("title", "文章标题", {.aliases = "标题", .key = true, .width = 26, .since = 4}),
        longText<&BriefingArticle::text>("text", "正文", {.aliases = "内容", .width = 40, .since = 4}),
    };
    static QString label(const BriefingArticle &article, const Reading &) { return articleName(article); }
};

enum class PictureWidth { ThreeQuarters, Half, Full };

template <> struct EnumWords<PictureWidth> {
    static constexpr std::array values{Choice{"three-quarters", "四分之三", "中"}, Choice{"half", "半宽", "小"},
                                       Choice{"full", "全宽", "大"}};
};

/// 简报图片: the file as it was given is kept beside the rows under its SHA-256 (models/store/evidence_files.h); paper
/// turns it upright and scales it. A table names the file by its hash; only one that the ledger keeps is taken.
struct BriefingPicture {
    BriefingPictureId id;
    BriefingArticleId article;
    int ordinal = 0; ///< from 1 within the article: the number of its 〖图1〗
    QString caption;
    PictureWidth width = PictureWidth::ThreeQuarters; ///< of the text's width, at most
    QString name;                                     ///< of the file as it was given
    int size = 0;                                     ///< bytes
    QString sha256;
    bool operator==(const BriefingPicture &) const = default;
};

template <> struct Schema<BriefingPicture> {
    static constexpr auto kind = EntityKind::BriefingPicture;
    static constexpr auto table = "briefing_picture";
    static constexpr auto plural = "briefing-pictures";
    static constexpr auto word = "简报图片";
    static constexpr auto order = "article, ordinal, id";
    static constexpr std::array columns{
        idColumn<BriefingPicture>(),
        briefing_values::named<&BriefingPicture::article>("article", "简报文章",
                                                          {.required = true, .key = true, .width = 20, .since = 4}),
        column<&BriefingPicture::ordinal>("ordinal", "序号", {.width = 4, .since = 4}),
        column<&BriefingPicture::caption>("caption", "图注", {.aliases = "说明", .width = 24, .since = 4}),
        column<&BriefingPicture::width>("width", "图宽", {.width = 8, .since = 4}),
        column<&BriefingPicture::name>("name", "文件名", {.required = true, .key = true, .width = 18, .since = 4}),
        readOnly(column<&BriefingPicture::size>("size", "字节数", {.width = 8, .since = 4})),
        column<&BriefingPicture::sha256>("sha256", "SHA-256",
                                         {.required = true, .width = 20, .since = 4, .listed = false}),
    };
    static QString label(const BriefingPicture &picture, const Reading &)
    {
        return picture.caption.isEmpty() ? picture.name : picture.caption;
    }
};

/// 简报依据: the rows of the ledger that a drafted sentence was made of. The sentence is kept as it stands in the
/// article, so that it is found again after it was edited (models/desk/sentence_sources.h).
struct BriefingSource {
    BriefingSourceId id;
    BriefingArticleId article;
    QString rule;                ///< which drafting rule made it: newly-done
    QString sentence;            ///< as it stands in the article now, with its live figures as placeholders
    Ids<Assignment> assignments; ///< that it names; those that its live figures count are found anew each time
    bool operator==(const BriefingSource &) const = default;
};

template <> struct Schema<BriefingSource> {
    static constexpr auto kind = EntityKind::BriefingSource;
    static constexpr auto table = "briefing_source";
    static constexpr auto plural = "briefing-sources";
    static constexpr auto word = "简报依据";
    static constexpr auto order = "article, id";
    static constexpr std::array columns{
        idColumn<BriefingSource>(),
        briefing_values::named<&BriefingSource::article>("article", "简报文章",
                                                         {.required = true, .key = true, .width = 20, .since = 4}),
        longText<&BriefingSource::sentence>("sentence", "句子",
                                            {.required = true, .key = true, .width = 40, .since = 4}),
        column<&BriefingSource::rule>("rule", "起草规则", {.required = true, .width = 10, .since = 4}),
        column<&BriefingSource::assignments>("assignments", "任务分解", {.width = 30, .since = 4}),
    };
    static QString label(const BriefingSource &source, const Reading &) { return source.sentence.left(20); }
};

} // namespace tz

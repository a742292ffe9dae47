#include "models/desk/briefing_steps.h"

#include "models/base/text_fold.h"
#include "models/desk/issuing.h"
#include "models/ledger/briefing_rules.h"
#include "models/reports/article_text.h"
#include "models/reports/picture_file.h"
#include "models/store/evidence_files.h"
#include "models/store/removal.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace tz {

namespace {

using Op = Condition::Operator;

constexpr qsizetype longestTitleLine = 40; // characters

template <class Row> Result<Row> rowNow(LedgerSession &session, Id<Row> id)
{
    auto row = session.store().row(kindOf<Row>, id.value);
    if (!row) return row.error();
    if (row->isNull()) return Error{QStringLiteral("%1已不在台账里，没有改动。").arg(entityOf<Row>().word())};
    if (auto may = mayEditIssue(*row, *row, session.reading()); !may) return may.error();
    return *row->template as<Row>();
}

std::vector<BriefingArticle> articlesOf(LedgerSession &session, BriefingId briefing)
{
    return session.all<BriefingArticle>({{QStringLiteral("briefing"), Op::Equals, briefing.value}});
}

std::vector<BriefingPicture> picturesOf(LedgerSession &session, BriefingArticleId article)
{
    return session.all<BriefingPicture>({{QStringLiteral("article"), Op::Equals, article.value}});
}

/// The newest issue of a series.
std::optional<Briefing> lastOf(LedgerSession &session, const QString &series)
{
    std::optional<Briefing> last;
    for (const Briefing &briefing : session.all<Briefing>({{QStringLiteral("series"), Op::Equals, series}}))
        if (!last || std::pair(last->year, last->number) < std::pair(briefing.year, briefing.number)) last = briefing;
    return last;
}

Result<int> nextNumberOf(LedgerSession &session, const Briefing &begun)
{
    const bool isRunning = begun.style == NumberStyle::Running;
    const auto issued = lastBriefing(session, begun.series, isRunning ? 0 : begun.year);
    if (!issued) return issued;
    int last = *issued;
    for (const Briefing &briefing : session.all<Briefing>({{QStringLiteral("series"), Op::Equals, begun.series}}))
        if (isRunning || briefing.year == begun.year) last = std::max(last, briefing.number);
    return last + 1;
}

BriefingArticle firstArticle(LedgerSession &session, const Briefing &briefing, const PeriodWork &period,
                             const std::vector<DraftSentence> &sentences)
{
    BriefingArticle article;
    article.id = {session.ids().next(EntityKind::BriefingArticle)};
    article.briefing = briefing.id;
    article.ordinal = 1;
    if (period.work.assignments.empty()) return article;
    article.title = titleOf(period.work) + QStringLiteral("推进情况");
    article.text =
        joined(sentences) + QStringLiteral("\n附：各县市区重点任务进度（截至〖截至日期〗，单位：项）\n〖各县进度表〗");
    return article;
}

QString trimmedLine(const QString &line)
{
    return line.contains(u'\t') ? line : line.trimmed();
}

bool isTitleLine(const QString &line)
{
    static const QRegularExpression sentence(QStringLiteral("[。；！？：，]|〖|\\t"));
    static const QRegularExpression numbered(
        QStringLiteral("^([一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])"));
    return !line.isEmpty() && line.size() <= longestTitleLine && !line.contains(sentence) && !line.contains(numbered);
}

/// The end of the line that holds a place.
qsizetype lineEnd(const QString &text, qsizetype place)
{
    const qsizetype end = text.indexOf(u'\n', std::min(place, text.size()));
    return end < 0 ? text.size() : end;
}

} // namespace

ReportOrder orderOf(const Briefing &briefing)
{
    ReportOrder order;
    if (briefing.to.isValid()) order.month = QDate(briefing.to.year(), briefing.to.month(), 1);
    order.issue = briefing.number;
    if (briefing.series != usualSeries()) order.series = briefing.series;
    return order;
}

Result<BriefingId> startIssue(LedgerSession &session, const QString &series)
{
    Briefing begun;
    const auto before = lastOf(session, series);
    if (before) {
        begun = *before;
        begun.state = BriefingState::Draft;
        begun.paper = {};
    }
    const QDate today = session.today();
    begun.id = {session.ids().next(EntityKind::Briefing)};
    begun.series = series;
    begun.year = today.year();
    begun.date = begun.to = today;
    begun.from = before && before->to.isValid() && before->to < today ? before->to.addDays(1) : QDate();
    const auto number = nextNumberOf(session, begun);
    if (!number) return number.error();
    begun.number = *number;
    const PeriodWork period = periodWork(session, begun.from, begun.to);
    begun.from = period.from;
    const std::vector<DraftSentence> sentences = draftSentences(period);
    const BriefingArticle article = firstArticle(session, begun, period, sentences);
    ChangeSet set{QStringLiteral("新建%1").arg(Schema<Briefing>::label(begun, session.reading())), {}, {}};
    set.add(begun);
    set.add(article);
    for (const DraftSentence &sentence : sentences) {
        if (article.text.isEmpty()) break;
        BriefingSource source{{}, article.id, sentence.rule, sentence.text, {}};
        for (const AssignmentId id : sentence.rows) source.assignments.values.push_back(id.value);
        set.add(source);
    }
    if (auto done = session.perform(std::move(set)); !done) return done.error();
    return begun.id;
}

PastedArticle readArticle(const QString &pasted)
{
    QStringList lines;
    QString plain = withoutMarkup(pasted);
    for (const QString &line : plain.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).split(u'\n'))
        if (!line.trimmed().isEmpty()) lines << trimmedLine(line);
    PastedArticle article;
    if (lines.size() > 1 && isTitleLine(lines.first())) {
        article.title = lines.takeFirst();
        if (lines.size() > 1 && isTitleLine(lines.first())) article.title += u'\n' + lines.takeFirst();
    }
    article.text = lines.join(u'\n');
    return article;
}

Result<BriefingArticleId> addArticle(LedgerSession &session, BriefingId id, const QString &pasted)
{
    const auto briefing = rowNow(session, id);
    if (!briefing) return briefing.error();
    const PastedArticle words = readArticle(pasted);
    BriefingArticle article{{session.ids().next(EntityKind::BriefingArticle)}, id, 1, words.title, words.text};
    for (const BriefingArticle &other : articlesOf(session, id))
        article.ordinal = std::max(article.ordinal, other.ordinal + 1);
    ChangeSet set{
        QStringLiteral("添加简报文章“%1”").arg(Schema<BriefingArticle>::label(article, session.reading())), {}, {}};
    set.add(article);
    if (auto done = session.perform(std::move(set)); !done) return done.error();
    return article.id;
}

Result<void> moveArticle(LedgerSession &session, BriefingArticleId id, int by)
{
    const auto moved = rowNow(session, id);
    if (!moved) return moved.error();
    std::vector<BriefingArticle> articles = articlesOf(session, moved->briefing);
    const auto at = std::find_if(articles.begin(), articles.end(), [&](const auto &each) { return each.id == id; });
    const auto place = at - articles.begin();
    if (place + by < 0 || place + by >= static_cast<std::ptrdiff_t>(articles.size())) return {};
    const std::vector<BriefingArticle> before = articles;
    std::swap(articles[static_cast<size_t>(place)], articles[static_cast<size_t>(place + by)]);
    ChangeSet set{
        QStringLiteral("移动简报文章“%1”").arg(Schema<BriefingArticle>::label(*moved, session.reading())), {}, {}};
    for (size_t i = 0; i < articles.size(); ++i) {
        const auto was =
            std::find_if(before.begin(), before.end(), [&](const auto &each) { return each.id == articles[i].id; });
        articles[i].ordinal = static_cast<int>(i) + 1;
        set.update(*was, articles[i]);
    }
    return session.perform(std::move(set));
}

Result<void> removeArticle(LedgerSession &session, BriefingArticleId id)
{
    const auto article = rowNow(session, id);
    if (!article) return article.error();
    const qint64 row = id.value;
    auto set = removalOf(session.store(), EntityKind::BriefingArticle, {&row, 1});
    if (!set) return set.error();
    set->what = QStringLiteral("删除简报文章“%1”").arg(Schema<BriefingArticle>::label(*article, session.reading()));
    return session.perform(*std::move(set));
}

QString captionOf(const QString &fileName)
{
    static const QRegularExpression unnamed(
        QStringLiteral("^(img|dsc|dscn|pxl|mmexport|wx_camera|screenshot|snipaste|image|photo|微信图片|微信截图|"
                       "屏幕截图|截图|图片|照片|qq图片|[0-9_\\-. ()（）])[0-9_\\-. ()（）a-f]*$"),
        QRegularExpression::CaseInsensitiveOption);
    const QString name = QFileInfo(fileName).completeBaseName().trimmed();
    static const QRegularExpression chinese(QStringLiteral("\\p{Han}"));
    return name.contains(unnamed) || !name.contains(chinese) ? QString() : name;
}

Result<void> addPictures(LedgerSession &session, BriefingArticleId id, const std::vector<PictureFile> &files,
                         qsizetype place)
{
    const auto article = rowNow(session, id);
    if (!article) return article.error();
    if (!session.store().isWritable()) return Error{session.store().readOnlyReason()};
    int ordinal = static_cast<int>(picturesOf(session, id).size());
    ChangeSet set{QStringLiteral("添加简报图片 %1 张").arg(files.size()), {}, {}};
    BriefingArticle after = *article;
    QString marks;
    for (const PictureFile &file : files) {
        if (auto can = checkPicture(file.bytes); !can)
            return Error{QStringLiteral("“%1”").arg(file.name) + can.error().sentence};
        const auto kept = EvidenceFiles(session.store()).keep(file.bytes);
        if (!kept) return kept.error();
        BriefingPicture picture;
        picture.article = id;
        picture.ordinal = ++ordinal;
        picture.caption = captionOf(file.name);
        picture.name = file.name;
        picture.size = kept->size;
        picture.sha256 = kept->sha256;
        set.add(picture);
        marks += u'\n' + pictureMark(ordinal);
    }
    if (place >= 0) {
        after.text.insert(lineEnd(after.text, place), marks);
        if (after.text.startsWith(u'\n')) after.text.remove(0, 1);
        set.update(*article, after);
    }
    return session.perform(std::move(set));
}

Result<void> removePicture(LedgerSession &session, BriefingPictureId id)
{
    const auto picture = rowNow(session, id);
    if (!picture) return picture.error();
    const auto article = rowNow(session, picture->article);
    if (!article) return article.error();
    ChangeSet set{
        QStringLiteral("删除简报图片“%1”").arg(Schema<BriefingPicture>::label(*picture, session.reading())), {}, {}};
    const std::vector<BriefingPicture> pictures = picturesOf(session, picture->article);
    QString text = article->text;
    for (size_t i = 0, kept = 0; i < pictures.size(); ++i) {
        const QString mark = pictureMark(static_cast<int>(i) + 1);
        if (pictures[i].id == id) {
            text.remove(mark + u'\n');
            text.remove(u'\n' + mark);
            text.remove(mark);
            continue;
        }
        BriefingPicture after = pictures[i];
        after.ordinal = static_cast<int>(++kept);
        text.replace(mark, pictureMark(after.ordinal));
        set.update(pictures[i], after);
    }
    BriefingArticle after = *article;
    after.text = text;
    set.update(*article, after);
    set.remove(*picture);
    return session.perform(std::move(set));
}

} // namespace tz

#include "models/ledger/briefing.h"

#include "models/base/chinese_numerals.h"
#include "models/base/text_fold.h"
#include "models/ledger/briefing_article.h"
#include "models/ledger/reading.h"

#include <QRegularExpression>

namespace tz {

QString issueNumberWords(NumberStyle style, int year, int number)
{
    if (number < 1) return {};
    switch (style) {
    case NumberStyle::Chinese:
        return QStringLiteral("第%1期").arg(chineseNumber(number));
    case NumberStyle::Arabic:
        return QStringLiteral("第%1期").arg(number);
    case NumberStyle::OfYear:
        return QStringLiteral("〔%1〕第%2期").arg(year).arg(number);
    case NumberStyle::Running:
        return QStringLiteral("总第%1期").arg(number);
    }
    return {};
}

std::optional<IssueNumber> readIssueNumber(const QString &words)
{
    static const QRegularExpression shape(
        QStringLiteral("^(?:[〔\\[(【](\\d{4})[〕\\])】])?(总)?第?([0-9零〇○一二三四五六七八九十百千]+)期?$"));
    const QRegularExpressionMatch match = shape.match(folded(words));
    if (!match.hasMatch()) return {};
    const auto number = readChineseNumber(match.capturedView(3));
    if (!number || *number < 1) return {};
    IssueNumber read;
    read.number = *number;
    read.year = match.capturedView(1).toInt();
    const bool isArabic = match.capturedView(3).front().isDigit();
    read.style = isArabic ? NumberStyle::Arabic : NumberStyle::Chinese;
    if (read.year > 0) read.style = NumberStyle::OfYear;
    if (match.hasCaptured(2)) read.style = NumberStyle::Running;
    return read;
}

QString usualSeries()
{
    return QStringLiteral("工作简报");
}

QString issueName(const Briefing &briefing)
{
    return briefing.series + issueNumberWords(briefing.style, briefing.year, briefing.number);
}

QString issueReference(const Briefing &briefing)
{
    const bool isRunning = briefing.style == NumberStyle::Running;
    const QString year = isRunning || briefing.year < 1 ? QString() : QStringLiteral("%1年").arg(briefing.year);
    const NumberStyle style = isRunning ? NumberStyle::Running : NumberStyle::Arabic;
    return briefing.series + year + issueNumberWords(style, briefing.year, briefing.number);
}

QString articleName(const BriefingArticle &article)
{
    if (!article.title.isEmpty()) return article.title.simplified();
    return QStringLiteral("第%1篇").arg(article.ordinal);
}

QString articleReference(const BriefingArticle &article, const Reading &reading)
{
    return briefing_values::nameFor(article.briefing, reading) + u'·' + articleName(article);
}

namespace briefing_values {

QString nameFor(BriefingId id, const Reading &reading)
{
    const auto briefing = reading.directory.find(id);
    return briefing ? issueReference(*briefing) : ValueTraits<BriefingId>::text(id, reading);
}

QString nameFor(BriefingArticleId id, const Reading &reading)
{
    const auto article = reading.directory.find(id);
    return article ? articleReference(*article, reading) : ValueTraits<BriefingArticleId>::text(id, reading);
}

QString numberText(const void *row, const Reading &)
{
    const auto &briefing = *static_cast<const Briefing *>(row);
    return issueNumberWords(briefing.style, briefing.year, briefing.number);
}

QJsonValue numberJson(const void *row, const Reading &reading)
{
    const QString text = numberText(row, reading);
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

} // namespace briefing_values

} // namespace tz

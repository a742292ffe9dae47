#include "models/ledger/value_traits.h"

#include "models/base/chinese_numerals.h"
#include "models/base/text_fold.h"
#include "models/ledger/reading.h"

#include <QRegularExpression>

#include <cmath>

namespace tz {

namespace values {

namespace {

/// A date from captured digits; a year of two digits is in this century, a missing one is today's.
QDate dateOf(const QString &year, const QString &month, const QString &day, QDate today)
{
    int y = year.isEmpty() ? today.year() : readChineseNumber(year).value_or(0);
    if (y > 0 && y < 100) y += 2000;
    return QDate(y, readChineseNumber(month).value_or(0), readChineseNumber(day).value_or(0));
}

QDate spelledDate(const QString &text, QDate today)
{
    static const QString n = QStringLiteral("[0-9零〇○一二三四五六七八九十廿卅]");
    static const QRegularExpression chinese(QStringLiteral("^(?:(%1{2,4})年)?(%1{1,3})月(%1{1,3})[日号]?$").arg(n));
    static const QRegularExpression separated(QStringLiteral("^(?:(\\d{4}|\\d{2})[-/.])?(\\d{1,2})[-/.](\\d{1,2})$"));
    static const QRegularExpression compact(QStringLiteral("^(\\d{4})(\\d{2})(\\d{2})$|^(\\d{2})(\\d{2})$"));
    for (const QRegularExpression *form : {&chinese, &separated}) {
        if (const auto match = form->match(text); match.hasMatch())
            return dateOf(match.captured(1), match.captured(2), match.captured(3), today);
    }
    if (const auto match = compact.match(text); match.hasMatch()) {
        return match.capturedLength(1) ? dateOf(match.captured(1), match.captured(2), match.captured(3), today)
                                       : dateOf({}, match.captured(4), match.captured(5), today);
    }
    return {};
}

/// 明天, +7, +7工 (working days), 44424 (a spreadsheet's day count since 1899-12-30).
QDate reckonedDate(const QString &text, const Reading &reading)
{
    static const std::pair<QString, int> words[] = {{QStringLiteral("昨天"), -1},
                                                    {QStringLiteral("今天"), 0},
                                                    {QStringLiteral("明天"), 1},
                                                    {QStringLiteral("后天"), 2}};
    for (const auto &[word, days] : words)
        if (text == word) return reading.today.addDays(days);
    static const QRegularExpression later(QStringLiteral("^\\+(\\d{1,3})(工)?$"));
    if (const auto match = later.match(text); match.hasMatch()) {
        const int n = match.captured(1).toInt();
        return match.capturedLength(2) ? reading.calendar.addWorkingDays(reading.today, n) : reading.today.addDays(n);
    }
    bool isNumber = false;
    const double serial = text.toDouble(&isNumber);
    if (isNumber && serial >= 20'000 && serial < 80'000)
        return QDate(1899, 12, 30).addDays(static_cast<qint64>(serial));
    return {};
}

} // namespace

Result<int> readInteger(const QString &typed, int lowest, int highest)
{
    bool isNumber = false;
    int value = typed.toInt(&isNumber); // nearly always plain digits
    if (!isNumber) {
        QString text = halfWidth(typed).trimmed();
        text.remove(u',');
        if (text.endsWith(u".0")) text.chop(2);
        value = text.toInt(&isNumber);
    }
    if (!isNumber) return Error{QStringLiteral("“%1”不是整数。").arg(typed.trimmed())};
    if (value < lowest || value > highest)
        return Error{
            QStringLiteral("“%1”超出范围，应在 %2 到 %3 之间。").arg(typed.trimmed()).arg(lowest).arg(highest)};
    return value;
}

Result<bool> readFlag(const QString &typed)
{
    static const QStringList yes{QStringLiteral("是"),   QStringLiteral("有"), QStringLiteral("1"),
                                 QStringLiteral("true"), QStringLiteral("√"),  QStringLiteral("y"),
                                 QStringLiteral("yes"),  QStringLiteral("✓"),  QStringLiteral("对")};
    static const QStringList no{QStringLiteral("否"),    QStringLiteral("无"), QStringLiteral("0"),
                                QStringLiteral("false"), QStringLiteral("×"),  QStringLiteral("n"),
                                QStringLiteral("no"),    QStringLiteral("不"), QString()};
    const QString text = folded(typed);
    if (yes.contains(text)) return true;
    if (no.contains(text)) return false;
    return Error{QStringLiteral("“%1”应填“是”或“否”。").arg(typed.trimmed())};
}

Result<QDate> readDate(const QString &typed, const Reading &reading)
{
    static const QRegularExpression tail(QStringLiteral("([（(]?(周|星期)[一二三四五六日天][)）]?|前)$"));
    static const QRegularExpression time(
        QStringLiteral("(?<=日)\\s*[0-2]?\\d[时点](?:[0-5]?\\d分)?$|[\\sT]+[0-2]?\\d:[0-5]\\d(?::[0-5]\\d)?$"));
    QString text = folded(halfWidth(typed).trimmed().remove(time));
    text.remove(tail);
    if (text.isEmpty()) return QDate();
    QDate date = spelledDate(text, reading.today);
    if (!date.isValid()) date = reckonedDate(text, reading);
    if (!date.isValid()) date = QDateTime::fromString(typed.trimmed(), Qt::ISODate).date();
    if (!date.isValid())
        return Error{QStringLiteral("“%1”读不成日期，可写作 2021-08-16、8月16日 或 8.16。").arg(typed.trimmed())};
    return date;
}

Result<qsizetype> readChoice(const QString &typed, std::span<const Choice> choices)
{
    const QString wanted = folded(typed);
    QStringList words;
    for (size_t i = 0; i < choices.size(); ++i) {
        const Choice &choice = choices[i];
        const QStringList spellings = QString::fromUtf8(choice.aliases).split(u'|', Qt::SkipEmptyParts)
                                      << QString::fromUtf8(choice.word) << QString::fromUtf8(choice.code);
        for (const QString &spelling : spellings)
            if (folded(spelling) == wanted) return static_cast<qsizetype>(i);
        words << QString::fromUtf8(choice.word);
    }
    return Error{QStringLiteral("“%1”不在可选的词里：%2。").arg(typed.trimmed(), words.join(u'、'))};
}

Result<qint64> readReference(const QString &typed, EntityKind kind, const Reading &reading)
{
    const QString text = typed.trimmed();
    if (text.isEmpty()) return qint64(0);
    const auto found = reading.directory.named(kind, text);
    const QString word = entityOf(kind).word();
    if (found.empty())
        return Error{QStringLiteral("没有名为“%1”的%2。请先在%2页添加，或改用已有的名称。").arg(text, word)};
    if (found.size() > 1)
        return Error{QStringLiteral("有 %1 个%2叫“%3”，请写全名或编号。").arg(found.size()).arg(word, text)};
    return found.front();
}

Result<std::vector<qint64>> readReferences(const QString &typed, EntityKind kind, const Reading &reading)
{
    std::vector<qint64> ids;
    for (const QString &part : splitOutsideBrackets(typed)) {
        auto id = readReference(part, kind, reading);
        if (!id) return id.error();
        if (std::find(ids.begin(), ids.end(), *id) == ids.end()) ids.push_back(*id);
    }
    return ids;
}

QString referenceText(qint64 id, EntityKind kind, const Reading &reading)
{
    if (id <= 0) return {};
    const AnyRow row = reading.directory.row(kind, id);
    return row.isNull() ? QStringLiteral("#%1").arg(id) : row.label(reading);
}

QStringList referenceTexts(const std::vector<qint64> &ids, EntityKind kind, const Reading &reading)
{
    QStringList texts;
    for (qint64 id : ids) texts << referenceText(id, kind, reading);
    return texts;
}

QString idsText(const std::vector<qint64> &ids)
{
    QStringList texts;
    for (qint64 id : ids) texts << QString::number(id);
    return texts.join(u' ');
}

std::vector<qint64> idsOf(const QString &stored)
{
    std::vector<qint64> ids;
    for (const QString &part : stored.split(u' ', Qt::SkipEmptyParts)) ids.push_back(part.toLongLong());
    return ids;
}

} // namespace values

Result<Percent> ValueTraits<Percent>::read(const QString &typed, const Reading &)
{
    QString text = folded(typed);
    if (text.isEmpty()) return Percent{};
    const bool hasSign = text.endsWith(u'%');
    if (hasSign) text.chop(1);
    bool isNumber = false;
    double value = text.toDouble(&isNumber);
    if (isNumber && !hasSign && value > 0 && value < 1) value *= 100; // a spreadsheet's 0.6 is 60 %
    if (!isNumber || value < 0 || value > 100)
        return Error{QStringLiteral("“%1”不是 0 到 100 之间的百分数。").arg(typed.trimmed())};
    return Percent{static_cast<int>(std::lround(value))};
}

} // namespace tz

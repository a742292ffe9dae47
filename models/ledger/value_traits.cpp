#include "models/ledger/value_traits.h"

#include "models/base/text_fold.h"
#include "models/ledger/date_spelling.h"
#include "models/ledger/reading.h"

#include <cmath>

namespace tz {

namespace values {

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
    if (typed.trimmed().isEmpty()) return QDate();
    const QDate date = spelledDate(typed, reading.calendar, reading.today);
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

namespace {

/// The parts with those put together again that only together are a name: 西峡县·医保、医药协同 is one matter.
QStringList wholeNames(const QString &typed, const QStringList &parts, EntityKind kind, const Reading &reading)
{
    std::vector<std::pair<qsizetype, qsizetype>> places; // from, end
    qsizetype from = 0;
    for (const QString &part : parts) {
        from = typed.indexOf(part, from);
        places.push_back({from, from + part.size()});
        from += part.size();
    }
    QStringList names;
    for (size_t i = 0; i < places.size(); ++i) {
        size_t last = places.size() - 1; // the longest that is known
        const auto upTo = [&](size_t end) { return typed.mid(places[i].first, places[end].second - places[i].first); };
        while (last > i && reading.directory.named(kind, upTo(last)).empty()) --last;
        names << upTo(last);
        i = last;
    }
    return names;
}

} // namespace

Result<std::vector<qint64>> readReferences(const QString &typed, EntityKind kind, const Reading &reading)
{
    QStringList parts = splitOutsideBrackets(typed);
    const auto isUnknown = [&](const QString &part) { return !readReference(part, kind, reading); };
    if (parts.size() > 1 && std::any_of(parts.begin(), parts.end(), isUnknown))
        parts = wholeNames(typed, parts, kind, reading);
    std::vector<qint64> ids;
    for (const QString &part : parts) {
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

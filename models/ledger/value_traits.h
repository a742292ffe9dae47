#pragma once

#include "models/base/id.h"
#include "models/base/result.h"
#include "models/ledger/column.h"

#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonValue>
#include <QVariant>

#include <array>
#include <concepts>
#include <optional>
#include <vector>

namespace tz {

/// How one type of value is shown, read, stored and edited. A specialisation has
///   sqlType, editor, text(v, reading), read(typed, reading) → Result<V>, json(v, reading), stored(v),
///   restored(StoredValue).
template <class V> struct ValueTraits;

/// One list of words per enum: static constexpr std::array values{EnumWord{E::…, {"code", "词", "别名|…"}}, …}, in enum
/// order from 0.
template <class E> struct EnumWords;
template <class E>
concept NamedEnum = std::is_enum_v<E> && requires
{
    EnumWords<E>::values;
};

namespace values {
Result<int> readInteger(const QString &typed, int lowest, int highest);
Result<bool> readFlag(const QString &typed);
Result<QDate> readDate(const QString &typed, const Reading &reading);
Result<qsizetype> readChoice(const QString &typed, std::span<const Choice> choices);
Result<qint64> readReference(const QString &typed, EntityKind kind, const Reading &reading);
Result<std::vector<qint64>> readReferences(const QString &typed, EntityKind kind, const Reading &reading);
QString referenceText(qint64 id, EntityKind kind, const Reading &reading);
QStringList referenceTexts(const std::vector<qint64> &ids, EntityKind kind, const Reading &reading);
QString idsText(const std::vector<qint64> &ids);
std::vector<qint64> idsOf(const QString &stored);
} // namespace values

template <> struct ValueTraits<QString> {
    static constexpr auto sqlType = "TEXT";
    static constexpr auto editor = Editor::Text;
    static QString text(const QString &v, const Reading &) { return v; }
    static Result<QString> read(const QString &typed, const Reading &) { return typed.trimmed(); }
    static QJsonValue json(const QString &v, const Reading &) { return v.isEmpty() ? QJsonValue() : QJsonValue(v); }
    static StoredValue stored(const QString &v) { return v.isEmpty() ? StoredValue() : StoredValue(v); }
    static QString restored(const StoredValue &v) { return v.toString(); }
};

/// A count that may be unknown: empty is not zero.
template <> struct ValueTraits<std::optional<int>> {
    static constexpr auto sqlType = "INTEGER";
    static constexpr auto editor = Editor::Integer;
    static QString text(std::optional<int> v, const Reading &) { return v ? QString::number(*v) : QString(); }
    static Result<std::optional<int>> read(const QString &typed, const Reading &)
    {
        if (typed.trimmed().isEmpty()) return std::optional<int>();
        auto number = values::readInteger(typed, 0, 999'999'999);
        if (!number) return number.error();
        return std::optional<int>(*number);
    }
    static QJsonValue json(std::optional<int> v, const Reading &) { return v ? QJsonValue(*v) : QJsonValue(); }
    static StoredValue stored(std::optional<int> v) { return v ? StoredValue(*v) : StoredValue(); }
    static std::optional<int> restored(const StoredValue &v) { return v.isNull() ? std::optional<int>() : v.toInt(); }
};

template <> struct ValueTraits<int> {
    static constexpr auto sqlType = "INTEGER";
    static constexpr auto editor = Editor::Integer;
    static QString text(int v, const Reading &) { return v ? QString::number(v) : QString(); }
    static Result<int> read(const QString &typed, const Reading &)
    {
        if (typed.trimmed().isEmpty()) return 0;
        return values::readInteger(typed, 0, 999'999'999);
    }
    static QJsonValue json(int v, const Reading &) { return v; }
    static StoredValue stored(int v) { return v; }
    static int restored(const StoredValue &v) { return v.toInt(); }
};

/// Share of the work done, 0 … 100.
struct Percent {
    int value = 0;
    auto operator<=>(const Percent &) const = default;
};

template <> struct ValueTraits<Percent> {
    static constexpr auto sqlType = "INTEGER";
    static constexpr auto editor = Editor::Percent;
    static QString text(Percent v, const Reading &) { return QString::number(v.value) + u'%'; }
    static Result<Percent> read(const QString &typed, const Reading &);
    static QJsonValue json(Percent v, const Reading &) { return v.value; }
    static StoredValue stored(Percent v) { return v.value; }
    static Percent restored(const StoredValue &v) { return {v.toInt()}; }
};

template <> struct ValueTraits<bool> {
    static constexpr auto sqlType = "INTEGER";
    static constexpr auto editor = Editor::Flag;
    static QString text(bool v, const Reading &) { return v ? QStringLiteral("是") : QStringLiteral("否"); }
    static Result<bool> read(const QString &typed, const Reading &) { return values::readFlag(typed); }
    static QJsonValue json(bool v, const Reading &) { return v; }
    static StoredValue stored(bool v) { return v ? 1 : 0; }
    static bool restored(const StoredValue &v) { return v.toInt() != 0; }
};

template <> struct ValueTraits<QDate> {
    static constexpr auto sqlType = "TEXT";
    static constexpr auto editor = Editor::Date;
    static QString text(QDate v, const Reading &) { return v.isValid() ? v.toString(Qt::ISODate) : QString(); }
    static Result<QDate> read(const QString &typed, const Reading &reading) { return values::readDate(typed, reading); }
    static QJsonValue json(QDate v, const Reading &)
    {
        return v.isValid() ? QJsonValue(v.toString(Qt::ISODate)) : QJsonValue();
    }
    static StoredValue stored(QDate v) { return v.isValid() ? StoredValue(v.toString(Qt::ISODate)) : StoredValue(); }
    static QDate restored(const StoredValue &v) { return QDate::fromString(v.toString(), Qt::ISODate); }
};

template <NamedEnum E> struct ValueTraits<E> {
    static constexpr auto sqlType = "TEXT";
    static constexpr auto editor = Editor::Choice;
    static constexpr const Choice &choice(E v) { return EnumWords<E>::values[static_cast<size_t>(v)]; }
    static QString text(E v, const Reading &) { return QString::fromUtf8(choice(v).word); }
    static Result<E> read(const QString &typed, const Reading &)
    {
        if (typed.trimmed().isEmpty()) return E{};
        auto index = values::readChoice(typed, EnumWords<E>::values);
        if (!index) return index.error();
        return static_cast<E>(*index);
    }
    /// A choice without a code means that nothing was chosen: an empty cell.
    static QJsonValue json(E v, const Reading &)
    {
        return *choice(v).code ? QJsonValue(QString::fromLatin1(choice(v).code)) : QJsonValue();
    }
    static StoredValue stored(E v) { return *choice(v).code ? StoredValue::ofCode(choice(v).code) : StoredValue(); }
    static E restored(const StoredValue &v)
    {
        for (size_t i = 0; i < EnumWords<E>::values.size(); ++i)
            if (v.isCode(EnumWords<E>::values[i].code)) return static_cast<E>(i);
        return E{};
    }
};

template <class Row> struct ValueTraits<Id<Row>> {
    static constexpr auto sqlType = "INTEGER";
    static constexpr auto editor = Editor::Reference;
    static QString text(Id<Row> v, const Reading &reading)
    {
        return values::referenceText(v.value, kindOf<Row>, reading);
    }
    static Result<Id<Row>> read(const QString &typed, const Reading &reading)
    {
        auto id = values::readReference(typed, kindOf<Row>, reading);
        if (!id) return id.error();
        return Id<Row>{*id};
    }
    static QJsonValue json(Id<Row> v, const Reading &reading)
    {
        return v ? QJsonValue(text(v, reading)) : QJsonValue();
    }
    static StoredValue stored(Id<Row> v) { return v ? StoredValue(v.value) : StoredValue(); }
    static Id<Row> restored(const StoredValue &v) { return {v.toLongLong()}; }
};

/// Several rows of another entity named in one cell, the first one leading; stored as their ids separated by blanks.
template <class Row> struct Ids {
    std::vector<qint64> values;
    bool operator==(const Ids &) const = default;
};

template <class Row> struct ValueTraits<Ids<Row>> {
    static constexpr auto sqlType = "TEXT";
    static constexpr auto editor = Editor::References;
    static QString text(const Ids<Row> &v, const Reading &reading)
    {
        return values::referenceTexts(v.values, kindOf<Row>, reading).join(u'、');
    }
    static Result<Ids<Row>> read(const QString &typed, const Reading &reading)
    {
        auto ids = values::readReferences(typed, kindOf<Row>, reading);
        if (!ids) return ids.error();
        return Ids<Row>{std::move(*ids)};
    }
    static QJsonValue json(const Ids<Row> &v, const Reading &reading)
    {
        return QJsonArray::fromStringList(values::referenceTexts(v.values, kindOf<Row>, reading));
    }
    static StoredValue stored(const Ids<Row> &v)
    {
        return v.values.empty() ? StoredValue() : StoredValue(values::idsText(v.values));
    }
    static Ids<Row> restored(const StoredValue &v) { return {values::idsOf(v.toString())}; }
};

} // namespace tz

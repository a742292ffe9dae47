#pragma once

#include "models/ledger/value_traits.h"

namespace tz {

/// The one description of a row type, specialised beside its struct:
///   kind      EntityKind
///   table     SQL table name, singular
///   plural    ENTITY of the headless verbs
///   word      what a person calls it
///   columns   std::array of Column, in the order in which a person reads them
///   order     SQL order of the official sequence
///   label(row, reading)   how other rows name it
template <class Row> struct Schema;

namespace detail {

template <auto Member> struct MemberOf;
template <class R, class V, V R::*Member> struct MemberOf<Member> {
    using Row = R;
    using Value = V;
};

template <class V> struct TargetOf {
    static constexpr auto kind = EntityKind::None;
};
template <class Row> struct TargetOf<Id<Row>> {
    static constexpr auto kind = kindOf<Row>;
};
template <class Row> struct TargetOf<Ids<Row>> {
    static constexpr auto kind = kindOf<Row>;
};

template <class V> constexpr std::span<const Choice> choicesOf()
{
    if constexpr (NamedEnum<V>)
        return EnumWords<V>::values;
    else
        return {};
}

} // namespace detail

/// A stored datum: `column<&County::name>("name", "县市区名称", {.required = true})`.
template <auto Member> constexpr Column column(const char *key, const char *title, ColumnOptions options = {})
{
    using Row = typename detail::MemberOf<Member>::Row;
    using Value = typename detail::MemberOf<Member>::Value;
    using Traits = ValueTraits<Value>;
    Column c{key,
             title,
             options,
             Traits::editor,
             Traits::sqlType,
             detail::TargetOf<Value>::kind,
             detail::choicesOf<Value>()};
    c.text = [](const void *row, const Reading &reading) {
        return Traits::text(static_cast<const Row *>(row)->*Member, reading);
    };
    c.read = [](void *row, const QString &typed, const Reading &reading) -> Result<void> {
        auto value = Traits::read(typed, reading);
        if (!value) return value.error();
        static_cast<Row *>(row)->*Member = *std::move(value);
        return {};
    };
    c.json = [](const void *row, const Reading &reading) {
        return Traits::json(static_cast<const Row *>(row)->*Member, reading);
    };
    c.stored = [](const void *row) { return Traits::stored(static_cast<const Row *>(row)->*Member); };
    c.restore = [](void *row, const StoredValue &stored) {
        static_cast<Row *>(row)->*Member = Traits::restored(stored);
    };
    return c;
}

/// The same, edited in a box that grows (long text, line breaks).
template <auto Member> constexpr Column longText(const char *key, const char *title, ColumnOptions options = {})
{
    Column c = column<Member>(key, title, options);
    c.editor = Editor::LongText;
    return c;
}

/// A stored datum that no one types: it is written by commands with rules of their own.
constexpr Column readOnly(Column column)
{
    column.read = nullptr;
    return column;
}

/// A choice whose words depend on what the row refers to; every one of them is read.
constexpr Column worded(Column column, QString (*text)(const void *, const Reading &))
{
    column.text = text;
    column.options.worded = true;
    return column;
}

/// The row's own id: never typed, always the first column.
template <class Row> constexpr Column idColumn()
{
    Column c{"id", "编号", {.width = 4, .listed = false}, Editor::None, "INTEGER PRIMARY KEY"};
    c.text = [](const void *row, const Reading &) { return QString::number(static_cast<const Row *>(row)->id.value); };
    c.json = [](const void *row, const Reading &) { return QJsonValue(static_cast<const Row *>(row)->id.value); };
    c.stored = [](const void *row) { return StoredValue(static_cast<const Row *>(row)->id.value); };
    c.restore = [](void *row, const StoredValue &stored) { static_cast<Row *>(row)->id.value = stored.toLongLong(); };
    c.sortKey = [](const void *row, const Reading &) { return QVariant(static_cast<const Row *>(row)->id.value); };
    return c;
}

/// A datum that follows from the row and what it refers to; shown, listed, exported, never stored.
/// Text(const Row &, const Reading &) → QString; Json the same → QJsonValue.
template <class Row>
constexpr Column derived(const char *key, const char *title, QString (*text)(const void *, const Reading &),
                         QJsonValue (*json)(const void *, const Reading &), ColumnOptions options = {})
{
    Column c{key, title, options};
    c.text = text;
    c.json = json;
    return c;
}

} // namespace tz

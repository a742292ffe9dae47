#pragma once

#include "models/ledger/column.h"
#include "models/ledger/schema.h"

#include <memory>

namespace tz {

/// A Schema as a value, so that code that serves every entity (SQL, tables, import, export) is written once and
/// without templates. Its columns are those of the Schema.
struct Entity {
    EntityKind kind;
    const char *table;
    const char *plural;
    const char *title;
    std::span<const Column> columns;
    const char *order; ///< SQL order of the official sequence, by stored columns only

    std::shared_ptr<void> (*make)();
    std::shared_ptr<void> (*clone)(const void *row);
    bool (*equal)(const void *a, const void *b);
    qint64 (*id)(const void *row);
    void (*setId)(void *row, qint64 id);
    QString (*label)(const void *row, const Reading &reading);

    QString word() const { return QString::fromUtf8(title); }
    QString name() const { return QString::fromUtf8(plural); }
    /// Whether its rows come of commands (佐证, 销号记录): nobody types, pastes or imports one.
    bool isRecorded() const;
    /// nullptr when there is no such column.
    const Column *column(QStringView key) const;
    /// The column that a heading means: key, title or alias, compared folded; nullptr when none.
    const Column *columnOfHeading(const QString &heading) const;
};

template <class Row> const Entity &entityOf()
{
    using S = Schema<Row>;
    static constexpr Entity entity{
        S::kind,
        S::table,
        S::plural,
        S::word,
        S::columns,
        S::order,
        [] { return std::shared_ptr<void>(std::make_shared<Row>()); },
        [](const void *row) { return std::shared_ptr<void>(std::make_shared<Row>(*static_cast<const Row *>(row))); },
        [](const void *a, const void *b) { return *static_cast<const Row *>(a) == *static_cast<const Row *>(b); },
        [](const void *row) { return static_cast<const Row *>(row)->id.value; },
        [](void *row, qint64 id) { static_cast<Row *>(row)->id.value = id; },
        [](const void *row, const Reading &reading) { return S::label(*static_cast<const Row *>(row), reading); },
    };
    return entity;
}

/// Every entity of a ledger, parents before those that refer to them. A new entity is one file and its line here.
std::span<const Entity *const> allEntities();

const Entity &entityOf(EntityKind kind);
/// By the ENTITY word of the headless verbs ("counties"); nullptr when there is none.
const Entity *entityNamed(QStringView plural);

} // namespace tz

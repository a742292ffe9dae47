#pragma once

#include "models/ledger/entities.h"

#include <memory>

namespace tz {

/// A row of some entity as a value: copying is cheap, editing copies the struct first (copy on write), so that
/// change sets, logs and models can hold `before` and `after` without knowing the type. Null means "no row".
class AnyRow
{
public:
    AnyRow() = default;
    template <class Row>
    requires requires { Schema<Row>::table; }
    AnyRow(Row row) : m_type(&entityOf<Row>()), m_row(std::make_shared<Row>(std::move(row))) {}
    /// A new row of the type with every value empty.
    static AnyRow blank(const Entity &type) { return AnyRow(type, type.make()); }
    /// Takes over a struct that was made by type.make() or type.clone() and filled by nobody else.
    static AnyRow holding(const Entity &type, std::shared_ptr<void> row) { return AnyRow(type, std::move(row)); }

    bool isNull() const { return !m_type; }
    const Entity &type() const
    {
        Q_ASSERT(m_type);
        return *m_type;
    }
    EntityKind kind() const { return m_type ? m_type->kind : EntityKind::None; }
    qint64 id() const { return m_type ? m_type->id(m_row.get()) : 0; }
    const void *data() const { return m_row.get(); }

    /// The struct itself, nullptr if this is another entity's row or none.
    template <class Row> const Row *as() const
    {
        return m_type == &entityOf<Row>() ? static_cast<const Row *>(m_row.get()) : nullptr;
    }

    /// The same, kept alive for as long as it is held.
    template <class Row> std::shared_ptr<const Row> shared() const
    {
        const Row *row = as<Row>();
        return row ? std::shared_ptr<const Row>(m_row, row) : nullptr;
    }

    QString text(const Column &column, const Reading &reading) const { return column.text(m_row.get(), reading); }
    QJsonValue json(const Column &column, const Reading &reading) const { return column.json(m_row.get(), reading); }
    StoredValue stored(const Column &column) const { return column.stored(m_row.get()); }
    /// How other rows name this one.
    QString label(const Reading &reading) const { return m_type ? m_type->label(m_row.get(), reading) : QString(); }

    void setId(qint64 id) { m_type->setId(edit(), id); }
    void restore(const Column &column, const StoredValue &stored) { column.restore(edit(), stored); }
    /// Reads what a person typed into the column's cell; on an Error this row is unchanged.
    Result<void> read(const Column &column, const QString &typed, const Reading &reading);

    bool operator==(const AnyRow &other) const;

private:
    AnyRow(const Entity &type, std::shared_ptr<void> row) : m_type(&type), m_row(std::move(row)) {}
    void *edit();

    const Entity *m_type = nullptr;
    std::shared_ptr<void> m_row;
};

} // namespace tz

#pragma once

#include <QString>
#include <QVariant>

#include <variant>

namespace tz {

/// What a column keeps in the file: nothing, a whole number or a text. Lighter than QVariant, of which reading or
/// writing a large table would make ten million.
class StoredValue
{
public:
    StoredValue() = default;
    StoredValue(int number) : m_value(qint64(number)) {}
    StoredValue(qint64 number) : m_value(number) {}
    StoredValue(QString text) : m_value(std::move(text)) {}
    /// A word of the program itself (an enum's code): it is not copied.
    static StoredValue ofCode(const char *code) { return StoredValue(QLatin1StringView(code)); }
    /// Any integer or text; everything else is nothing.
    static StoredValue of(const QVariant &value);

    bool isNull() const { return m_value.index() == 0; }
    bool isNumber() const { return std::holds_alternative<qint64>(m_value); }
    /// A text that is a number counts as one, as in SQLite.
    qint64 toLongLong() const;
    int toInt() const { return static_cast<int>(toLongLong()); }
    QString toString() const; ///< empty for nothing
    QVariant toVariant() const;

    /// The text without a copy where it is one; nullptr for numbers and nothing.
    const QString *text() const { return std::get_if<QString>(&m_value); }
    const QLatin1StringView *code() const { return std::get_if<QLatin1StringView>(&m_value); }

    bool isCode(const char *word) const;
    bool operator==(const StoredValue &other) const;

private:
    explicit StoredValue(QLatin1StringView code) : m_value(code) {}
    std::variant<std::monostate, qint64, QString, QLatin1StringView> m_value;
};

} // namespace tz

#pragma once

#include "models/base/result.h"

#include <QDate>
#include <QMap>
#include <QStringList>

namespace tz {

/// The words of a command line after the verb: positions, and options with or without a value.
/// An Error is wrong usage (exit 2).
class Arguments
{
public:
    /// `valued` and `flags` are the options that the verb knows, without dashes; anything else is refused.
    static Result<Arguments> read(const QStringList &words, const QStringList &valued, const QStringList &flags);

    const QStringList &positions() const { return m_positions; }
    QString position(qsizetype i) const { return m_positions.value(i); }
    bool has(const QString &option) const { return m_options.contains(option); }
    QString value(const QString &option) const { return m_options.value(option).value(0); }
    QStringList all(const QString &option) const { return m_options.value(option); }
    /// An ISO date; invalid when the option is absent, an Error when it is not a date.
    Result<QDate> date(const QString &option) const;
    /// The same for a month: 2021-08, or any day of it.
    Result<QDate> month(const QString &option) const;

private:
    QStringList m_positions;
    QMap<QString, QStringList> m_options;
};

} // namespace tz

#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace tz::console {

/// A line on standard output, UTF-8.
void print(const QString &line);
/// A sentence on standard error.
void complain(const QString &sentence);
/// Compact JSON and a line end on standard output.
void print(const QJsonObject &object);
void print(const QJsonArray &array);

} // namespace tz::console

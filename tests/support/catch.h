// Catch2 2 (Debian 12) and 3 (Debian 13, Ubuntu 24.04) under one name.
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#define CATCH_CONFIG_ENABLE_BENCHMARKING
#include <catch2/catch.hpp>
#endif

#include <QByteArray>
#include <QDate>
#include <QString>

#include <ostream>
#include <string>

namespace Catch {
template <> struct StringMaker<QString> {
    static std::string convert(const QString &text) { return '"' + text.toStdString() + '"'; }
};
template <> struct StringMaker<QDate> {
    static std::string convert(const QDate &date)
    {
        return date.isValid() ? date.toString(Qt::ISODate).toStdString() : "no date";
    }
};
template <> struct StringMaker<QByteArray> {
    static std::string convert(const QByteArray &bytes) { return bytes.toStdString(); }
};
} // namespace Catch

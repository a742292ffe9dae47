#include "app/console.h"

#include <QJsonDocument>

#include <cstdio>

namespace tz::console {

namespace {

void write(FILE *stream, const QByteArray &text)
{
    std::fwrite(text.constData(), 1, size_t(text.size()), stream);
    std::fputc('\n', stream);
}

} // namespace

void print(const QString &line)
{
    write(stdout, line.toUtf8());
}

void complain(const QString &sentence)
{
    write(stderr, sentence.toUtf8());
}

void print(const QJsonObject &object)
{
    write(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void print(const QJsonArray &array)
{
    write(stdout, QJsonDocument(array).toJson(QJsonDocument::Compact));
}

} // namespace tz::console

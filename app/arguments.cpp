#include "app/arguments.h"

namespace tz {

Result<Arguments> Arguments::read(const QStringList &words, const QStringList &valued, const QStringList &flags)
{
    Arguments arguments;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words[i];
        if (!word.startsWith(u"--")) {
            arguments.m_positions << word;
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString name = word.mid(2, equals < 0 ? -1 : equals - 2);
        if (flags.contains(name) && equals < 0) {
            arguments.m_options[name];
        } else if (valued.contains(name)) {
            if (equals < 0 && i + 1 >= words.size()) return Error{QStringLiteral("选项 --%1 后面缺少值。").arg(name)};
            arguments.m_options[name] << (equals < 0 ? words[++i] : word.mid(equals + 1));
        } else {
            return Error{QStringLiteral("不认识的选项 %1。").arg(word)};
        }
    }
    return arguments;
}

Result<QDate> Arguments::date(const QString &option) const
{
    if (!has(option)) return QDate();
    const QDate date = QDate::fromString(value(option), Qt::ISODate);
    if (!date.isValid())
        return Error{QStringLiteral("选项 --%1 的“%2”不是日期，应写作 2021-08-13。").arg(option, value(option))};
    return date;
}

Result<QDate> Arguments::month(const QString &option) const
{
    const QDate first = QDate::fromString(value(option) + QStringLiteral("-01"), Qt::ISODate);
    return first.isValid() ? Result<QDate>(first) : date(option);
}

} // namespace tz

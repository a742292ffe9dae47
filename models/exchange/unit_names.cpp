#include "models/exchange/unit_names.h"

#include "models/base/text_fold.h"

#include <QFile>
#include <QRegularExpression>

namespace tz {

namespace {

const QString countyScope = QStringLiteral("县（市、区）");

/// The head of a unit that says "in every county": 县(市、区), 各县（市、区）, 县（市区）, 县市区.
qsizetype countyScopeLength(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^各?县\\s*(?:[（(]\\s*市\\s*[、,，]?\\s*区\\s*[）)]|市区)\\s*"));
    return form.match(text).capturedLength();
}

/// A scope of its own, which a scope said before does not replace: 市财政局, 南阳市医保局, 各乡镇.
bool hasOwnScope(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^(各|省|国家|中央|县(?!域)|区(?!域)|镇|乡(?!村)|市(?!场|政(?!府))|[\\p{Han}]{2,5}(省|自治区|市("
                       "?!场)|县(?!域)|开发区|示范区|新区|城区)|牵头|有关|相关)"));
    return countyScopeLength(text) > 0 || form.match(text).hasMatch();
}

QStringList withSharedScope(const QString &list, bool *andOthers)
{
    static const QRegularExpression others(QStringLiteral("等(?:相关|有关)?(?:部门|单位)?[。.]?$"));
    QStringList units;
    bool shared = false;
    for (QString part : splitOutsideBrackets(list)) {
        if (part.endsWith(u'。')) part.chop(1);
        if (const auto match = others.match(part); match.hasMatch() && match.capturedStart() > 1) {
            part.truncate(match.capturedStart());
            *andOthers = true;
        }
        if (countyScopeLength(part) > 0)
            shared = true;
        else if (hasOwnScope(part))
            shared = false;
        else if (shared)
            part.prepend(countyScope);
        const QString name = unitNameOf(part).text();
        if (!name.isEmpty() && !units.contains(name)) units << name;
    }
    return units;
}

} // namespace

UnitName unitNameOf(const QString &text)
{
    const QString trimmed = text.trimmed();
    const qsizetype scope = countyScopeLength(trimmed);
    if (scope == 0 || scope == trimmed.size()) return {{}, trimmed};
    return {countyScope, trimmed.mid(scope)};
}

UnitList readUnitList(const QString &cell)
{
    static const QRegularExpression label(
        QStringLiteral("(牵头|主办|责任|配合|协办|协同|参与)(?:责任)?(?:单位|部门)?\\s*[:：]"));
    static const QRegularExpression leads(QStringLiteral("[（(]牵头[）)]$"));
    static const QStringList supports{QStringLiteral("配合"), QStringLiteral("协办"), QStringLiteral("协同"),
                                      QStringLiteral("参与")};
    UnitList units;
    const QString text = withoutMarkup(cell);
    QStringList *into = &units.named;
    qsizetype from = 0;
    const auto take = [&](qsizetype to) { *into << withSharedScope(text.mid(from, to - from), &units.andOthers); };
    for (auto matches = label.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        take(match.capturedStart());
        const QString word = match.captured(1);
        into = supports.contains(word) ? &units.supporting : word == u"责任" ? &units.named : &units.lead;
        from = match.capturedEnd();
    }
    take(text.size());
    for (QString &name : units.named) {
        if (!name.contains(leads)) continue;
        units.lead << QString(name).remove(leads);
        name.clear();
    }
    units.named.removeAll(QString());
    return units;
}

UnitAliases::UnitAliases(const QByteArray &tsv)
{
    for (const QString &line : QString::fromUtf8(tsv).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#')) continue;
        const QString name = line.section(u'\t', 0, 0).trimmed();
        const QStringList others = line.section(u'\t', 1).trimmed().split(u'|', Qt::SkipEmptyParts);
        m_others.insert(name, others);
        for (const QString &word : QStringList{name} + others) m_canonical.insert(folded(word), name);
    }
}

const UnitAliases &UnitAliases::shipped()
{
    static const UnitAliases aliases([] {
        QFile file(QStringLiteral(":/taizhang/units/aliases.tsv"));
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        return opened ? file.readAll() : QByteArray();
    }());
    return aliases;
}

QString UnitAliases::canonical(const QString &name) const
{
    return m_canonical.value(folded(name), name);
}

QStringList UnitAliases::others(const QString &canonicalName) const
{
    return m_others.value(canonicalName);
}

QString UnitAliases::key(const QString &text) const
{
    static const QString levels = QStringLiteral("省市县区州");
    const UnitName unit = unitNameOf(text);
    if (m_canonical.contains(folded(unit.name))) return folded(unit.scope + u'|' + canonical(unit.name));
    for (qsizetype i = 0; i < std::min<qsizetype>(unit.name.size(), 6); ++i) { // 市卫健委, 南阳市卫健委
        if (!levels.contains(unit.name[i]) || !m_canonical.contains(folded(unit.name.mid(i + 1)))) continue;
        return folded(unit.scope + u'|' + unit.name.left(i + 1) + canonical(unit.name.mid(i + 1)));
    }
    return folded(unit.scope + u'|' + unit.name);
}

Unit newUnit(const QString &text, const UnitAliases &aliases)
{
    static const QRegularExpression city(QStringLiteral("^(市(?!场)|[\\p{Han}]{2,4}市(?!场))"));
    static const QRegularExpression township(QStringLiteral("^各?(乡|镇|街道)(?!村)"));
    const UnitName said = unitNameOf(text);
    Unit unit;
    if (said.scope.isEmpty()) {
        unit.name = said.name;
        unit.level = city.match(said.name).hasMatch()       ? UnitLevel::City
                     : township.match(said.name).hasMatch() ? UnitLevel::Township
                                                            : UnitLevel::County;
        return unit;
    }
    const QString canonical = aliases.canonical(said.name);
    unit.name = said.scope + canonical;
    QStringList names = aliases.others(canonical);
    if (!names.isEmpty()) names.prepend(canonical);
    if (said.name != canonical) names << said.text();
    unit.aliases = names.join(u'|');
    return unit;
}

} // namespace tz

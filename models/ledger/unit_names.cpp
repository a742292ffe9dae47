#include "models/ledger/unit_names.h"

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

/// （市卫健委牵头，市财政局配合）: the brackets hold the whole cell.
QString withoutOuterBrackets(const QString &text)
{
    static const QRegularExpression whole(QStringLiteral("^[（(]([^（()）]*)[）)]$"));
    const auto match = whole.match(text.trimmed());
    return match.hasMatch() ? match.captured(1) : text;
}

/// Sorts the units of a cell by what is said of them: before them (牵头单位：), behind them (…牵头，…配合) or in
/// brackets (（牵头）).
class UnitSorter
{
public:
    explicit UnitSorter(UnitList &units) : m_units(units), m_into(&units.named) {}

    /// A label: what follows it is of its kind.
    void follow(const QString &word) { m_into = word == u"责任" ? &m_units.named : listOf(word); }

    void take(const QString &text)
    {
        QString waiting; // 市财政局，市医保局配合: the comma may only list
        for (QString clause : clausesOf(text)) {
            static const QRegularExpression ending(
                QStringLiteral("(牵头|主办|主抓|主责|配合|协办|协助|协同|参与)(?:负责|落实|实施|组织|办理|完成|抓好|"
                               "做好|推进|工作)*[。.]?$"));
            const auto match = ending.match(clause);
            if (!match.hasMatch() || match.capturedStart() < 2) {
                waiting += (waiting.isEmpty() ? QString() : QStringLiteral("、")) + clause;
                continue;
            }
            clause.truncate(match.capturedStart());
            addTo(*listOf(match.captured(1)), waiting.isEmpty() ? clause : waiting + u'、' + clause);
            waiting.clear();
        }
        addTo(*m_into, waiting);
    }

private:
    QStringList *listOf(QStringView word)
    {
        return QStringView(u"牵头主办主抓主责").contains(word) ? &m_units.lead : &m_units.supporting;
    }

    /// At commas, semicolons and line ends outside brackets; blanks separate where a role stands before them.
    static QStringList clausesOf(QString text)
    {
        static const QRegularExpression gap(QStringLiteral("(?<=牵头|配合|协办|负责)[\\s　]+"));
        static const QRegularExpression with(QStringLiteral("(?<=\\p{Han}{2})会同(?=\\p{Han}{2})"));
        text.replace(gap, QStringLiteral("，"));
        if (text.contains(with)) text = QString(text).replace(with, QStringLiteral("牵头，")) + QStringLiteral("配合");
        text.replace(u'、', u'\x1e'); // lists inside a clause stay together
        QStringList clauses = splitOutsideBrackets(text);
        for (QString &clause : clauses) clause.replace(u'\x1e', u'、');
        return clauses;
    }

    void addTo(QStringList &list, const QString &text)
    {
        static const QRegularExpression leads(QStringLiteral("[（(](?:牵头|主办|主责)(?:单位|部门)?[）)]"));
        static const QRegularExpression supports(QStringLiteral("[（(](?:配合|协办|协同|参与)(?:单位|部门)?[）)]"));
        static const QRegularExpression filler(
            QStringLiteral("^由(?=\\p{Han}{2})|(?:按照?(?:各自)?职责(?:分工)?)?(?:共同)?负责(?:落实)?$"));
        for (QString name : withSharedScope(text, &m_units.andOthers)) {
            const bool isLead = name.contains(leads);
            const bool isSupport = name.contains(supports);
            name.remove(leads).remove(supports).remove(filler);
            QStringList &into = isLead ? m_units.lead : isSupport ? m_units.supporting : list;
            if (!name.isEmpty() && !into.contains(name)) into << name;
        }
    }

    UnitList &m_units;
    QStringList *m_into;
};

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
    UnitList units;
    const QString text = withoutOuterBrackets(withoutMarkup(cell));
    UnitSorter sorter(units);
    qsizetype from = 0;
    for (auto matches = label.globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        sorter.take(text.mid(from, match.capturedStart() - from));
        sorter.follow(match.captured(1));
        from = match.capturedEnd();
    }
    sorter.take(text.mid(from));
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

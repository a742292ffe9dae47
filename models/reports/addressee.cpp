#include "models/reports/addressee.h"

#include <QRegularExpression>

namespace tz {

namespace {

/// 城乡一体化示范区, 高新区, 官庄工区: run by a 管委会, with a 党工委 beside it. 浦东新区 has a government.
bool isZone(const QString &place)
{
    static const QRegularExpression zone(
        QStringLiteral("(?:示范区|开发区|高新区|经开区|工区|集聚区|园区|试验区|管理区)$"));
    return place.contains(zone);
}

QString partyOf(const QString &place)
{
    return isZone(place) ? place + QStringLiteral("党工委") : QStringLiteral("中共%1委").arg(place);
}

QString governmentOf(const QString &place)
{
    return place + (isZone(place) ? QStringLiteral("管委会") : QStringLiteral("人民政府"));
}

/// Without whose it is: 县（市、区）党委, 各县市区党委, 西峡县党委, 中共西峡县委.
QString withoutScope(QString unit, const QString &place)
{
    static const QRegularExpression scope(QStringLiteral("^各?(?:县[（(]市、?区[）)]|县市区|县区|县级)"));
    if (unit.startsWith(QStringLiteral("中共"))) unit.remove(0, 2);
    unit.remove(scope);
    return unit.startsWith(place) ? unit.mid(place.size()) : unit;
}

bool isParty(const QString &name)
{
    static const QRegularExpression party(QStringLiteral("^(?:党委|[县市区]?委|[县市区]委员会|委员会|党工委)$"));
    return name.contains(party);
}

} // namespace

bool isCityLevel(const QString &place)
{
    return place.isEmpty() || place == QStringLiteral("市本级");
}

QString addresseeOf(const QString &place, const QStringList &leads)
{
    if (isCityLevel(place)) return leads.isEmpty() ? QStringLiteral("各有关单位") : leads.join(u'、');
    bool party = false, government = leads.isEmpty();
    QStringList bodies;
    static const QRegularExpression governs(QStringLiteral("^(?:人民)?政府$|^管委会$"));
    for (const QString &lead : leads) {
        for (const QString &part : withoutScope(lead, place).split(u'、')) { // 党委、政府 as one name
            const bool isNamed = lead.startsWith(place) || lead.startsWith(QStringLiteral("中共") + place);
            if (isParty(part))
                party = true;
            else if (isNamed && !part.contains(governs))
                bodies << place + part;
            else
                government = true;
        }
    }
    QStringList all;
    if (party) all << partyOf(place);
    if (government) all << governmentOf(place);
    all += bodies;
    return all.join(u'、');
}

} // namespace tz

#include "models/reports/circular_figures.h"

#include <algorithm>
#include <map>

namespace tz {

namespace {

int CircularFigures::*figureOf(Light light)
{
    switch (light) {
    case Light::Done:
    case Light::Awaiting:
    case Light::Closed:
        return &CircularFigures::done;
    case Light::OnTrack:
        return &CircularFigures::onTrack;
    case Light::Near:
        return &CircularFigures::near;
    case Light::Overdue:
        return &CircularFigures::overdue;
    case Light::Continuous:
    case Light::NoDate:
    case Light::Unread:
        break;
    }
    return &CircularFigures::other;
}

} // namespace

std::span<const CircularLight> circularLights()
{
    static constexpr CircularLight lights[] = {
        {"完成", "已完成（含销号）", &CircularFigures::done},
        {"正常", "正常推进", &CircularFigures::onTrack},
        {"临期", "临近时限", &CircularFigures::near},
        {"逾期", "逾期", &CircularFigures::overdue},
        {"其他", "长期坚持或未定时限", &CircularFigures::other},
    };
    return lights;
}

std::vector<CircularFigures> figuresOf(const CircularInput &input)
{
    std::map<QString, CircularFigures> byName;
    for (const CircularItem &item : input.items) ++(byName[item.county].*figureOf(item.light));
    std::vector<CircularFigures> figures;
    for (const QString &county : input.counties) {
        figures.push_back(byName[county]);
        figures.back().county = county;
    }
    return figures;
}

CircularFigures sumOf(const std::vector<CircularFigures> &counties)
{
    CircularFigures sum;
    for (const CircularFigures &county : counties)
        for (const CircularLight &light : circularLights()) sum.*light.figure += county.*light.figure;
    return sum;
}

std::vector<RankedCounty> ranked(const std::vector<CircularFigures> &counties)
{
    std::vector<Rate> rates;
    for (const CircularFigures &county : counties) rates.push_back(county.rate());
    const std::vector<int> place = places(rates);
    std::vector<RankedCounty> ranked;
    for (size_t i = 0; i < counties.size(); ++i) ranked.push_back({place[i], counties[i]});
    std::stable_sort(ranked.begin(), ranked.end(), [](const RankedCounty &a, const RankedCounty &b) {
        if ((a.place == 0) != (b.place == 0)) return b.place == 0;
        return a.place < b.place;
    });
    return ranked;
}

QString rateText(const Rate &rate)
{
    if (rate.of <= 0) return QStringLiteral("—");
    const QString text = QString::number(100.0 * rate.done / rate.of, 'f', 1);
    return (text.endsWith(QStringLiteral(".0")) ? text.chopped(2) : text) + u'%';
}

bool isSlowOnly(const CircularItem &item)
{
    return item.isSlow && !isFinished(item.light) && item.light != Light::Overdue && item.light != Light::Near;
}

int slowOnly(const CircularInput &input)
{
    return static_cast<int>(std::count_if(input.items.begin(), input.items.end(), isSlowOnly));
}

} // namespace tz

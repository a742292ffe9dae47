#pragma once

#include <QString>

namespace tz::sample {

/// A reproducible stream of numbers that is the same on every machine and Qt version (splitmix64).
class Dice
{
public:
    explicit Dice(quint64 seed) : m_state(seed) {}
    quint64 next();
    /// 0 … n-1
    int below(int n) { return static_cast<int>(next() % static_cast<quint64>(n)); }

private:
    quint64 m_state;
};

/// 张某, 王某 …: a placeholder, never a name.
QString person(Dice &dice);

/// Made-up place names, distinct for distinct numbers: 青河, 柳店 … (township 镇 or 乡, village, county).
QString township(int number);
QString village(int number);
QString county(int number);

} // namespace tz::sample

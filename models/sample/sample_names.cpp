#include "models/sample/sample_names.h"

namespace tz::sample {

namespace {

const QString firsts = QStringLiteral("青柳石桃龙双杨太丹黄白松竹梅兰桂枫梨杏榆槐");
const QString seconds = QStringLiteral("河店桥岗庄湾岭坪山沟寺塘集铺");
const QString sides = QStringLiteral("东西南北上下新大小前后");

QString place(int number)
{
    const int pairs = int(firsts.size() * seconds.size());
    const int pair = number % pairs;
    const int side = number / pairs;
    QString name = QString(firsts[pair % firsts.size()]) + seconds[pair / firsts.size()];
    if (side > 0) name.prepend(sides[(side - 1) % sides.size()]);
    return name;
}

} // namespace

quint64 Dice::next()
{
    m_state += 0x9E3779B97F4A7C15ULL;
    quint64 z = m_state;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

QString person(Dice &dice)
{
    static const QString surnames = QStringLiteral("张王李赵刘陈杨黄周吴徐孙马朱胡");
    return QString(surnames[dice.below(int(surnames.size()))]) + u'某';
}

QString township(int number)
{
    return place(number) + (number % 3 ? u'镇' : u'乡');
}

QString village(int number)
{
    return place(number) + u'村';
}

QString county(int number)
{
    return place(number) + (number % 9 ? u'县' : u'市');
}

} // namespace tz::sample

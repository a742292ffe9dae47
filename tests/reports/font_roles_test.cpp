#include "tests/support/catch.h"

#include "models/reports/font_roles.h"

using namespace tz;

namespace {

QStringList families(const char *names)
{
    return QString::fromUtf8(names).split(u'|');
}

} // namespace

TEST_CASE("an office computer with the official faces needs no substitution")
{
    const FontChoice choice = resolveFonts(families("方正小标宋简体|仿宋_GB2312|黑体|楷体_GB2312|宋体|微软雅黑"));
    CHECK(choice.substitutions.isEmpty());
    CHECK(choice.face(FontRole::FangSong) == Face{QStringLiteral("仿宋_GB2312"), false});
    CHECK(choice.face(FontRole::XiaoBiaoSong) == Face{QStringLiteral("方正小标宋简体"), false});
    CHECK(choice.face(FontRole::SansBold) == Face{QStringLiteral("微软雅黑"), true});
}

TEST_CASE("a missing face is replaced by the next of its list, and that is said")
{
    const FontChoice choice = resolveFonts(families("Noto Sans CJK SC|Noto Serif CJK SC|DejaVu Sans"));
    CHECK(choice.face(FontRole::FangSong) == Face{QStringLiteral("Noto Serif CJK SC"), false});
    CHECK(choice.face(FontRole::XiaoBiaoSong) == Face{QStringLiteral("Noto Serif CJK SC"), true});
    CHECK(choice.substitutions ==
          families("缺少 方正小标宋简体，已用 Noto Serif CJK SC 代替|缺少 仿宋_GB2312，已用 Noto Serif CJK SC 代替|"
                   "缺少 黑体，已用 Noto Sans CJK SC 代替|缺少 楷体_GB2312，已用 Noto Serif CJK SC 代替|"
                   "缺少 宋体，已用 Noto Serif CJK SC 代替"));
}

TEST_CASE("the same face under its Latin name is no substitution")
{
    const FontChoice choice = resolveFonts(families("FangSong|SimHei|KaiTi|SimSun|FZXiaoBiaoSong-B05S"));
    CHECK(choice.substitutions.isEmpty());
    CHECK(choice.face(FontRole::FangSong).family == QStringLiteral("FangSong"));
}

TEST_CASE("a Japanese or Korean cut is never taken, and a machine without Chinese fonts is told so")
{
    const FontChoice choice =
        resolveFonts(families("Noto Sans CJK JP|Noto Serif CJK JP|Noto Serif CJK KR|DejaVu Sans"));
    for (const Face &face : choice.faces)
        CHECK_FALSE((face.family.contains(QStringLiteral("JP")) || face.family.contains(QStringLiteral("KR"))));
    CHECK(choice.reserves.isEmpty());
    CHECK(choice.substitutions.first() ==
          QStringLiteral("缺少 方正小标宋简体，也没有可代替的中文字体，文字可能显示不全"));
}

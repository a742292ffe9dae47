#include "tests/support/catch.h"

#include "models/base/text_fold.h"

using namespace tz;

TEST_CASE("units are split outside brackets only")
{
    CHECK(splitOutsideBrackets(QStringLiteral("县(市、区)人社部门、卫健部门、医共体管理委员会")) ==
          QStringList{QStringLiteral("县(市、区)人社部门"), QStringLiteral("卫健部门"),
                      QStringLiteral("医共体管理委员会")});
    CHECK(splitOutsideBrackets(QStringLiteral(" 、，")).isEmpty());
}

TEST_CASE("markup is stripped and Chinese text stays")
{
    CHECK(withoutMarkup(QStringLiteral("<p>组建1—3个</p>")) == QStringLiteral("组建1—3个"));
    CHECK(withoutMarkup(QStringLiteral("**关于印发**")) == QStringLiteral("关于印发"));
    CHECK(withoutMarkup(QStringLiteral("<p>一</p><p>二</p>")) == QStringLiteral("一\n二"));
    CHECK(withoutMarkup(QStringLiteral("a < b，c > d")) == QStringLiteral("a < b，c > d"));
}

TEST_CASE("width, case and blanks do not matter when words are compared")
{
    CHECK(folded(QStringLiteral("县（市、区）")) == folded(QStringLiteral("县(市、区) ")));
    CHECK(halfWidth(QStringLiteral("２０２１")) == QStringLiteral("2021"));
}

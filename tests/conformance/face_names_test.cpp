#include "tests/support/catch.h"

#include "models/conformance/face_names.h"

using namespace tz;

TEST_CASE("a font's PostScript name says whether it is the face that official paper asks for")
{
    const struct {
        const char *name;
        FontRole role;
        FaceMatch match;
    } table[] = {
        {"FZXBSJW--GB1-0", FontRole::XiaoBiaoSong, FaceMatch::Own},
        {"FZXiaoBiaoSong-B05S", FontRole::XiaoBiaoSong, FaceMatch::Own},
        {"方正小标宋_GBK", FontRole::XiaoBiaoSong, FaceMatch::Own},
        {"STZhongsong", FontRole::XiaoBiaoSong, FaceMatch::StandIn},
        {"NotoSerifCJKsc-Bold", FontRole::XiaoBiaoSong, FaceMatch::StandIn},
        {"FandolSong-Bold", FontRole::XiaoBiaoSong, FaceMatch::StandIn},
        {"FandolSong-Regular", FontRole::XiaoBiaoSong, FaceMatch::Other},
        {"SimHei", FontRole::XiaoBiaoSong, FaceMatch::Other},
        {"FangSong_GB2312", FontRole::FangSong, FaceMatch::Own},
        {"仿宋_GB2312", FontRole::FangSong, FaceMatch::Own},
        {"FangSong", FontRole::FangSong, FaceMatch::Own},
        {"STFangsong", FontRole::FangSong, FaceMatch::StandIn},
        {"KaiTi", FontRole::FangSong, FaceMatch::Other},
        {"SimHei", FontRole::Hei, FaceMatch::Own},
        {"SimHei,Bold", FontRole::Hei, FaceMatch::Own},
        {"NotoSansCJKsc-Bold", FontRole::Hei, FaceMatch::StandIn},
        {"KaiTi_GB2312", FontRole::Kai, FaceMatch::Own},
        {"FandolKai-Regular", FontRole::Kai, FaceMatch::StandIn},
        {"FangSong", FontRole::Kai, FaceMatch::Other},
        {"SimSun", FontRole::Song, FaceMatch::Own},
        {"NSimSun", FontRole::Song, FaceMatch::StandIn},
        {"TimesNewRomanPSMT", FontRole::Song, FaceMatch::Other},
    };
    for (const auto &line : table) {
        CAPTURE(line.name, static_cast<int>(line.role));
        CHECK(matchOf(QString::fromUtf8(line.name), line.role) == line.match);
    }
}

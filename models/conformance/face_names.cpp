#include "models/conformance/face_names.h"

#include <span>

namespace tz {

namespace {

/// The beginning of a font's name in small letters without - _ , and spaces; names of bold cuts end in bold.
struct NameRow {
    FontRole role;
    const char *start;
    bool own;
    const char *within = ""; ///< stands somewhere behind the start
};

constexpr FontRole xiaoBiaoSong = FontRole::XiaoBiaoSong, fangSong = FontRole::FangSong, hei = FontRole::Hei,
                   kai = FontRole::Kai, song = FontRole::Song;

constexpr NameRow names[] = {
    {xiaoBiaoSong, "fzxbs", true},
    {xiaoBiaoSong, "fzxiaobiaosong", true},
    {xiaoBiaoSong, "方正小标宋", true},
    {xiaoBiaoSong, "小标宋", true},
    {xiaoBiaoSong, "stzhongsong", false},
    {xiaoBiaoSong, "华文中宋", false},
    {xiaoBiaoSong, "fandolsong", false, "bold"},
    {xiaoBiaoSong, "notoserifcjksc", false},
    {xiaoBiaoSong, "sourcehanserif", false},
    {xiaoBiaoSong, "simsun", false},
    {xiaoBiaoSong, "宋体", false},
    {xiaoBiaoSong, "notosanscjksc", false},

    {fangSong, "fangsonggb2312", true},
    {fangSong, "fangsong", true},
    {fangSong, "仿宋", true},
    {fangSong, "fzfs", false},
    {fangSong, "方正仿宋", false},
    {fangSong, "stfangsong", false},
    {fangSong, "华文仿宋", false},
    {fangSong, "fandolfang", false},
    {fangSong, "zhuque", false},
    {fangSong, "朱雀仿宋", false},
    {fangSong, "notoserifcjksc", false},
    {fangSong, "sourcehanserif", false},
    {fangSong, "simsun", false},
    {fangSong, "宋体", false},
    {fangSong, "notosanscjksc", false},

    {hei, "simhei", true},
    {hei, "黑体", true},
    {hei, "fzht", false},
    {hei, "方正黑体", false},
    {hei, "stheiti", false},
    {hei, "华文黑体", false},
    {hei, "fandolhei", false},
    {hei, "notosanscjksc", false},
    {hei, "sourcehansans", false},
    {hei, "wenquanyi", false},
    {hei, "microsoftyahei", false},
    {hei, "微软雅黑", false},

    {kai, "kaitigb2312", true},
    {kai, "kaiti", true},
    {kai, "楷体", true},
    {kai, "simkai", true},
    {kai, "fzkt", false},
    {kai, "方正楷体", false},
    {kai, "stkaiti", false},
    {kai, "华文楷体", false},
    {kai, "fandolkai", false},
    {kai, "arplukai", false},
    {kai, "ukaicn", false},
    {kai, "lxgwwenkai", false},
    {kai, "notoserifcjksc", false},
    {kai, "sourcehanserif", false},
    {kai, "simsun", false},
    {kai, "宋体", false},
    {kai, "notosanscjksc", false},

    {song, "simsun", true},
    {song, "宋体", true},
    {song, "nsimsun", false},
    {song, "新宋体", false},
    {song, "fzss", false},
    {song, "方正书宋", false},
    {song, "stsong", false},
    {song, "华文宋体", false},
    {song, "fandolsong", false},
    {song, "notoserifcjksc", false},
    {song, "sourcehanserif", false},
    {song, "arpluming", false},
    {song, "notosanscjksc", false},
};

QString plain(const QString &name)
{
    QString result;
    for (const QChar c : name.toLower())
        if (!QStringLiteral("-_, ").contains(c)) result += c;
    return result;
}

} // namespace

FaceMatch matchOf(const QString &postScriptName, FontRole wanted)
{
    const QString name = plain(postScriptName);
    for (const NameRow &row : names) {
        if (row.role != wanted || !name.startsWith(QString::fromUtf8(row.start))) continue;
        if (name.contains(QLatin1StringView(row.within))) return row.own ? FaceMatch::Own : FaceMatch::StandIn;
    }
    return FaceMatch::Other;
}

QString faceWord(FontRole role)
{
    switch (role) {
    case FontRole::XiaoBiaoSong:
        return QStringLiteral("小标宋体");
    case FontRole::FangSong:
        return QStringLiteral("仿宋体");
    case FontRole::Hei:
        return QStringLiteral("黑体");
    case FontRole::Kai:
        return QStringLiteral("楷体");
    case FontRole::Song:
    case FontRole::Sans:
    case FontRole::SansBold:
        break;
    }
    return QStringLiteral("宋体");
}

} // namespace tz

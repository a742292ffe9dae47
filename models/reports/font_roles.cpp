#include "models/reports/font_roles.h"

#include <span>

namespace tz {

namespace {

/// `own`: the face itself, perhaps under its Latin name; anything else is a substitution and is said.
struct Candidate {
    const char *family;
    bool own = false;
    bool bold = false;
};

constexpr Candidate xiaoBiaoSong[] = {
    {"方正小标宋简体", true},
    {"FZXiaoBiaoSong-B05S", true},
    {"方正小标宋_GBK", true},
    {"FZXiaoBiaoSong-B05", true},
    {"华文中宋"},
    {"STZhongsong"},
    {"FandolSong", false, true},
    {"Noto Serif CJK SC", false, true},
    {"Source Han Serif SC", false, true},
    {"思源宋体", false, true},
    {"宋体", false, true},
    {"SimSun", false, true},
    {"Noto Sans CJK SC", false, true},
};
constexpr Candidate fangSong[] = {
    {"仿宋_GB2312", true},
    {"FangSong_GB2312", true},
    {"仿宋", true},
    {"FangSong", true},
    {"方正仿宋简体"},
    {"华文仿宋"},
    {"STFangsong"},
    {"朱雀仿宋"},
    {"Zhuque Fangsong (technical preview)"},
    {"FandolFang"},
    {"Noto Serif CJK SC"},
    {"Source Han Serif SC"},
    {"思源宋体"},
    {"宋体"},
    {"SimSun"},
    {"Noto Sans CJK SC"},
};
constexpr Candidate hei[] = {
    {"黑体", true},
    {"SimHei", true},
    {"方正黑体简体"},
    {"华文黑体"},
    {"FandolHei"},
    {"Noto Sans CJK SC Medium"},
    {"Noto Sans CJK SC", false, true},
    {"Source Han Sans SC", false, true},
    {"思源黑体", false, true},
    {"WenQuanYi Zen Hei"},
    {"WenQuanYi Micro Hei"},
    {"微软雅黑"},
    {"Microsoft YaHei"},
};
constexpr Candidate kai[] = {
    {"楷体_GB2312", true},
    {"KaiTi_GB2312", true},
    {"楷体", true},
    {"KaiTi", true},
    {"方正楷体简体"},
    {"华文楷体"},
    {"STKaiti"},
    {"FandolKai"},
    {"AR PL UKai CN"},
    {"LXGW WenKai"},
    {"Noto Serif CJK SC"},
    {"Source Han Serif SC"},
    {"思源宋体"},
    {"宋体"},
    {"SimSun"},
    {"Noto Sans CJK SC"},
};
constexpr Candidate song[] = {
    {"宋体", true},          {"SimSun", true}, {"新宋体"},         {"NSimSun"},
    {"方正书宋简体"},        {"华文宋体"},     {"FandolSong"},     {"Noto Serif CJK SC"},
    {"Source Han Serif SC"}, {"思源宋体"},     {"AR PL UMing CN"}, {"Noto Sans CJK SC"},
};
// Any clean sans serves a table: none is prescribed, so none is missing.
constexpr Candidate sans[] = {
    {"Noto Sans CJK SC", true}, {"Source Han Sans SC", true},  {"思源黑体", true},          {"微软雅黑", true},
    {"Microsoft YaHei", true},  {"WenQuanYi Micro Hei", true}, {"WenQuanYi Zen Hei", true}, {"黑体", true},
    {"SimHei", true},           {"FandolHei", true},
};

std::span<const Candidate> candidates(FontRole role)
{
    switch (role) {
    case FontRole::XiaoBiaoSong:
        return xiaoBiaoSong;
    case FontRole::FangSong:
        return fangSong;
    case FontRole::Hei:
        return hei;
    case FontRole::Kai:
        return kai;
    case FontRole::Song:
        return song;
    case FontRole::Sans:
    case FontRole::SansBold:
        break;
    }
    return sans;
}

Face choose(FontRole role, const QStringList &installed, QStringList &substitutions)
{
    const std::span<const Candidate> list = candidates(role);
    const QString wanted = QString::fromUtf8(list.front().family);
    for (const Candidate &candidate : list) {
        const QString family = QString::fromUtf8(candidate.family);
        if (!installed.contains(family, Qt::CaseInsensitive)) continue;
        if (!candidate.own) substitutions << QStringLiteral("缺少 %1，已用 %2 代替").arg(wanted, family);
        return {family, candidate.bold || role == FontRole::SansBold};
    }
    const QString said = QStringLiteral("缺少 %1，也没有可代替的中文字体，文字可能显示不全").arg(wanted);
    if (!substitutions.contains(said)) substitutions << said;
    return {wanted, role == FontRole::SansBold};
}

} // namespace

FontChoice resolveFonts(const QStringList &installed)
{
    FontChoice choice;
    for (int i = 0; i < fontRoleCount; ++i)
        choice.faces[static_cast<size_t>(i)] = choose(static_cast<FontRole>(i), installed, choice.substitutions);
    for (const char *family : {"Noto Serif CJK SC", "Noto Sans CJK SC", "宋体", "SimSun", "WenQuanYi Zen Hei"})
        if (installed.contains(QString::fromUtf8(family), Qt::CaseInsensitive))
            choice.reserves << QString::fromUtf8(family);
    return choice;
}

} // namespace tz

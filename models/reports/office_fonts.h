#pragma once

#include "models/reports/text_style.h"

#include <QString>

namespace tz {

/// The face that a Word or Excel file asks for. The reader's computer has it or not; the name is the official one all
/// the same.
struct OfficeFont {
    QString name;
    QString otherName; ///< under which other systems install the same face
    bool bold = false;
};

inline OfficeFont officeFont(FontRole role)
{
    switch (role) {
    case FontRole::XiaoBiaoSong:
        return {QStringLiteral("方正小标宋简体"), QStringLiteral("华文中宋"), false};
    case FontRole::FangSong:
        return {QStringLiteral("仿宋_GB2312"), QStringLiteral("仿宋"), false};
    case FontRole::Hei:
        return {QStringLiteral("黑体"), QStringLiteral("SimHei"), false};
    case FontRole::Kai:
        return {QStringLiteral("楷体_GB2312"), QStringLiteral("楷体"), false};
    case FontRole::Song:
        return {QStringLiteral("宋体"), QStringLiteral("SimSun"), false};
    case FontRole::Sans:
        return {QStringLiteral("宋体"), QStringLiteral("SimSun"), false};
    case FontRole::SansBold:
        return {QStringLiteral("黑体"), QStringLiteral("SimHei"), false};
    }
    return {};
}

} // namespace tz

#pragma once

#include "models/ledger/policy.h"
#include "models/ledger/schema.h"

namespace tz {

/// 设置: one of the office's own rules, kept in the ledger so that it travels with the file and is logged.
struct Setting {
    SettingId id;
    QString key;
    QString value;
    bool operator==(const Setting &) const = default;
};

template <> struct Schema<Setting> {
    static constexpr auto kind = EntityKind::Setting;
    static constexpr auto table = "setting";
    static constexpr auto plural = "settings";
    static constexpr auto word = "设置";
    static constexpr auto order = "id";
    static constexpr std::array columns{
        idColumn<Setting>(),
        column<&Setting::key>("key", "项目", {.required = true, .key = true, .width = 16}),
        column<&Setting::value>("value", "值", {.width = 20}),
    };
    static QString label(const Setting &setting, const Reading &) { return setting.key; }
};

/// The policy that these settings make; a missing or unreadable one keeps its default.
Policy policyOf(const std::vector<Setting> &settings);

} // namespace tz

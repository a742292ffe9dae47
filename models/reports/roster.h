#pragma once

#include "models/reports/document.h"

#include <optional>
#include <vector>

namespace tz {

/// One institution above the villages, with the village clinics that it looks after.
struct RosterMember {
    QString name, kind, grade, role;
    qint64 clinics = 0;
    std::optional<qint64> beds, staff, technicalStaff;
    bool operator==(const RosterMember &) const = default;
};

/// A community of a county, or what belongs to none.
struct RosterGroup {
    QString name, leadHospital, chairman;
    std::vector<RosterMember> members;
    qint64 looseClinics = 0;     ///< village clinics directly below the community
    bool isCommunity = true;     ///< false: what belongs to none
    qint64 institutions() const; ///< village clinics among them
};

struct RosterCounty {
    QString name;
    std::vector<RosterGroup> groups;
};

struct RosterInput {
    QString office;
    QDate asOf;
    QString chainHead;
    Paper paper = Paper::A4;
    std::vector<RosterCounty> counties;
};

/// 机构名册: each community with its members; village clinics are counted at the hospital that looks after them. Sums
/// below each community and county, and of all.
Document roster(const RosterInput &input);

} // namespace tz

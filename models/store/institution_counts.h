#pragma once

#include "models/ledger/institution.h"
#include "models/store/ledger_store.h"

namespace tz {

/// How many institutions of one kind stand in a county's community; without one: outside of any community.
struct InstitutionCount {
    CountyId county;
    CommunityId community;
    InstitutionKind kind = InstitutionKind::Other;
    qint64 number = 0;
    bool operator==(const InstitutionCount &) const = default;
};

/// Counted by the file, in no order. All counties are worth a scan of the table: a nation's takes a second, one
/// county's a millisecond.
Result<std::vector<InstitutionCount>> institutionCounts(const LedgerStore &store, CountyId county = {});

/// One place of the tree 县 → 医共体 → 机构 → 村卫生室. An institution stands below its parent when both are of the
/// same county and community, else directly below its community, so that each stands in exactly one place of the branch
/// that counts it.
struct InstitutionBranch {
    CountyId county;
    CommunityId community;
    InstitutionId parent;
};

/// The rows that stand directly at the place, by kind (in the order of InstitutionKind) and id.
Result<std::vector<Institution>> institutionsAt(const LedgerStore &store, const InstitutionBranch &branch);

/// How many institutions of a kind name each institution of this county and community as their parent.
struct ChildCount {
    InstitutionId parent;
    InstitutionKind kind = InstitutionKind::Other;
    qint64 number = 0;
};
Result<std::vector<ChildCount>> childCounts(const LedgerStore &store, CountyId county, CommunityId community);

} // namespace tz

#pragma once

#include "models/exchange/ledger_document.h"
#include "models/exchange/row_pictures.h"
#include "models/ledger/assignment.h"
#include "models/ledger/task.h"

#include <map>

namespace tz {

/// Lists that say where each task is to be done and by whom (县市区 or 医共体, and 责任人, beside a problem to be
/// mended) bring the assignments along. A finding that names no place is the city's own (市本级), so that it too has a
/// clock and is closed.
class LedgerAssignments
{
public:
    /// Pictures in a row are evidence of its assignments.
    LedgerAssignments(PlanMaker &maker, RowPictures pictures) : m_maker(maker), m_pictures(std::move(pictures)) {}

    /// An assignment for each place of the row that the task does not have yet; a 责任人 is written where none stands.
    /// 各县市区 means all that are in scope; a name that is neither county nor community is an issue.
    void plan(const LedgerTask &said, const Task &task);
    /// Tells how many findings became the city's own.
    void finish();

private:
    /// A county as a whole, or one of its communities.
    struct Where {
        CountyId county;
        CommunityId community = {};
        auto operator<=>(const Where &) const = default;
    };
    std::vector<Where> placesOf(const LedgerTask &said, const Task &task);
    std::vector<Where> placesNamed(const QString &name, const Place &place);
    std::optional<Where> communityNamed(const QString &name) const;
    bool isFinding(const LedgerTask &said, const Task &task) const;
    CountyId cityItself();
    std::map<Where, Assignment> &ofTask(TaskId task);

    PlanMaker &m_maker;
    RowPictures m_pictures;
    std::map<TaskId, std::map<Where, Assignment>> m_known;
    CountyId m_cityItself;
    int m_ownFindings = 0;
};

} // namespace tz

#pragma once

#include "models/exchange/ledger_document.h"
#include "models/exchange/row_pictures.h"
#include "models/ledger/assignment.h"
#include "models/ledger/task.h"

#include <map>

namespace tz {

/// Lists that say where each task is to be done and by whom (县市区 and 责任人 beside a problem to be mended) bring the
/// assignments along. A finding that names no county is the city's own (市本级), so that it too has a clock and is
/// closed.
class LedgerAssignments
{
public:
    /// Pictures in a row are evidence of its assignments.
    LedgerAssignments(PlanMaker &maker, RowPictures pictures) : m_maker(maker), m_pictures(std::move(pictures)) {}

    /// An assignment for each county of the row that the task does not have yet; a 责任人 is written where none stands.
    /// 各县市区 means all that are in scope; a name that is no county is an issue.
    void plan(const LedgerTask &said, const Task &task);
    /// Tells how many findings became the city's own.
    void finish();

private:
    std::vector<CountyId> countiesOf(const LedgerTask &said, const Task &task);
    bool isFinding(const LedgerTask &said, const Task &task) const;
    CountyId cityItself();
    std::map<qint64, Assignment> &ofTask(TaskId task);

    PlanMaker &m_maker;
    RowPictures m_pictures;
    std::map<TaskId, std::map<qint64, Assignment>> m_known; ///< by county, of the county as a whole
    CountyId m_cityItself;
    int m_ownFindings = 0;
};

} // namespace tz

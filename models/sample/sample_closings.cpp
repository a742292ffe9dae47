#include "models/ledger/closing.h"
#include "models/ledger/closing_rules.h"
#include "models/ledger/evidence.h"
#include "models/sample/sample_names.h"
#include "models/sample/sample_world.h"
#include "models/store/evidence_files.h"

#include <map>

namespace tz::sample {

namespace {

constexpr size_t mostClosings = 60; ///< at the large scales a few tell enough
constexpr size_t unprovenEach = 6;  ///< one in so many was closed for a written reason

QByteArray minutesOf(const Task &task, const County &county, QDate day)
{
    const QString text =
        QStringLiteral("%1 %2\n自查小结（示例）\n\n“%3%4”已按台账要求完成，文件已印发，责任科室已落实，"
                       "县医改领导小组办公室组织自查合格，同意申请销号。\n")
            .arg(county.name, day.toString(QStringLiteral("yyyy年M月d日")), task.numbering, task.title);
    return text.toUtf8();
}

} // namespace

Result<std::vector<AnyRow>> closingsOf(const World &world, LedgerStore &store)
{
    std::vector<AnyRow> rows;
    EvidenceFiles files(store);
    qint64 closings = 0;
    std::map<int, int> serials; ///< by year
    qint64 evidences = 0;
    for (const Assignment &assignment : world.assignments) {
        if (assignment.status != AssignmentStatus::Closed || size_t(closings) >= mostClosings) continue;
        const Task &task = world.tasks[size_t(assignment.task.value - 1)];
        const County &county = world.counties[size_t(assignment.county.value - 1)].county;
        Dice dice(quint64(assignment.id.value) * 977);
        Closing closing;
        closing.id = {++closings};
        closing.assignment = assignment.id;
        closing.askedOn = assignment.completedOn;
        closing.askedBy = assignment.person.isEmpty() ? person(dice) : assignment.person;
        closing.state = ClosingState::Closed;
        closing.number = closingNumber(assignment.closedOn.year(), ++serials[assignment.closedOn.year()]);
        closing.checkedOn = assignment.closedOn;
        closing.checkedBy = QStringLiteral("医改办核查组");
        closing.opinion = QStringLiteral("材料齐全，同意销号");
        if (size_t(closings) % unprovenEach == 0) {
            closing.withoutEvidence = QStringLiteral("现场核查确认，纸质材料存县医改办");
        } else {
            auto kept = files.keep(minutesOf(task, county, assignment.completedOn));
            if (!kept) return kept.error();
            Evidence evidence;
            evidence.id = {++evidences};
            evidence.assignment = assignment.id;
            evidence.name = QStringLiteral("%1自查小结（%2）.txt").arg(county.name, task.title.left(12));
            evidence.kind = EvidenceKind::Document;
            evidence.size = kept->size;
            evidence.sha256 = kept->sha256;
            evidence.givenBy = closing.askedBy;
            evidence.givenOn = assignment.completedOn;
            rows.push_back(evidence);
        }
        rows.push_back(closing);
    }
    return rows;
}

} // namespace tz::sample

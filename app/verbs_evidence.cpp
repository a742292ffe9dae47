#include "app/console.h"
#include "app/open_ledger.h"
#include "app/typed_words.h"
#include "app/verb.h"
#include "app/verbs.h"
#include "models/desk/evidence_pack.h"
#include "models/tables/evidence_steps.h"

namespace tz::verbs {

Result<void> attach(const Arguments &arguments)
{
    bool isNumber = false;
    const AssignmentId assignment{arguments.position(1).toLongLong(&isNumber)};
    if (!isNumber) return wrongUsage(QStringLiteral("“%1”不是任务分解的编号。").arg(arguments.position(1)));
    auto session = openLedger(arguments, Access::ReadWrite);
    if (!session) return session.error();
    std::vector<GivenFile> files;
    for (const QString &path : arguments.positions().mid(2)) files.push_back({path, {}, {}});
    const QString by = arguments.has(QStringLiteral("by")) ? arguments.value(QStringLiteral("by")) : currentPerson();
    auto added = addEvidence(**session, assignment, files, by);
    if (!added) return added.error();
    console::print(QStringLiteral("佐证 %1 份已收进台账。").arg(added->size()));
    return {};
}

Result<void> pack(const Arguments &arguments)
{
    const QString path = arguments.value(QStringLiteral("out"));
    if (!path.endsWith(u".zip", Qt::CaseInsensitive))
        return wrongUsage(QStringLiteral("--out 要写一个以 .zip 结尾的文件名。"));
    if (auto folder = checkFolderOf(path); !folder) return folder.error();
    auto session = openLedger(arguments, Access::ReadOnly);
    if (!session) return session.error();
    const TypedWords words(**session);
    PackOrder order;
    if (arguments.has(QStringLiteral("county"))) {
        auto county = words.named(EntityKind::County, arguments.value(QStringLiteral("county")));
        if (!county) return county.error();
        order.county = {*county};
    }
    if (arguments.has(QStringLiteral("program"))) {
        auto program = words.named(EntityKind::Program, arguments.value(QStringLiteral("program")));
        if (!program) return program.error();
        order.program = {*program};
    }
    auto written = writeEvidencePack(**session, order, path);
    if (!written) return written.error();
    for (const QString &note : written->notes) console::complain(note);
    console::print(QStringLiteral("佐证包已生成，共 %1 份：%2").arg(written->files).arg(path));
    return {};
}

} // namespace tz::verbs

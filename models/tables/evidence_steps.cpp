#include "models/tables/evidence_steps.h"

#include "models/base/sha256.h"
#include "models/store/evidence_files.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace tz {

namespace {

/// The same bytes prove nothing more: an Error that names what is there already. What cannot be read is left to the
/// taking in.
Result<void> checkNotKept(LedgerSession &session, AssignmentId assignment, std::span<const GivenFile> files)
{
    auto present = evidenceOf(session, assignment);
    if (!present) return present.error();
    std::map<QString, QString> names; ///< by hash
    for (const Evidence &evidence : *present) names.emplace(evidence.sha256, evidence.name);
    for (const GivenFile &given : files) {
        QFile file(given.path);
        Sha256 hash;
        if (!file.open(QIODevice::ReadOnly) || !hash.add(file)) continue;
        const QString name = QFileInfo(given.path).fileName();
        const auto [known, isNew] = names.emplace(QString::fromLatin1(hash.hex()), name);
        if (!isNew)
            return Error{
                QStringLiteral("“%1”与“%2”内容相同：已有同样内容的佐证，没有重复收进。").arg(name, known->second)};
    }
    return {};
}

} // namespace

Result<std::vector<EvidenceId>> addEvidence(LedgerSession &session, AssignmentId assignment,
                                            std::span<const GivenFile> files, const QString &givenBy,
                                            EvidenceId replaces)
{
    auto row = session.store().row(EntityKind::Assignment, assignment.value);
    if (!row) return row.error();
    if (row->isNull()) return Error{QStringLiteral("这条任务分解已不在台账里，没有收进佐证。")};
    if (row->as<Assignment>()->status == AssignmentStatus::Closed)
        return Error{QStringLiteral("这一项已销号，佐证不再增减，没有收进；要补充，请先“重新打开”。")};
    if (auto fresh = checkNotKept(session, assignment, files); !fresh) return fresh.error();
    EvidenceFiles store(session.store());
    ChangeSet set;
    std::vector<EvidenceId> ids;
    for (const GivenFile &file : files) {
        auto kept = store.keepFile(file.path);
        if (!kept) return kept.error();
        Evidence evidence;
        evidence.id = {session.ids().next(EntityKind::Evidence)};
        evidence.assignment = assignment;
        evidence.name = file.name.isEmpty() ? QFileInfo(file.path).fileName() : file.name;
        evidence.kind = file.kind.value_or(evidenceKindOf(evidence.name));
        evidence.size = kept->size;
        evidence.sha256 = kept->sha256;
        evidence.givenBy = givenBy.trimmed();
        evidence.givenOn = session.today();
        evidence.replaces = replaces;
        set.add(evidence);
        ids.push_back(evidence.id);
    }
    const QString what = row->label(session.reading());
    set.what = files.size() == 1 ? QStringLiteral("佐证“%1”归入 %2").arg(QFileInfo(files.front().path).fileName(), what)
                                 : QStringLiteral("佐证 %1 份归入 %2").arg(files.size()).arg(what);
    if (auto done = session.perform(std::move(set)); !done) return done.error();
    return ids;
}

Result<std::vector<Evidence>> evidenceOf(LedgerSession &session, AssignmentId assignment)
{
    auto rows = session.store().rows(
        {.kind = EntityKind::Evidence,
         .conditions = {{QStringLiteral("assignment"), Condition::Operator::Equals, assignment.value}}});
    if (!rows) return rows.error();
    std::vector<Evidence> evidences;
    std::set<qint64> replaced;
    for (const AnyRow &row : *rows) {
        evidences.push_back(*row.as<Evidence>());
        replaced.insert(evidences.back().replaces.value);
    }
    std::erase_if(evidences, [&](const Evidence &each) { return replaced.contains(each.id.value); });
    return evidences;
}

Result<void> writeOut(LedgerSession &session, const Evidence &evidence, const QString &path)
{
    auto bytes = EvidenceFiles(session.store()).bytes(evidence.sha256);
    if (!bytes) return bytes.error();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
        return Error{QStringLiteral("“%1”没有存到“%2”：请检查这个文件夹是否可写、磁盘是否已满。")
                         .arg(evidence.name, QDir::toNativeSeparators(QFileInfo(path).path()))};
    return {};
}

Result<QString> copyOut(LedgerSession &session, const Evidence &evidence, const QString &folder)
{
    const QFileInfo name(evidence.name);
    QString path = QDir(folder).filePath(evidence.name);
    for (int i = 2; QFile::exists(path); ++i)
        path =
            QDir(folder).filePath(QStringLiteral("%1(%2).%3").arg(name.completeBaseName()).arg(i).arg(name.suffix()));
    if (auto done = writeOut(session, evidence, path); !done) return done.error();
    return path;
}

} // namespace tz

#include "models/desk/evidence_pack.h"

#include "models/desk/work_in_hand.h"
#include "models/ledger/county.h"
#include "models/ledger/program.h"
#include "models/ledger/task.h"
#include "models/reports/date_words.h"
#include "models/reports/docx_package.h"
#include "models/reports/save_bytes.h"
#include "models/reports/write_document.h"
#include "models/store/evidence_files.h"

#include <QFile>
#include <QTemporaryDir>

namespace tz {

namespace {

constexpr qint64 mostBytes = 500LL * 1024 * 1024; ///< of a pack: it is put together in memory

/// What no file system minds in a name; a long one keeps its suffix, by which it is opened.
QString safeName(QString name)
{
    constexpr qsizetype longest = 60, longestSuffix = 10;
    static const QString refused = QStringLiteral("\\/:*?\"<>|");
    for (QChar &c : name)
        if (refused.contains(c) || c < u' ') c = u'_';
    name = name.simplified();
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString suffix = dot > 0 && name.size() - dot <= longestSuffix ? name.mid(dot) : QString();
    return name.chopped(suffix.size()).left(longest - suffix.size()).trimmed() + suffix;
}

QString scopeWords(LedgerSession &session, const PackOrder &order)
{
    const Reading reading = session.reading();
    QStringList words;
    if (order.county) words << values::referenceText(order.county.value, EntityKind::County, reading);
    if (order.program)
        words << QStringLiteral("《%1》").arg(values::referenceText(order.program.value, EntityKind::Program, reading));
    return words.isEmpty() ? QStringLiteral("全部") : words.join(u' ');
}

TableCell cell(const QString &text)
{
    return {.text = text};
}

Table tableOf(LedgerSession &session, const std::vector<PackedEvidence> &files)
{
    const Reading reading = session.reading();
    Table table;
    const std::pair<const char *, double> columns[] = {{"序号", 8},      {"县市区", 14},   {"重点任务", 34},
                                                       {"佐证名称", 44}, {"类别", 14},     {"大小", 14},
                                                       {"提供人", 14},   {"提供日期", 20}, {"SHA-256", 66}};
    TableRow head;
    for (const auto &[title, weight] : columns) {
        table.columns.push_back({weight, Align::Left});
        head.push_back(cell(QString::fromUtf8(title)));
    }
    table.head.push_back(std::move(head));
    for (size_t i = 0; i < files.size(); ++i) {
        const Evidence &evidence = files[i].evidence;
        table.rows.push_back({cell(QString::number(i + 1)), cell(files[i].county), cell(files[i].task),
                              cell(evidence.name), cell(ValueTraits<EvidenceKind>::text(evidence.kind, reading)),
                              cell(sizeText(evidence.size)), cell(evidence.givenBy),
                              cell(ValueTraits<QDate>::text(evidence.givenOn, reading)), cell(evidence.sha256)});
    }
    return table;
}

struct IndexPdf {
    QByteArray bytes;
    QStringList notes;
};

Result<IndexPdf> indexPdf(LedgerSession &session, const std::vector<PackedEvidence> &files, const PackOrder &order)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("index.pdf"));
    auto notes = writeDocument(evidenceIndex(session, files, order), path);
    if (!notes) return notes.error();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return Error{QStringLiteral("佐证目录没有做成，没有生成佐证包。")};
    return IndexPdf{file.readAll(), *std::move(notes)};
}

} // namespace

Result<std::vector<PackedEvidence>> evidenceFor(LedgerSession &session, const PackOrder &order)
{
    auto rows = session.store().rows({.kind = EntityKind::Evidence});
    if (!rows) return rows.error();
    const Reading reading = session.reading();
    std::vector<PackedEvidence> files;
    std::vector<std::array<qint64, 3>> places; ///< county's order, task's ordinal, id
    for (const AnyRow &row : *rows) {
        const Evidence &evidence = *row.as<Evidence>();
        const AnyRow assignmentRow = session.directory().row(EntityKind::Assignment, evidence.assignment.value);
        const Assignment *assignment = assignmentRow.as<Assignment>();
        if (!assignment) continue;
        const AnyRow taskRow = session.directory().row(EntityKind::Task, assignment->task.value);
        const AnyRow countyRow = session.directory().row(EntityKind::County, assignment->county.value);
        const Task *task = taskRow.as<Task>();
        const County *county = countyRow.as<County>();
        if (!task || !county) continue;
        if ((order.county && assignment->county != order.county) || (order.program && task->program != order.program))
            continue;
        files.push_back({evidence, placeWords(*assignment, session.reading()).replace(u'\n', u' '), task->title, {}});
        places.push_back({county->officialOrder, task->ordinal, evidence.id.value});
    }
    std::vector<size_t> sequence(files.size());
    for (size_t i = 0; i < sequence.size(); ++i) sequence[i] = i;
    std::sort(sequence.begin(), sequence.end(), [&](size_t a, size_t b) { return places[a] < places[b]; });
    std::vector<PackedEvidence> sorted;
    for (const size_t i : sequence) {
        sorted.push_back(std::move(files[i]));
        PackedEvidence &file = sorted.back();
        file.path = QStringLiteral("%1/%2/%3 %4")
                        .arg(safeName(file.county), safeName(file.task))
                        .arg(sorted.size(), 3, 10, QChar(u'0'))
                        .arg(safeName(file.evidence.name));
    }
    return sorted;
}

Document evidenceIndex(LedgerSession &session, const std::vector<PackedEvidence> &files, const PackOrder &order)
{
    Document document;
    document.title = QStringLiteral("佐证目录");
    document.page = PageFormat::landscapeTable(Paper::A4);
    document.running.number = PageNumber::PageOfPages;
    document.running.footLeft = QStringLiteral("截至%1").arg(dateWords(session.today()));
    if (const auto head = session.store().log().head())
        document.running.footRight = QStringLiteral("日志 %1").arg(QString::fromLatin1(*head).left(12));
    document.blocks.push_back(Title{QStringLiteral("佐证目录"), 18});
    document.blocks.push_back(
        SplitLine{session.policy().office, scopeWords(session, order), QStringLiteral("共 %1 份").arg(files.size())});
    document.blocks.push_back(tableOf(session, files));
    document.blocks.push_back(SignatureLine{{{QStringLiteral("整理"), {}}, {QStringLiteral("审核"), {}}}});
    return document;
}

Result<EvidencePack> writeEvidencePack(LedgerSession &session, const PackOrder &order, const QString &path)
{
    auto files = evidenceFor(session, order);
    if (!files) return files.error();
    const QString where = order.county || order.program ? scopeWords(session, order) : QStringLiteral("台账");
    if (files->empty()) return Error{QStringLiteral("%1里还没有佐证，没有生成佐证包。").arg(where)};
    qint64 total = 0;
    for (const PackedEvidence &file : *files) total += file.evidence.size;
    if (total > mostBytes)
        return Error{QStringLiteral("佐证共 %1 MB，超过 %2 MB，没有生成。请按县市区分别生成。")
                         .arg(total / 1024 / 1024)
                         .arg(mostBytes / 1024 / 1024)};
    std::vector<PackagePart> parts;
    auto pdf = indexPdf(session, *files, order);
    if (!pdf) return pdf.error();
    parts.push_back({QStringLiteral("佐证目录.pdf"), pdf->bytes, session.today()});
    QString sums;
    for (const PackedEvidence &file : *files) {
        auto bytes = EvidenceFiles(session.store()).bytes(file.evidence.sha256);
        if (!bytes)
            return Error{QStringLiteral("“%1”：%2没有生成佐证包。").arg(file.evidence.name, bytes.error().sentence)};
        sums += file.evidence.sha256 + QStringLiteral("  ") + file.path + u'\n';
        parts.push_back({file.path, *std::move(bytes), file.evidence.givenOn});
    }
    parts.insert(parts.begin() + 1, {QStringLiteral("校验值.txt"), sums.toUtf8(), session.today()});
    const QByteArray zip = zipped(parts);
    if (zip.isEmpty()) return Error{QStringLiteral("佐证包没有做成，没有写出文件。")};
    if (auto done = saveBytes(path, zip); !done) return done.error();
    return EvidencePack{qsizetype(files->size()), std::move(pdf->notes)};
}

} // namespace tz

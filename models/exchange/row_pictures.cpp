#include "models/exchange/row_pictures.h"

#include "models/base/sha256.h"
#include "models/base/text_fold.h"
#include "models/ledger/evidence.h"

#include <QRegularExpression>

namespace tz {

namespace {

/// A heading as part of a file's name: 整改后照片（必填）/张 → 整改后照片（必填）张.
QString plainName(const QString &heading)
{
    static const QRegularExpression odd(QStringLiteral("[\\\\/:*?\"<>|\\s]+"));
    QString name = withoutMarkup(heading);
    name.remove(odd);
    return name.isEmpty() ? QStringLiteral("图片") : name.left(40);
}

} // namespace

RowPictures::RowPictures(PlanMaker &maker, const SourceDocument &source, const Entity &entity,
                         const ColumnChoices &choices)
    : m_maker(maker), m_source(source)
{
    for (const Sheet &sheet : source.sheets) {
        if (sheet.pictures.empty()) continue;
        const auto headings = findHeadings(sheet, entity, suppliedColumns(entity), choices);
        for (const CellPicture &cell : sheet.pictures)
            m_pictures.push_back(
                {&sheet, &cell, headings ? sheet.rows[headings->row].cell(cell.column).text : QString()});
    }
}

void RowPictures::give(const Place &row, const Assignment &assignment)
{
    for (Picture &picture : m_pictures) {
        if (picture.cell->row != row.row || picture.sheet->name != row.sheet) continue;
        picture.isTaken = true;
        take(picture, assignment);
    }
}

void RowPictures::take(const Picture &picture, const Assignment &assignment)
{
    const Place place{picture.sheet->name, picture.cell->row, picture.heading};
    const QString sha256 = QString::fromLatin1(Sha256::hexOf(picture.cell->bytes));
    if (present(assignment.id).hashes.contains(sha256)) return;
    const QString label = AnyRow(assignment).label(m_maker.reading());
    if (assignment.status == AssignmentStatus::Closed)
        return m_maker.issue(
            Severity::Warning, place,
            QStringLiteral("“%1”已销号，佐证不再增减，这一格的图片没有收进；要补充，请先“重新打开”。").arg(label));
    Evidence evidence;
    evidence.id = {m_maker.session().ids().next(EntityKind::Evidence)};
    evidence.assignment = assignment.id;
    evidence.name = nameFor(picture, assignment.id);
    evidence.kind = EvidenceKind::Photo;
    evidence.size = static_cast<int>(picture.cell->bytes.size());
    evidence.sha256 = sha256;
    evidence.givenBy = m_maker.session().store().who();
    evidence.givenOn = m_maker.session().today();
    evidence.note = QStringLiteral("随“%1”第 %2 行导入").arg(m_source.fileName).arg(picture.cell->row);
    present(assignment.id).hashes.insert(sha256);
    m_maker.bringEvidence(evidence, picture.cell->bytes);
    m_maker.issue(Severity::Note, place,
                  QStringLiteral("这一格的图片作为佐证“%1”收进“%2”。").arg(evidence.name, label));
}

QString RowPictures::nameFor(const Picture &picture, AssignmentId assignment)
{
    QSet<QString> &names = present(assignment).names;
    const QString stem = plainName(picture.heading);
    QString name = stem + u'.' + picture.cell->suffix;
    for (int i = 2; names.contains(name); ++i)
        name = QStringLiteral("%1(%2).%3").arg(stem).arg(i).arg(picture.cell->suffix);
    names.insert(name);
    return name;
}

RowPictures::Present &RowPictures::present(AssignmentId assignment)
{
    const auto [found, isNew] = m_present.try_emplace(assignment);
    if (isNew)
        for (const Evidence &evidence : m_maker.session().all<Evidence>(
                 {{QStringLiteral("assignment"), Condition::Operator::Equals, assignment.value}})) {
            found->second.hashes.insert(evidence.sha256);
            found->second.names.insert(evidence.name);
        }
    return found->second;
}

void RowPictures::finish()
{
    for (const Picture &picture : m_pictures)
        if (!picture.isTaken)
            m_maker.issue(Severity::Warning, {picture.sheet->name, picture.cell->row, picture.heading},
                          QStringLiteral("这一格是图片，这一行没有可归入的任务分解，图片没有导入，这一格按空格处理。"));
}

QStringList pictureHeadings(const Sheet &sheet, const Headings &headings)
{
    QStringList found;
    for (const CellPicture &picture : sheet.pictures)
        found << withoutMarkup(sheet.rows[headings.row].cell(picture.column).text).remove(u'\n').remove(u'\r');
    return found;
}

} // namespace tz

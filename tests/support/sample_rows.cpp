#include "tests/support/sample_rows.h"

#include "models/ledger/briefing_article.h"
#include "models/ledger/evidence.h"
#include "models/ledger/issued_paper.h"
#include "models/store/evidence_files.h"
#include "models/store/row_codec.h"

namespace tz::test {

namespace {

QString typedFor(const Column &column, int n)
{
    switch (column.editor) {
    case Editor::Text:
    case Editor::LongText:
        return QStringLiteral("%1甲“%2”").arg(column.heading()).arg(n);
    case Editor::Integer:
        return QString::number(10 + n);
    case Editor::Percent:
        return QString::number(n % 100) + u'%';
    case Editor::Flag:
        return n % 2 ? QStringLiteral("是") : QStringLiteral("否");
    case Editor::Date:
        return QDate(2021, 8, 1).addDays(n).toString(Qt::ISODate);
    case Editor::Deadline:
        return QStringLiteral("2021年8月16日");
    case Editor::Choice:
        return QString::fromUtf8(column.choices[size_t(n) % column.choices.size()].word);
    default:
        return {};
    }
}

/// Of a column that no one types.
StoredValue storedFor(const Column &column, int n)
{
    if (column.editor == Editor::Integer) return StoredValue(10 + n);
    if (column.editor == Editor::Choice)
        return StoredValue(QString::fromLatin1(column.choices[size_t(n) % column.choices.size()].code));
    return StoredValue(typedFor(column, n));
}

} // namespace

AnyRow filledRow(const Entity &entity, int n, const Reading &reading)
{
    AnyRow row = AnyRow::blank(entity);
    for (const Column &column : entity.columns) {
        const bool isDerived = !column.isStored() || column.editor == Editor::None;
        if (isDerived && !column.isEditable()) continue;
        if (column.editor == Editor::Reference)
            row.restore(column, column.target == entity.kind ? StoredValue() : StoredValue(1));
        else if (column.editor == Editor::References)
            row.restore(column, QStringLiteral("1"));
        else if (!column.isEditable())
            row.restore(column, storedFor(column, n));
        else if (auto read = row.read(column, typedFor(column, n), reading); !read)
            qFatal("%s", qPrintable(read.error().sentence));
    }
    return row;
}

ChangeSet oneOfEach(const Reading &reading)
{
    ChangeSet set{QStringLiteral("各加一行"), {}, {}};
    for (const Entity *entity : allEntities()) {
        AnyRow row = filledRow(*entity, 1, reading);
        row.setId(1);
        set.add(std::move(row));
    }
    return set;
}

ChangeSet soundRows(LedgerSession &session)
{
    const auto kept = EvidenceFiles(session.store()).keep(QByteArrayLiteral("已印发的方案"));
    if (!kept) qFatal("%s", qPrintable(kept.error().sentence));
    ChangeSet set = oneOfEach(session.reading());
    for (Change &change : set.changes)
        if (const Evidence *evidence = change.after.as<Evidence>()) {
            Evidence sound = *evidence;
            sound.sha256 = kept->sha256;
            sound.size = kept->size;
            change.after = sound;
        } else if (const IssuedPaper *paper = change.after.as<IssuedPaper>()) {
            IssuedPaper sound = *paper;
            sound.sha256 = kept->sha256;
            change.after = sound;
        } else if (const BriefingPicture *picture = change.after.as<BriefingPicture>()) {
            BriefingPicture sound = *picture;
            sound.sha256 = kept->sha256;
            change.after = sound;
        }
    return set;
}

TemporaryLedger::TemporaryLedger()
{
    auto created = LedgerSession::create(path(), QStringLiteral("测试员"), today);
    if (!created) qFatal("%s", qPrintable(created.error().sentence));
    m_session = *std::move(created);
}

void TemporaryLedger::reopen(Access access)
{
    close();
    auto opened = LedgerSession::open(path(), access, QStringLiteral("测试员"), today);
    if (!opened) qFatal("%s", qPrintable(opened.error().sentence));
    m_session = *std::move(opened);
}

QStringList dump(LedgerSession &session)
{
    QStringList lines;
    for (const Entity *entity : allEntities()) {
        auto rows = session.store().rows({.kind = entity->kind, .order = {{QStringLiteral("id")}}});
        if (!rows) qFatal("%s", qPrintable(rows.error().sentence));
        for (const AnyRow &row : *rows)
            lines << QStringLiteral("%1 %2 %3")
                         .arg(entity->name())
                         .arg(row.id())
                         .arg(QString::fromUtf8(row_codec::encode(row)));
    }
    return lines;
}

} // namespace tz::test

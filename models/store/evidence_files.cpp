#include "models/store/evidence_files.h"

#include "models/base/sha256.h"

#include <QFile>
#include <QFileInfo>

namespace tz {

namespace {

QString hashOf(const QByteArray &bytes)
{
    return QString::fromLatin1(Sha256::hexOf(bytes));
}

} // namespace

QStringList EvidenceFiles::schema()
{
    return {QStringLiteral("CREATE TABLE evidence_file (\n"
                           "    sha256 TEXT PRIMARY KEY,\n"
                           "    bytes BLOB NOT NULL\n"
                           ") STRICT")};
}

Result<EvidenceFiles::Kept> EvidenceFiles::keepFile(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (QFileInfo(path).isDir()) return Error{QStringLiteral("“%1”是文件夹，没有收进台账。请选文件。").arg(name)};
    if (!file.open(QIODevice::ReadOnly))
        return Error{QStringLiteral("打不开“%1”，没有收进台账。请检查它是否还在、是否正被别的程序占用。").arg(name)};
    if (file.size() > mostBytes)
        return Error{QStringLiteral("“%1”有 %2 MB，超过 %3 MB，没有收进台账。请压缩或拆分后再放。")
                         .arg(name)
                         .arg(file.size() / 1024 / 1024)
                         .arg(mostBytes / 1024 / 1024)};
    const QByteArray bytes = file.readAll();
    if (bytes.isEmpty() || bytes.size() != file.size())
        return Error{QStringLiteral("“%1”是空的或没有读全，没有收进台账。").arg(name)};
    return keep(bytes);
}

Result<EvidenceFiles::Kept> EvidenceFiles::keep(const QByteArray &bytes)
{
    if (!m_store.isWritable()) return Error{m_store.readOnlyReason()};
    const Kept kept{hashOf(bytes), static_cast<int>(bytes.size())};
    auto transaction = Transaction::begin(m_store.database());
    if (!transaction) return transaction.error();
    {
        Statement statement(m_store.database(),
                            QStringLiteral("INSERT OR IGNORE INTO evidence_file (sha256, bytes) VALUES (?, ?)"));
        statement.bind(0, kept.sha256);
        statement.bind(1, bytes);
        if (auto done = statement.run(); !done) return done.error();
    }
    if (auto done = (*transaction)->commit(); !done) return done.error();
    return kept;
}

Result<QByteArray> EvidenceFiles::bytes(const QString &sha256) const
{
    auto found = m_store.database().value(QStringLiteral("SELECT bytes FROM evidence_file WHERE sha256=?"), {sha256});
    if (!found) return found.error();
    if (found->isNull()) return Error{QStringLiteral("台账里没有这份佐证的内容，可从备份中找回。")};
    QByteArray bytes = found->toByteArray();
    if (hashOf(bytes) != sha256)
        return Error{QStringLiteral("这份佐证的内容与登记时的校验值不符，可能被改动过，没有打开。可从备份中找回。")};
    return bytes;
}

Result<QStringList> EvidenceFiles::damaged() const
{
    QStringList hashes;
    Statement statement(m_store.database(), QStringLiteral("SELECT sha256 FROM evidence_file ORDER BY sha256"));
    if (auto done = statement.run(); !done) return done.error();
    while (statement.next()) hashes << statement.value(0).toString();
    statement.finish();
    QStringList damaged;
    for (const QString &hash : std::as_const(hashes)) // one in memory at a time
        if (!bytes(hash)) damaged << hash;
    return damaged;
}

} // namespace tz

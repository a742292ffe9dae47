#include "views/import/import_queue.h"

#include "models/base/sha256.h"
#include "models/exchange/refusal.h"
#include "models/exchange/source_reader.h"
#include "models/tables/cell_block.h"

#include <QFileInfo>

namespace tz {

namespace {

const QString pastedName = QStringLiteral("粘贴的内容");

/// What was copied without columns is words: the list of tasks of a phone note.
Result<SourceDocument> pastedText(const QString &text)
{
    auto document = readSource(text.toUtf8(), pastedName + QStringLiteral(".txt"));
    if (document) document->fileName = pastedName;
    return document;
}

Result<SourceDocument> pastedTable(const QString &text)
{
    if (!text.contains(u'\t') && text.contains(u'\n')) return pastedText(text);
    const TextBlock block = readTabSeparated(text);
    SourceDocument document;
    document.fileName = pastedName;
    document.sha256 = Sha256::hexOf(text.toUtf8());
    document.sheets.push_back({});
    std::vector<SheetRow> &rows = document.sheets[0].rows;
    for (const QStringList &cells : block) {
        rows.push_back({static_cast<int>(rows.size()) + 1, {}});
        for (const QString &cell : cells) rows.back().cells.push_back(Cell::ofText(cell));
    }
    if (rows.empty()) return refused(pastedName, QStringLiteral("是空的"), QStringLiteral("请先在表格里复制。"));
    return document;
}

} // namespace

void ImportQueue::add(const QString &path)
{
    const QString file = QFileInfo(path).fileName();
    if (!SourceArchive::isArchive(path)) return m_waiting.push_back({file, path, {}, 0, {}});
    auto archive = SourceArchive::open(path);
    if (!archive) return m_waiting.push_back({file, path, {}, 0, {}});
    const auto shared = std::make_shared<SourceArchive>(*std::move(archive));
    const QStringList members = shared->members();
    for (qsizetype i = 0; i < members.size(); ++i)
        m_waiting.push_back({QStringLiteral("%1 / %2").arg(file, members[i]), {}, shared, i, {}});
}

void ImportQueue::addPasted(const QString &text)
{
    m_waiting.push_back({pastedName, {}, {}, 0, text});
}

Result<SourceDocument> ImportQueue::next()
{
    const Waiting first = std::move(m_waiting.front());
    m_waiting.pop_front();
    if (first.archive) return first.archive->read(first.member);
    if (!first.path.isEmpty()) return readSource(first.path);
    return pastedTable(first.pasted);
}

} // namespace tz

#include "models/exchange/bulk_reader.h"

namespace tz {

namespace {

/// More distinct words than this are no words but data: they are read one by one.
constexpr qsizetype mostWords = 50'000;

QByteArrayView trimmed(QByteArrayView bytes)
{
    while (!bytes.isEmpty() && static_cast<unsigned char>(bytes.front()) <= ' ') bytes = bytes.sliced(1);
    while (!bytes.isEmpty() && static_cast<unsigned char>(bytes.back()) <= ' ') bytes.chop(1);
    return bytes;
}

} // namespace

BulkReader::BulkReader(const Entity &entity, const Headings &headings, ImportDirectory &directory, Reading reading)
    : m_entity(entity), m_directory(directory), m_reading(reading)
{
    for (const Column &column : entity.columns) {
        const Headings::Match *match = headings.of(column);
        if (!match || !column.isEditable()) continue;
        Source source{
            &column, match->cell, match->heading, column.target != EntityKind::None || !column.choices.empty(),
            {},      false};
        if (column.target == entity.kind)
            m_self = std::move(source);
        else
            m_sources.push_back(std::move(source));
    }
}

QByteArrayView BulkReader::selfText(const std::vector<QByteArrayView> &cells) const
{
    return m_self.column && m_self.cell < cells.size() ? trimmed(cells[m_self.cell]) : QByteArrayView();
}

AnyRow BulkReader::read(const std::vector<QByteArrayView> &cells)
{
    m_failures.clear();
    std::shared_ptr<void> row = m_entity.make();
    for (Source &source : m_sources) {
        const QByteArrayView bytes = source.cell < cells.size() ? trimmed(cells[source.cell]) : QByteArrayView();
        source.said = !bytes.isEmpty();
        if (!source.said) continue;
        if (source.repeats)
            readWord(source, bytes, row);
        else
            readTyped(source, QString::fromUtf8(bytes), row);
    }
    return AnyRow::holding(m_entity, std::move(row));
}

void BulkReader::readWord(Source &source, QByteArrayView bytes, std::shared_ptr<void> &row)
{
    const QByteArray key = QByteArray::fromRawData(bytes.data(), bytes.size());
    auto word = source.words.constFind(key);
    if (word == source.words.constEnd()) {
        if (source.words.size() >= mostWords) source.words.clear();
        word = source.words.insert(bytes.toByteArray(), wordOf(*source.column, QString::fromUtf8(bytes)));
    }
    if (word->fits) {
        readTyped(source, QString::fromUtf8(bytes), row);
    } else if (!word->failure.isEmpty()) {
        source.said = false;
        m_failures.push_back({&source.heading, word->failure});
    } else {
        source.column->restore(row.get(), word->stored);
    }
}

BulkReader::Word BulkReader::wordOf(const Column &column, const QString &typed)
{
    m_directory.setContext(nullptr);
    const std::shared_ptr<void> scratch = m_entity.make();
    if (auto read = column.read(scratch.get(), typed, m_reading); read)
        return {column.stored(scratch.get()), {}, false};
    else if (column.target != EntityKind::None && m_directory.named(column.target, typed).size() > 1)
        return {{}, {}, true};
    else
        return {{}, read.error().sentence, false};
}

void BulkReader::readTyped(Source &source, const QString &typed, std::shared_ptr<void> &row)
{
    AnyRow context;
    if (source.column->target != EntityKind::None) {
        context = AnyRow::holding(m_entity, m_entity.clone(row.get()));
        m_directory.setContext(&context);
    }
    if (auto read = source.column->read(row.get(), typed, m_reading); !read) {
        source.said = false;
        m_failures.push_back({&source.heading, read.error().sentence});
    }
    m_directory.setContext(nullptr);
}

AnyRow BulkReader::merged(const AnyRow &stored, const AnyRow &said) const
{
    AnyRow row = stored;
    for (const Source &source : m_sources)
        if (source.said) row.restore(*source.column, said.stored(*source.column));
    return row;
}

} // namespace tz

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
            &column, match->cell, match->heading, column.target != EntityKind::None || !column.choices.empty(), {}};
        if (column.target == entity.kind)
            m_self = std::move(source);
        else
            m_sources.push_back(std::move(source));
    }
}

BulkReader::Record BulkReader::read(const std::vector<QByteArrayView> &cells)
{
    const auto textOf = [&](const Source &source) {
        return source.cell < cells.size() ? trimmed(cells[source.cell]) : QByteArrayView();
    };
    Record record;
    record.said.reserve(m_sources.size());
    std::shared_ptr<void> row = m_entity.make();
    for (Source &source : m_sources) {
        const QByteArrayView bytes = textOf(source);
        if (bytes.isEmpty())
            record.said.push_back(false);
        else if (source.repeats)
            record.said.push_back(readWord(source, bytes, row, record.failures));
        else
            record.said.push_back(readTyped(source, QString::fromUtf8(bytes), row, record.failures));
    }
    record.row = AnyRow::holding(m_entity, std::move(row));
    if (m_self.column) record.selfText = QString::fromUtf8(textOf(m_self));
    return record;
}

bool BulkReader::readWord(Source &source, QByteArrayView bytes, std::shared_ptr<void> &row,
                          std::vector<Failure> &failures)
{
    const QByteArray key = QByteArray::fromRawData(bytes.data(), bytes.size());
    auto word = source.words.constFind(key);
    if (word == source.words.constEnd()) {
        if (source.words.size() >= mostWords) source.words.clear();
        word = source.words.insert(bytes.toByteArray(), wordOf(*source.column, QString::fromUtf8(bytes)));
    }
    if (word->fits) return readTyped(source, QString::fromUtf8(bytes), row, failures);
    if (!word->failure.isEmpty()) {
        failures.push_back({source.column, &source.heading, word->failure, word->suggestion});
        return false;
    }
    source.column->restore(row.get(), word->stored);
    return true;
}

BulkReader::Word BulkReader::wordOf(const Column &column, const QString &typed)
{
    m_directory.setContext(nullptr);
    const std::shared_ptr<void> scratch = m_entity.make();
    if (auto read = column.read(scratch.get(), typed, m_reading); read)
        return {column.stored(scratch.get()), {}, {}, false};
    else if (column.target != EntityKind::None && m_directory.named(column.target, typed).size() > 1)
        return {{}, {}, {}, true};
    else
        return {{}, read.error().sentence, m_directory.nearest(column.target, typed), false};
}

bool BulkReader::readTyped(Source &source, const QString &typed, std::shared_ptr<void> &row,
                           std::vector<Failure> &failures)
{
    AnyRow context;
    if (source.column->target != EntityKind::None) {
        context = AnyRow::holding(m_entity, m_entity.clone(row.get()));
        m_directory.setContext(&context);
    }
    auto read = source.column->read(row.get(), typed, m_reading);
    m_directory.setContext(nullptr);
    if (!read)
        failures.push_back(
            {source.column, &source.heading, read.error().sentence, m_directory.nearest(source.column->target, typed)});
    return bool(read);
}

std::vector<const Column *> BulkReader::saidBy(const Record &record) const
{
    std::vector<const Column *> columns;
    for (size_t i = 0; i < m_sources.size(); ++i)
        if (record.said[i]) columns.push_back(m_sources[i].column);
    return columns;
}

AnyRow BulkReader::merged(const AnyRow &stored, const Record &record) const
{
    AnyRow row = stored;
    for (size_t i = 0; i < m_sources.size(); ++i)
        if (record.said[i]) row.restore(*m_sources[i].column, record.row.stored(*m_sources[i].column));
    return row;
}

} // namespace tz

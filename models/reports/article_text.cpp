#include "models/reports/article_text.h"

#include <QRegularExpression>

#include <set>

namespace tz {

namespace {

constexpr qsizetype longestHeading = 45; // characters

/// 1 for 一、, 2 for （一）; nothing for a line that is a sentence.
std::optional<int> headingLevel(const QString &line)
{
    static const QRegularExpression first(QStringLiteral("^[一二三四五六七八九十]{1,3}、"));
    static const QRegularExpression second(QStringLiteral("^[（(][一二三四五六七八九十]{1,3}[）)]"));
    if (line.size() > longestHeading || line.contains(u'。') || line.endsWith(u'；')) return {};
    if (first.match(line).hasMatch()) return 1;
    if (second.match(line).hasMatch()) return 2;
    return {};
}

TableCell cellOf(const QString &text)
{
    TableCell cell{.text = text.trimmed()};
    bool isNumber = false;
    if (const int number = cell.text.toInt(&isNumber); isNumber) cell.number = number;
    return cell;
}

/// Lines of cells between tabs; the widest cell of a column gives its weight.
Table tableOf(const std::vector<QStringList> &lines)
{
    qsizetype columns = 0;
    for (const QStringList &line : lines) columns = std::max(columns, line.size());
    Table table;
    table.role = FontRole::FangSong;
    table.headRole = FontRole::Hei;
    table.sizePt = columns > 8 ? TypeSize::five : TypeSize::smallFour;
    for (qsizetype i = 0; i < columns; ++i) {
        qsizetype widest = 2;
        for (const QStringList &line : lines) widest = std::max(widest, line.value(i).size());
        table.columns.push_back(
            {double(std::min(widest, qsizetype(14))) + 1, widest > 8 ? Align::Left : Align::Centre});
    }
    for (const QStringList &line : lines) {
        TableRow row;
        for (qsizetype i = 0; i < columns; ++i) row.push_back(cellOf(line.value(i)));
        (table.head.empty() ? table.head : table.rows).push_back(std::move(row));
    }
    return table;
}

class ArticleReader
{
public:
    ArticleReader(const QStringList &counties, const std::vector<Picture> &pictures)
        : m_counties(counties), m_pictures(pictures)
    {
    }

    std::vector<Block> read(const QString &text)
    {
        for (const QString &line : text.split(u'\n')) {
            if (line.contains(u'\t')) {
                if (m_rows.empty()) nameTable();
                m_rows.push_back(line.split(u'\t'));
                continue;
            }
            endTable();
            if (const QString words = line.trimmed(); !words.isEmpty()) put(words);
        }
        endTable();
        for (size_t i = 0; i < m_pictures.size(); ++i)
            if (!m_placed.contains(i)) push(m_pictures[i]);
        return std::move(m_blocks);
    }

private:
    void put(const QString &line)
    {
        if (const auto number = pictureMarked(line)) return putPicture(*number);
        if (m_counties.contains(line)) return m_blocks.push_back(Heading{line, 1});
        if (const auto level = headingLevel(line)) return m_blocks.push_back(Heading{line, *level});
        m_blocks.push_back(Paragraph{.text = line});
    }

    void putPicture(int number)
    {
        const auto index = static_cast<size_t>(number - 1);
        if (number < 1 || index >= m_pictures.size() || !m_placed.insert(index).second) return;
        push(m_pictures[index]);
    }

    void push(const Picture &picture)
    {
        if (!picture.bytes.isEmpty()) return m_blocks.push_back(picture);
        m_blocks.push_back(Paragraph{.text = QStringLiteral("（图片读不出来：%1）").arg(picture.caption)});
    }

    /// The line above a table is its heading, and goes along to its page.
    void nameTable()
    {
        const auto *above = m_blocks.empty() ? nullptr : std::get_if<Paragraph>(&m_blocks.back());
        if (above && above->text.size() <= longestHeading && !above->text.contains(u'。'))
            m_blocks.back() = Heading{above->text, 2};
    }

    void endTable()
    {
        if (!m_rows.empty()) m_blocks.push_back(tableOf(m_rows));
        m_rows.clear();
    }

    const QStringList &m_counties;
    const std::vector<Picture> &m_pictures;
    std::vector<Block> m_blocks;
    std::vector<QStringList> m_rows;
    std::set<size_t> m_placed;
};

} // namespace

QString pictureMark(int number)
{
    return QStringLiteral("〖图%1〗").arg(number);
}

std::optional<int> pictureMarked(const QString &line)
{
    static const QRegularExpression mark(QStringLiteral("^\\s*〖图(\\d{1,3})〗\\s*$"));
    const QRegularExpressionMatch match = mark.match(line);
    return match.hasMatch() ? std::optional(match.capturedView(1).toInt()) : std::nullopt;
}

std::vector<Block> articleBlocks(const QString &text, const QStringList &counties, const std::vector<Picture> &pictures)
{
    return ArticleReader(counties, pictures).read(text);
}

} // namespace tz

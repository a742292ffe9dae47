#include "models/exchange/task_list.h"

#include "models/base/chinese_numerals.h"
#include "models/exchange/task_list_item.h"

#include <QRegularExpression>

#include <array>
#include <map>

namespace tz {

namespace {

const QString sheetName = QStringLiteral("任务清单");

/// How a line is numbered; two lines of one style stand beside each other.
enum class Style { None, Chinese, ChineseBracket, Arabic, ArabicBracket, Circle };

Style styleOf(const QString &line, qsizetype *length)
{
    static const std::pair<QRegularExpression, Style> forms[] = {
        {QRegularExpression(QStringLiteral("^[一二三四五六七八九十]{1,3}\\s*[、.．]\\s*")), Style::Chinese},
        {QRegularExpression(QStringLiteral("^[（(]\\s*[一二三四五六七八九十]{1,3}\\s*[）)]\\s*[、.．]?\\s*")),
         Style::ChineseBracket},
        {QRegularExpression(QStringLiteral("^\\d{1,3}\\s*(?:[、．]|[.](?!\\d))\\s*")), Style::Arabic},
        {QRegularExpression(QStringLiteral("^(?:[（(]\\s*\\d{1,3}\\s*[）)]|\\d{1,3}[）)])\\s*")), Style::ArabicBracket},
        {QRegularExpression(QStringLiteral("^[\\x{2460}-\\x{2473}]\\s*")), Style::Circle}};
    for (const auto &[form, style] : forms)
        if (const auto match = form.match(line); match.hasMatch() && match.capturedLength() < line.size()) {
            *length = match.capturedLength();
            return style;
        }
    return Style::None;
}

/// 五、 that goes on where 4. stopped is 5.: by itself it would be read as the heading of a group.
QString numberedAs(Style style, const QString &numbering)
{
    const int number = leadingOrdinal(numbering + QStringLiteral(" ")).value_or(0);
    switch (style) {
    case Style::Chinese:
        return chineseNumber(number) + QStringLiteral("、");
    case Style::ChineseBracket:
        return QStringLiteral("（%1）").arg(chineseNumber(number));
    case Style::ArabicBracket:
        return QStringLiteral("（%1）").arg(number);
    default:
        return QStringLiteral("%1.").arg(number);
    }
}

/// A numbered line with all that follows it up to the next one.
struct Item {
    int row = 0;
    int rank = 0; ///< 0: outermost
    QString numbering;
    QStringList lines; ///< without the number
    QString goal;
    QString text() const { return lines.join(u'\n'); }
};

/// Lines that end a list: the date and organs below it, 附件, 抄送.
bool endsList(const QString &line)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:附\\s*件|抄\\s*送|主\\s*送|填报|制表|联系人)|^[0-9〇○零一二三四五六七八九十]{4}年.{1,3}月.{"
                       "1,3}日(?:印发)?$|"
                       "^[\\x{4E00}-\\x{9FFF}]{4,30}(?:委员会|办公室|领导小组|局|政府|医院|委)$"));
    return form.match(line).hasMatch();
}

class ListReader
{
public:
    explicit ListReader(SourceDocument &document) : m_document(document) {}

    void read()
    {
        gather();
        const int rank = taskRank();
        if (rank < 0) return;
        join(rank);
        if (m_tasks.empty()) return;
        m_document.before = std::move(m_before);
        m_document.after = std::move(m_after);
        m_document.sheets.assign(1, {sheetName, {}});
        write();
    }

private:
    /// All lines in their order; those with tabs were taken for a table.
    std::vector<SourceLine> lines() const
    {
        std::vector<SourceLine> all = m_document.before;
        for (const Sheet &sheet : m_document.sheets)
            for (const SheetRow &row : sheet.rows) {
                QStringList cells;
                for (const Cell &cell : row.cells)
                    if (!cell.continued) cells << cell.text;
                if (sheet.name.isEmpty()) all.push_back({row.number, cells.join(u' ').trimmed()});
            }
        all.insert(all.end(), m_document.after.begin(), m_document.after.end());
        std::stable_sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.row < b.row; });
        return all;
    }

    void gather()
    {
        bool isOpen = false;
        for (SourceLine &line : lines()) {
            qsizetype length = 0;
            const Style own = styleOf(line.text, &length);
            const Style style = runningStyle(own, line.text.left(length));
            if (style != Style::None) {
                const QString said = line.text.left(length).trimmed();
                m_items.push_back({line.row,
                                   rankOf(style),
                                   style == own ? said : numberedAs(style, said),
                                   {line.text.mid(length)},
                                   {}});
                isOpen = true;
            } else if (isOpen && !line.text.isEmpty() && !endsList(line.text)) {
                m_items.back().lines << line.text;
            } else if (!line.text.isEmpty()) {
                isOpen = false;
                (m_items.empty() ? m_before : m_after).push_back(std::move(line));
            } else if (m_items.empty()) {
                m_before.push_back(std::move(line));
            }
        }
    }

    /// 一、 二、 （三）: a number that goes on where another style stopped, and has none of its own before it, is of
    /// that style.
    Style runningStyle(Style style, const QString &numbering)
    {
        const int number = leadingOrdinal(numbering + QStringLiteral(" ")).value_or(0);
        const bool begins = number <= 1 || m_last.contains(style);
        if (style == Style::None) return style;
        if (!begins && m_lastStyle != Style::None && m_last[m_lastStyle] == number - 1) style = m_lastStyle;
        m_last[style] = number;
        m_lastStyle = style;
        return style;
    }

    int rankOf(Style style)
    {
        const auto known = std::find(m_styles.begin(), m_styles.end(), style);
        if (known == m_styles.end()) m_styles.push_back(style);
        return static_cast<int>(std::find(m_styles.begin(), m_styles.end(), style) - m_styles.begin());
    }

    /// With the items below it.
    QString wholeText(size_t item) const
    {
        QStringList lines = m_items[item].lines;
        for (size_t i = item + 1; i < m_items.size() && m_items[i].rank > m_items[item].rank; ++i)
            lines << m_items[i].numbering + m_items[i].text();
        return lines.join(u'\n');
    }

    /// The innermost kind of item most of which say who or when, else one with two that do, else one of a few items
    /// with one that does; -1 when there is none.
    int taskRank() const
    {
        constexpr int few = 4; // in a longer text one mark makes no list of tasks
        int second = -1;
        int third = -1;
        for (int rank = static_cast<int>(m_styles.size()) - 1; rank >= 0; --rank) {
            int all = 0;
            int marked = 0;
            for (size_t i = 0; i < m_items.size(); ++i) {
                if (m_items[i].rank != rank) continue;
                ++all;
                if (hasTaskMarks(wholeText(i))) ++marked;
            }
            if (marked >= 2 && marked * 2 > all) return rank;
            if (marked >= 2 && second < 0) second = rank;
            if (marked == 1 && all <= few && third < 0) third = rank;
        }
        return second >= 0 ? second : third;
    }

    /// Items below the tasks are part of them, those above are goals unless they are tasks themselves.
    void join(int taskRank)
    {
        QString goal;
        for (size_t i = 0; i < m_items.size(); ++i) {
            Item item = m_items[i];
            if (item.rank > taskRank) continue;
            const bool hasBelow = i + 1 < m_items.size() && m_items[i + 1].rank > item.rank;
            item.lines = wholeText(i).split(u'\n');
            const bool isTask = item.rank == taskRank || (!hasBelow && hasTaskMarks(item.text()));
            if (!isTask) {
                goal = m_items[i].numbering + m_items[i].lines.first();
                continue;
            }
            item.goal = item.rank == taskRank ? goal : QString();
            m_tasks.push_back(std::move(item));
        }
    }

    /// Numbers that run on through all goals say the order, not the place within a goal.
    bool runsOn() const
    {
        int expected = 1;
        bool hasGoals = false;
        for (const Item &task : m_tasks) {
            if (leadingOrdinal(task.numbering + QStringLiteral(" ")).value_or(0) != expected++) return false;
            hasGoals = hasGoals || task.goal != m_tasks.front().goal;
        }
        return hasGoals;
    }

    void write()
    {
        static const std::array headings{QStringLiteral("工作目标"), QStringLiteral("序号"),
                                         QStringLiteral("重点任务"), QStringLiteral("主要内容"),
                                         QStringLiteral("牵头单位"), QStringLiteral("责任单位"),
                                         QStringLiteral("配合单位"), QStringLiteral("完成时限"),
                                         QStringLiteral("佐证材料"), QStringLiteral("备注")};
        std::vector<SheetRow> &rows = m_document.sheets[0].rows;
        SheetRow head{m_tasks.front().row - 1, {}};
        for (const QString &heading : headings) head.cells.push_back(Cell::ofText(heading));
        rows.push_back(std::move(head));
        const bool ordinals = runsOn();
        for (const Item &task : m_tasks) {
            const TaskListItem said = readTaskListItem(task.text());
            const QString order =
                ordinals ? QString::number(leadingOrdinal(task.numbering + u' ').value_or(0)) : QString();
            SheetRow row{task.row, {}};
            for (const QString &text : {task.goal, order, task.numbering + said.title, said.content, said.leadUnits,
                                        said.units, said.supportingUnits, said.deadline, said.evidence, said.note})
                row.cells.push_back(Cell::ofText(text));
            rows.push_back(std::move(row));
            if (!said.doubt.isEmpty())
                m_document.issues.push_back(
                    {Severity::Warning, {sheetName, task.row, said.doubtColumn}, said.doubt, said.suggestion});
        }
        dropEmptyColumns(rows);
    }

    /// Columns that no task says anything in are no headings either.
    static void dropEmptyColumns(std::vector<SheetRow> &rows)
    {
        for (size_t column = rows[0].cells.size(); column-- > 0;) {
            const bool isEmpty = std::all_of(rows.begin() + 1, rows.end(),
                                             [&](const SheetRow &row) { return row.cells[column].isEmpty(); });
            if (!isEmpty) continue;
            for (SheetRow &row : rows) row.cells.erase(row.cells.begin() + static_cast<qsizetype>(column));
        }
    }

    SourceDocument &m_document;
    std::map<Style, int> m_last; ///< the last number of each style
    Style m_lastStyle = Style::None;
    std::vector<Style> m_styles; ///< in the order of their first lines, so from the outermost
    std::vector<Item> m_items;
    std::vector<Item> m_tasks;
    std::vector<SourceLine> m_before;
    std::vector<SourceLine> m_after;
};

} // namespace

void takeTaskList(SourceDocument &document)
{
    if (document.before.empty() && document.after.empty() && document.sheets.empty()) return;
    ListReader(document).read();
}

} // namespace tz

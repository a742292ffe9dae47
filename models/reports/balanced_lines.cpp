#include "models/reports/balanced_lines.h"

#include <limits>

namespace tz {

namespace {

/// What titles of this field are made of, longest first where one begins with another. Not a dictionary: a word that is
/// missing here may be torn, as it would be without the list.
const QStringList &titleWords()
{
    static const QStringList words{
        QStringLiteral("县域医共体"), QStringLiteral("医共体"),   QStringLiteral("紧密型"),
        QStringLiteral("县域"),       QStringLiteral("医疗卫生"), QStringLiteral("卫生健康"),
        QStringLiteral("医药卫生"),   QStringLiteral("医疗"),     QStringLiteral("医药"),
        QStringLiteral("卫生"),       QStringLiteral("健康"),     QStringLiteral("医保"),
        QStringLiteral("体制"),       QStringLiteral("改革"),     QStringLiteral("公立医院"),
        QStringLiteral("卫生院"),     QStringLiteral("重点任务"), QStringLiteral("任务"),
        QStringLiteral("工作"),       QStringLiteral("建设"),     QStringLiteral("推进"),
        QStringLiteral("进展"),       QStringLiteral("情况"),     QStringLiteral("通报"),
        QStringLiteral("简报"),       QStringLiteral("台账"),     QStringLiteral("清单"),
        QStringLiteral("整改"),       QStringLiteral("督办"),     QStringLiteral("核查组"),
        QStringLiteral("核查"),       QStringLiteral("调研"),     QStringLiteral("督导"),
        QStringLiteral("检查"),       QStringLiteral("评估"),     QStringLiteral("会议"),
        QStringLiteral("全市"),       QStringLiteral("全省"),     QStringLiteral("全县"),
        QStringLiteral("县市区"),     QStringLiteral("领导小组"), QStringLiteral("办公室"),
        QStringLiteral("管委会"),     QStringLiteral("人民政府"), QStringLiteral("通知"),
        QStringLiteral("方案"),       QStringLiteral("意见"),     QStringLiteral("办法"),
        QStringLiteral("报告"),       QStringLiteral("开展"),     QStringLiteral("深化"),
        QStringLiteral("落实"),       QStringLiteral("实施"),     QStringLiteral("召开"),
        QStringLiteral("示例"),       QStringLiteral("明细表"),   QStringLiteral("完成"),
        QStringLiteral("责任"),       QStringLiteral("单位"),     QStringLiteral("时限"),
        QStringLiteral("销号"),       QStringLiteral("编号"),     QStringLiteral("日期"),
    };
    return words;
}

/// Finds where lines end so that their lengths differ least. Lines are counted first: no title is longer for its words.
class Balancer
{
public:
    Balancer(const QString &text, const LineMeasure &measure, const TextMeasurer &measurer)
        : m_text(text), m_measure(measure), m_measurer(measurer), m_places(breakPlaces(text))
    {
        m_places.insert(m_places.begin(), 0);
        m_places.push_back(text.size());
        markTorn();
    }

    /// Nothing when a piece between two places is wider than a line.
    std::vector<TextLine> lines(size_t count) const
    {
        const double even = width(0, m_places.size() - 1) / static_cast<double>(count);
        std::vector<std::vector<Step>> best(count + 1, std::vector<Step>(m_places.size()));
        best[0][0].cost = 0;
        for (size_t line = 1; line <= count; ++line)
            for (size_t end = 1; end < m_places.size(); ++end)
                for (size_t from = end; from-- > 0;) {
                    const double own = width(from, end);
                    if (own > m_measure.width + 1e-6) break;
                    const double cost = best[line - 1][from].cost + (own - even) * (own - even) + penalty(end);
                    if (cost < best[line][end].cost) best[line][end] = {cost, from};
                }
        return linesOf(best);
    }

private:
    struct Step {
        double cost = std::numeric_limits<double>::infinity();
        size_t from = 0;
    };

    QStringView between(size_t from, size_t end) const
    {
        return QStringView(m_text).mid(m_places[from], m_places[end] - m_places[from]).trimmed();
    }
    double width(size_t from, size_t end) const
    {
        return m_measurer.width(between(from, end), m_measure.role, m_measure.sizePt);
    }

    void markTorn()
    {
        m_torn.assign(static_cast<size_t>(m_text.size()) + 1, false);
        for (const QString &word : titleWords())
            for (qsizetype at = m_text.indexOf(word); at >= 0; at = m_text.indexOf(word, at + 1))
                for (qsizetype inside = at + 1; inside < at + word.size(); ++inside)
                    m_torn[static_cast<size_t>(inside)] = true;
    }

    /// In square mm like the rest: a torn word is as bad as lines that differ by some four characters each, a blank as
    /// good.
    double penalty(size_t place) const
    {
        const qsizetype at = m_places[place];
        if (at == m_text.size()) return 0;
        const double em = emMm(m_measure.sizePt), worth = 36 * em * em;
        if (m_text[at - 1] == u' ' || m_text[at - 1] == QChar(0x3000)) return -worth;
        return m_torn[static_cast<size_t>(at)] ? worth : 0;
    }

    std::vector<TextLine> linesOf(const std::vector<std::vector<Step>> &best) const
    {
        size_t end = m_places.size() - 1;
        if (best.back()[end].cost == std::numeric_limits<double>::infinity()) return {};
        std::vector<TextLine> lines;
        for (size_t line = best.size() - 1; line > 0; --line) {
            const size_t from = best[line][end].from;
            lines.insert(lines.begin(), {between(from, end).toString(), width(from, end), lines.empty()});
            end = from;
        }
        return lines;
    }

    const QString &m_text;
    const LineMeasure &m_measure;
    const TextMeasurer &m_measurer;
    std::vector<qsizetype> m_places; ///< offsets at which a line may begin, with those of the text's two ends
    std::vector<bool> m_torn;        ///< by offset
};

} // namespace

std::vector<TextLine> breakBalanced(const QString &text, const LineMeasure &measure, const TextMeasurer &measurer)
{
    std::vector<TextLine> plain = breakLines(text, measure, measurer);
    if (plain.size() < 2 || text.contains(u'\n')) return plain;
    std::vector<TextLine> balanced = Balancer(text, measure, measurer).lines(plain.size());
    return balanced.empty() ? plain : balanced;
}

} // namespace tz

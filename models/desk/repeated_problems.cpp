#include "models/desk/repeated_problems.h"

#include "models/base/text_fold.h"

#include <QHash>
#include <QRegularExpression>

#include <set>

namespace tz {

namespace {

/// Shorter words (人员, 资金) stand in many sentences that mean different things.
constexpr qsizetype shortestHeld = 4;
/// Above this many wordings only equal ones are told together: nobody compares ten thousand with each other.
constexpr size_t mostCompared = 2000;

/// Nothing but what makes words the same for different typists.
QString core(const QString &words)
{
    QString kept;
    for (const QChar c : folded(words))
        if (c.isLetterOrNumber()) kept += c;
    return kept;
}

bool saysNothing(const QString &core)
{
    static const QStringList none{
        QStringLiteral("无"),         QStringLiteral("暂无"),       QStringLiteral("没有"),
        QStringLiteral("无问题"),     QStringLiteral("暂无问题"),   QStringLiteral("没有问题"),
        QStringLiteral("无存在问题"), QStringLiteral("不存在问题"), QStringLiteral("未发现问题")};
    return core.size() < 2 || none.contains(core);
}

/// （1）资金未到位；2.人员不足 → 资金未到位, 人员不足
QStringList problemsIn(const QString &reported)
{
    static const QRegularExpression end(QStringLiteral("[。；;！!？?\\r\\n]"));
    static const QRegularExpression numbering(
        QStringLiteral("^\\s*([（(][0-9一二三四五六七八九十]{1,3}[）)]|[0-9一二三四五六七八九十]{1,3}[、.．)）]|"
                       "[一二三四五六七八九十]是)\\s*(?!\\d)"));
    QStringList problems;
    for (QString part : reported.split(end)) {
        part.remove(numbering);
        part = part.simplified();
        while (!part.isEmpty() && QStringLiteral("，,、：:").contains(part.back())) part.chop(1);
        if (!saysNothing(core(part))) problems << part;
    }
    return problems;
}

/// Which wordings are the same problem: each goes by the shortest one that it holds.
class Wordings
{
public:
    void add(const QString &words)
    {
        QString &kept = m_words[core(words)];
        if (kept.isEmpty() || words < kept) kept = words; // whoever came first
    }
    void settle()
    {
        QStringList cores = m_words.keys();
        std::sort(cores.begin(), cores.end(),
                  [](const QString &a, const QString &b) { return std::pair(a.size(), a) < std::pair(b.size(), b); });
        QStringList roots;
        for (const QString &each : cores) {
            QString root = each;
            if (m_words.size() <= qsizetype(mostCompared))
                for (const QString &shorter : roots)
                    if (shorter.size() >= shortestHeld && each.contains(shorter)) {
                        root = shorter;
                        break;
                    }
            if (root == each) roots << each;
            m_roots[each] = root;
        }
    }
    std::set<QString> rootsIn(const QString &reported) const
    {
        std::set<QString> roots;
        for (const QString &words : problemsIn(reported)) roots.insert(m_roots.value(core(words)));
        return roots;
    }
    QString wordsOf(const QString &root) const { return m_words.value(root); }

private:
    QHash<QString, QString> m_words; ///< by their core
    QHash<QString, QString> m_roots; ///< core → the core of the shortest
};

} // namespace

std::vector<RepeatedProblem> repeatedProblems(const std::vector<ProblemWords> &reported)
{
    Wordings wordings;
    for (const ProblemWords &each : reported)
        for (const QString &text : {each.last, each.weekBefore})
            for (const QString &words : problemsIn(text)) wordings.add(words);
    wordings.settle();
    std::map<QString, RepeatedProblem> found;
    std::map<QString, std::set<qint64>> counties;
    for (const ProblemWords &each : reported) {
        const std::set<QString> before = wordings.rootsIn(each.weekBefore);
        for (const QString &root : wordings.rootsIn(each.last)) {
            RepeatedProblem &problem = found[root];
            problem.places.push_back(each.place);
            if (before.contains(root)) problem.lasting.push_back(each.place);
            counties[root].insert(each.county);
        }
    }
    std::vector<RepeatedProblem> repeated;
    for (auto &[root, problem] : found) {
        problem.words = wordings.wordsOf(root);
        problem.counties = static_cast<int>(counties[root].size());
        if (problem.counties > 1 || !problem.lasting.empty()) repeated.push_back(std::move(problem));
    }
    std::stable_sort(repeated.begin(), repeated.end(), [](const RepeatedProblem &a, const RepeatedProblem &b) {
        return std::tuple(-a.counties, -qsizetype(a.lasting.size()), a.places.front()) <
               std::tuple(-b.counties, -qsizetype(b.lasting.size()), b.places.front());
    });
    return repeated;
}

} // namespace tz

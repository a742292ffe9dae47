#include "models/desk/sentence_sources.h"

#include <tuple>

namespace tz {

namespace {

bool isEnd(QChar c)
{
    return c == u'。' || c == u'！' || c == u'？';
}

void addTrimmed(const QString &text, qsizetype from, qsizetype end, std::vector<SentencePlace> &places)
{
    while (from < end && text[from].isSpace()) ++from;
    while (end > from && text[end - 1].isSpace()) --end;
    if (end > from) places.push_back({from, end - from});
}

std::vector<quint32> pairsOf(QStringView text)
{
    std::vector<quint32> pairs;
    for (qsizetype i = 0; i + 1 < text.size(); ++i)
        pairs.push_back(quint32(text[i].unicode()) << 16 | text[i + 1].unicode());
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

} // namespace

std::vector<SentencePlace> sentencesOf(const QString &text)
{
    std::vector<SentencePlace> places;
    qsizetype from = 0;
    int quoted = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'“') ++quoted;
        if (c == u'”') quoted = std::max(0, quoted - 1);
        const bool isLineEnd = c == u'\n';
        if (isLineEnd) quoted = 0;
        if (!isLineEnd && (!isEnd(c) || quoted > 0)) continue;
        addTrimmed(text, from, i + 1, places);
        from = i + 1;
    }
    addTrimmed(text, from, text.size(), places);
    return places;
}

double likeness(QStringView a, QStringView b)
{
    if (a == b) return 1;
    const std::vector<quint32> left = pairsOf(a), right = pairsOf(b);
    if (left.empty() || right.empty()) return 0;
    std::vector<quint32> common;
    std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(common));
    return 2.0 * double(common.size()) / double(left.size() + right.size());
}

std::vector<std::optional<SentencePlace>> placesOf(const std::vector<BriefingSource> &sources, const QString &text)
{
    const std::vector<SentencePlace> sentences = sentencesOf(text);
    std::vector<std::tuple<double, size_t, size_t>> pairs; // likeness, source, sentence
    for (size_t i = 0; i < sources.size(); ++i) {
        for (size_t j = 0; j < sentences.size(); ++j) {
            const double alike =
                likeness(sources[i].sentence, QStringView(text).mid(sentences[j].from, sentences[j].length));
            if (alike >= leastLikeness) pairs.emplace_back(alike, i, j);
        }
    }
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const auto &a, const auto &b) { return std::get<0>(a) > std::get<0>(b); });
    std::vector<std::optional<SentencePlace>> places(sources.size());
    std::vector<bool> isTaken(sentences.size(), false);
    for (const auto &[alike, source, sentence] : pairs) {
        if (places[source] || isTaken[sentence]) continue;
        places[source] = sentences[sentence];
        isTaken[sentence] = true;
    }
    return places;
}

} // namespace tz

#include "tests/conformance/typed_briefing.h"

#include "tests/support/catch.h"

#include <QFile>

namespace tz::test {

namespace {

constexpr const char *titles[] = {
    "减轻群众就医负担 积极回应人民期盼 推进医改取得更大成效",           "2022年全国医改工作电视电话会议召开",
    "省紧密型县域医共体建设第八核查组 莅临南阳市检查指导工作",          "西峡县委常委专题研究医共体建设工作",
    "内乡县四个“迅速”落实省紧密型县域医共体建设第八核查组核查反馈问题", "方城县赴周口市郸城县考察学习 医共体建设工作"};
constexpr const char *counties[] = {"新野县", "桐柏县"};

bool isAmong(const QString &line, std::span<const char *const> words)
{
    return std::any_of(words.begin(), words.end(), [&](const char *word) { return line == QString::fromUtf8(word); });
}

/// The paragraphs of the file: a page's end within one is joined again.
QStringList paragraphs()
{
    QFile file(QStringLiteral(TAIZHANG_SOURCE_DIR "/tests/data/seed_003.txt"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    QStringList joined;
    for (QString line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        line = line.remove(QStringLiteral("**")).trimmed();
        if (line.isEmpty()) continue;
        const bool isHead = isAmong(line, titles) || isAmong(line, counties);
        const bool isOpen = joined.size() > 4 && !isHead && !isAmong(joined.last(), titles) &&
                            !isAmong(joined.last(), counties) && !QStringLiteral("。！").contains(joined.last().back());
        if (isOpen)
            joined.last() += line;
        else
            joined << line;
    }
    return joined;
}

} // namespace

Document typedBriefing()
{
    const QStringList text = paragraphs();
    const QString office = text[0].section(u' ', 0, 0), date = text[2].section(u' ', 1);
    Document document;
    document.title = office + text[0].section(u' ', 1) + text[1];
    std::vector<Block> &blocks = document.blocks;
    blocks.push_back(RedHead{office, text[0].section(u' ', 1), text[1], date});
    blocks.push_back(Gap{1.5});
    for (const QString &line : text.mid(3, text.size() - 4)) {
        if (isAmong(line, titles)) {
            if (blocks.size() > 3) blocks.push_back(Gap{1});
            blocks.push_back(Title{QString(line).replace(u' ', u'\n')});
            blocks.push_back(Gap{1});
        } else if (isAmong(line, counties)) {
            blocks.push_back(Heading{line, 2});
        } else {
            blocks.push_back(Paragraph{.text = line});
        }
    }
    blocks.push_back(Imprint{{}, office, date + QStringLiteral("印发")});
    return document;
}

} // namespace tz::test

#include "models/reports/edited_briefing.h"

#include "models/reports/article_text.h"
#include "models/reports/date_words.h"

namespace tz {

Document editedBriefing(const EditedBriefing &input)
{
    Document document;
    document.title = input.office + input.name + input.number;
    std::vector<Block> &blocks = document.blocks;
    blocks.push_back(RedHead{input.office, input.name, input.number, dateWords(input.date)});
    for (const EditedArticle &article : input.articles) {
        blocks.push_back(Gap{1.5});
        if (!article.title.trimmed().isEmpty()) {
            blocks.push_back(Title{article.title.trimmed()});
            blocks.push_back(Gap{1});
        }
        for (Block &block : articleBlocks(article.text, input.counties, article.pictures))
            blocks.push_back(std::move(block));
    }
    const QString printed = input.date.isValid() ? dateWords(input.date) + QStringLiteral("印发") : QString();
    blocks.push_back(Imprint{input.recipients, input.office, printed, input.copies});
    return document;
}

} // namespace tz

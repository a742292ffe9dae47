#include "models/reports/issue_number.h"

namespace tz {

void setIssueNumber(Document &document, const QString &number)
{
    for (Block &block : document.blocks) {
        if (auto *red = std::get_if<RedHead>(&block)) red->issue = number;
        if (auto *letter = std::get_if<LetterHead>(&block)) letter->number = number;
        auto *line = std::get_if<SplitLine>(&block);
        if (!line || line->right.isEmpty()) continue; // a line with nothing at its right says something of the text
        line->middle += (line->middle.isEmpty() ? QString() : QStringLiteral("　")) + QStringLiteral("编号：") + number;
    }
}

} // namespace tz

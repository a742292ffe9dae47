#pragma once

#include "models/reports/document.h"

namespace tz {

struct EditedArticle {
    QString title;
    QString text; ///< as articleBlocks() reads it, its live figures as numbers
    std::vector<Picture> pictures;
};

/// A briefing as its office wrote it.
struct EditedBriefing {
    QString office; ///< 编发单位
    QString name;   ///< 工作简报
    QString number; ///< 第五期
    QDate date;
    QStringList counties; ///< whose names alone on a line are sub-heads
    std::vector<EditedArticle> articles;
    std::vector<QString> recipients; ///< 报：…
    QString copies;                  ///< 共印50份
};

/// Red head, the articles with their titles one below the other, 版记.
Document editedBriefing(const EditedBriefing &input);

} // namespace tz

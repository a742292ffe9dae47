#pragma once

#include "models/ledger/light.h"
#include "models/reports/document.h"

#include <QStringList>

#include <vector>

namespace tz {

/// One matter: what a county is reminded of in a letter of its own.
struct NoticeMatter {
    QString county;                  ///< 西峡县
    QString task;                    ///< without its number
    QString program, documentNumber; ///< what the matter rests on
    QString units, person, deadlineWords;
    QStringList leads;     ///< the units that lead it as the ledger names them: whom the letter is addressed to
    QString evidenceAsked; ///< what proves it done; may be empty
    Light light = Light::NoDate;
    int daysLeft = 0;        ///< negative = late by so many calendar days
    int workingDaysLeft = 0; ///< negative = late by so many working days
    QString percentText;
    QDate due;
    QDate saidOn;           ///< the last report; invalid: nothing was ever heard
    QString said, problems; ///< of that report
    bool operator==(const NoticeMatter &) const = default;
};

struct NoticeInput {
    QString office;
    QDate date;     ///< of the letter
    QDate answerBy; ///< the feedback is due on this day
    std::vector<NoticeMatter> matters;
};

/// 督办单: a letter (信函格式) for each matter with what is demanded and by when, and on its second sheet the form to
/// report back. The text is a draft by rules of the matter's light.
Document notices(const NoticeInput &input);

} // namespace tz

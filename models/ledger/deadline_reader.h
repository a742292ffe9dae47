#pragma once

#include "models/ledger/deadline_meaning.h"
#include "models/ledger/deadline_points.h"

#include <vector>

namespace tz {

/// Reads canonical due-date words part by part: by the families of words first, then by the points of the calendar in
/// them.
class DeadlineReader
{
public:
    explicit DeadlineReader(const DeadlineContext &context) : m_context(context) {}

    /// What each part means, in the order of the words. Empty when nothing is said.
    std::vector<deadline_words::Meaning> read(const QString &text);

private:
    using Meaning = deadline_words::Meaning;
    using Meanings = std::vector<Meaning>;
    using Point = deadline_points::Point;

    /// A point with the words behind it, up to the next point.
    struct Mention {
        Point point;
        QString said;
        QString after;
        bool isBefore = false;   ///< …前
        bool isBegin = false;    ///< …起
        bool opensRange = false; ///< …至 the next point
        bool isDangling = false; ///< …至, and nothing follows
    };

    std::optional<Meanings> adjusted(const QString &text) const;
    static bool takeRolling(QString &text);
    void rollOverHolidays(Meanings &meanings) const;
    Meanings readParts(const QString &text);
    Meanings readPart(const QString &part);
    std::optional<Meaning> family(const QString &part);
    std::optional<Meaning> recurringAgain(const QString &part);
    std::optional<Meanings> recurringWithin(const QString &part);
    std::optional<Meanings> bracketed(const QString &part);
    Meanings scanned(const QString &part);
    std::vector<Mention> mentionsIn(const QString &part, QString &lead) const;
    Meaning meaningOf(Mention mention);
    bool complete(Point &point, bool isBefore, QString &doubt);

    const DeadlineContext &m_context;
    /// What later parts take from earlier ones: 2021年9月底、12月底; 8月16日、18日; 每月10日、25日前; 7月起，每月5日前.
    int m_year = 0;
    int m_month = 0;
    QDate m_date;
    QDate m_start;
    QString m_recurrence;
};

} // namespace tz

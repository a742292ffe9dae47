#pragma once

#include "models/ledger/deadline_grammar.h"

/// What the rule families of the deadline grammar share. All texts are canonical (deadline_text.h).
namespace tz::deadline_words {

/// What one part of due-date words means. A doubt makes the whole reading uncertain.
struct Meaning {
    DeadlineKinds kinds;
    QDate date;
    QString rule = {};
    QString doubt = {};
    QString suggestion = {};
    QDate start = {};        ///< the part only says when something begins (从2022年3月起)
    QString recurrence = {}; ///< how the part began when it recurs (每月), so that a following 25日前 recurs with it
};

/// 于, 力争, 完成时限: and other words before an expression that do not change it are taken off.
QString withoutLead(const QString &text);
/// 完成, 报送, 整改到位 and other words behind an expression that do not change it are taken off; 前 and 内 stay.
QString withoutTail(const QString &text);
/// The same words at the front of what follows an expression: 完成后长期坚持 → 长期坚持.
QString withoutVerbs(const QString &text);
/// Whether nothing is left of a text but such words.
bool isFiller(const QString &text);

/// 每月25日前, 按季度, 周调度: the next occurrence on or after the reference. A period without a day ends on its last
/// day; 每两周, 随时 and the like recur without a date.
std::optional<Meaning> readRecurring(const QString &part, const DeadlineContext &context);

/// 30个工作日内, 会后7日内, 1个月内, 用三年时间: counted from the reference, the upper bound of a range; months clamp
/// to the last day. The date is doubtful when it counts from an event other than the document; there is none when it
/// counts from another deadline.
std::optional<Meaning> readRelative(const QString &part, const DeadlineContext &context);

/// 长期坚持, 立行立改, 春节前, 截至…, 已完成: families of words without figures.
std::optional<Meaning> readWords(const QString &part, const DeadlineContext &context);
/// Why words that hold no point of the calendar cannot be read: 按时间节点完成, 见附件, 党代会召开前. Always a doubt,
/// never a kind.
Meaning readUnknown(const QString &part);

} // namespace tz::deadline_words

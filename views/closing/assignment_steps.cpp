#include "views/closing/assignment_steps.h"

#include "models/ledger/closing_rules.h"
#include "models/tables/closing_steps.h"
#include "models/tables/evidence_steps.h"
#include "models/tables/reminder.h"
#include "views/clocks/clock_steps.h"
#include "views/closing/evidence_dialog.h"
#include "views/closing/step_dialog.h"
#include "views/dialog_frame.h"
#include "views/message_band.h"
#include "views/pages/extension_dialog.h"
#include "views/pages/word_dialog.h"

#include <QClipboard>
#include <QGuiApplication>

namespace tz {

namespace {

using Chosen = std::vector<AssignmentId>;

QString subject(const LedgerSession &session, const Chosen &chosen)
{
    return chosen.size() == 1 ? u'“' + subjectOf(chosen, session.reading()) + u'”'
                              : QStringLiteral("%1 项").arg(chosen.size());
}

/// Who sits at the machine; empty where nothing tells it.
QString me(const LedgerSession &session)
{
    const QString who = session.store().who();
    return who == nobodyNamed() ? QString() : who;
}

/// Asks for the name that shall stand in place of the one that was taken.
Result<QString> askAsker(const PageContext &context, const Chosen &chosen, QWidget *parent)
{
    LedgerSession &session = context.session;
    StepDialog dialog(context.theme, QStringLiteral("换申请人"), subjectOf(chosen, session.reading()), parent);
    dialog.addLine(QStringLiteral("申请人"), {}, QStringLiteral("申请销号的人的姓名"));
    QString by;
    dialog.addStep(QStringLiteral("换申请人"), [&](const QStringList &answers) {
        by = answers.value(0);
        return changeAsker(session, chosen, by);
    });
    if (dialog.exec() != QDialog::Accepted) return QString();
    return QStringLiteral("%1的申请人已改为“%2”；可撤销。").arg(subject(session, chosen), by);
}

/// With evidence and a name there is nothing to ask; the name is told, and can be changed.
Result<StepTold> ask(const PageContext &context, const Chosen &chosen, QWidget *parent)
{
    LedgerSession &session = context.session;
    const auto said = [&](const QString &by) {
        return QStringLiteral("已为%1申请销号，申请人“%2”；等另一人验收（F9），可撤销。")
            .arg(subject(session, chosen), by);
    };
    const QString who = me(session);
    bool hasEvidence = true;
    for (const AssignmentId id : chosen) {
        const AnyRow row = session.directory().row(EntityKind::Assignment, id.value);
        if (const Assignment *assignment = row.as<Assignment>())
            if (auto may = mayAsk(*assignment, 1, {}); !may) return may.error(); // before anything is asked
        const auto evidences = evidenceForClosing(session, id);
        if (!evidences) return evidences.error();
        hasEvidence = hasEvidence && *evidences > 0;
    }
    if (hasEvidence && !who.isEmpty()) {
        if (auto asked = askToClose(session, chosen, who, {}); !asked) return asked.error();
        return StepTold{said(who), QStringLiteral("换申请人…"),
                        [context, chosen, parent] { return askAsker(context, chosen, parent); }};
    }
    StepDialog dialog(context.theme, QStringLiteral("申请销号"), subjectOf(chosen, session.reading()), parent);
    if (!hasEvidence)
        dialog.explain(QStringLiteral("还没有佐证（重新打开的，要有打开以后的）。可以先取消，把文件拖到这一行上；没有文"
                                      "件的，写明理由也能申请。"));
    dialog.addLine(QStringLiteral("申请人"), who, QStringLiteral("申请销号的人的姓名"));
    if (!hasEvidence) dialog.addText(QStringLiteral("没有佐证的理由"), QStringLiteral("例如：纸质材料已存档，编号12"));
    QString by;
    dialog.addStep(QStringLiteral("申请销号"), [&](const QStringList &answers) {
        by = answers.value(0);
        return askToClose(session, chosen, by, answers.value(1));
    });
    return StepTold{dialog.exec() == QDialog::Accepted ? said(by) : QString()};
}

/// Who did not ask may close at once; who asked is told what the rule wants.
Result<QString> check(const PageContext &context, const Chosen &chosen, QWidget *parent)
{
    LedgerSession &session = context.session;
    const auto sentence = [&] {
        const auto closing = lastClosing(session, chosen.front());
        const QString number =
            chosen.size() == 1 && closing && *closing ? QStringLiteral("（%1）").arg((*closing)->number) : QString();
        return QStringLiteral("已将%1销号%2；可撤销。").arg(subject(session, chosen), number);
    };
    const QString who = me(session);
    QString asker;
    for (const AssignmentId id : chosen) {
        const auto closing = lastClosing(session, id);
        if (!closing) return closing.error();
        if (!*closing || (*closing)->state != ClosingState::Asked)
            return Error{
                QStringLiteral("“%1”没有在等验收，请先申请销号（F8）。").arg(subjectOf({id}, session.reading()))};
        if ((*closing)->askedBy == who || asker.isEmpty()) asker = (*closing)->askedBy;
    }
    if (!who.isEmpty() && asker != who) {
        const auto done = close(session, chosen, {who, {}, {}});
        return done ? Result<QString>(sentence()) : Result<QString>(done.error());
    }
    StepDialog dialog(context.theme, QStringLiteral("验收销号"), subjectOf(chosen, session.reading()), parent);
    dialog.explain(QStringLiteral("由“%1”申请。验收人应是另一个人；只有一人办公的，写明由本人验收的理由。").arg(asker));
    dialog.addLine(QStringLiteral("验收人"), {}, QStringLiteral("另一个人的姓名"));
    dialog.addLine(QStringLiteral("由申请人本人验收的理由"), {}, QStringLiteral("另一人验收的空着"));
    dialog.addText(QStringLiteral("验收意见"), QStringLiteral("可以空着"));
    dialog.addStep(QStringLiteral("销号"), [&](const QStringList &answers) {
        const QString by = answers.value(0).isEmpty() && !answers.value(1).isEmpty() ? asker : answers.value(0);
        return close(session, chosen, {by, answers.value(2), answers.value(1)});
    });
    return dialog.exec() == QDialog::Accepted ? sentence() : QString();
}

Result<QString> giveItBack(const PageContext &context, const Chosen &chosen, QWidget *parent)
{
    LedgerSession &session = context.session;
    StepDialog dialog(context.theme, QStringLiteral("退回"), subjectOf(chosen, session.reading()), parent);
    dialog.addLine(QStringLiteral("验收人"), {}, QStringLiteral("谁验收的"));
    dialog.addText(QStringLiteral("还差什么"), QStringLiteral("例如：缺会议纪要，请补齐后再申请"));
    dialog.addStep(QStringLiteral("退回"), [&](const QStringList &answers) {
        return giveBack(session, chosen, {answers.value(0), answers.value(1), {}});
    });
    return dialog.exec() == QDialog::Accepted
               ? QStringLiteral("已退回%1，状态改为“退回”；可撤销。").arg(subject(session, chosen))
               : QString();
}

Result<QString> openAgain(const PageContext &context, const Chosen &chosen, QWidget *parent)
{
    LedgerSession &session = context.session;
    StepDialog dialog(context.theme, QStringLiteral("重新打开"), subjectOf({chosen.front()}, session.reading()),
                      parent);
    dialog.explain(QStringLiteral("重新打开后是新的一轮，原来的销号编号和已出具的报表不变。"));
    dialog.addText(QStringLiteral("原因"), QStringLiteral("例如：回头看发现问题反弹"));
    dialog.addLine(QStringLiteral("依据"), {}, QStringLiteral("文件、会议或领导批示"));
    dialog.addStep(QStringLiteral("重新打开"), [&](const QStringList &answers) {
        return reopen(session, chosen.front(), answers.value(0), answers.value(1));
    });
    return dialog.exec() == QDialog::Accepted
               ? QStringLiteral("已重新打开%1；可撤销。").arg(subject(session, {chosen.front()}))
               : QString();
}

/// Counts once more what was counted today already.
Result<QString> remindAgain(LedgerSession &session, const Chosen &chosen)
{
    if (auto kept = keepReminders(session, chosen, ReminderWay::Message, session.store().who()); !kept)
        return kept.error();
    return QStringLiteral("又记催办一次（%1 项）；可以撤销。").arg(chosen.size());
}

/// 今天已催过（已催 2 次）, of several 其中 3 项今天已催过.
Result<QString> againWords(LedgerSession &session, const Chosen &again, size_t chosen)
{
    if (chosen > 1) return QStringLiteral("其中 %1 项今天已催过").arg(again.size());
    const auto times = timesReminded(session, session.today());
    if (!times) return times.error();
    return QStringLiteral("今天已催过（%1）").arg(timesWords(timesOf(*times, again.front())));
}

/// A second press on the same day is mostly to copy the words again: it counts only when that is asked for.
Result<StepTold> remind(const PageContext &context, const Chosen &chosen)
{
    LedgerSession &session = context.session;
    const auto text = reminderText(session, chosen);
    if (!text) return text.error();
    QGuiApplication::clipboard()->setText(*text);
    const QString copied = QStringLiteral("催办文字已复制（%1 项），可以直接粘贴到微信或短信里").arg(chosen.size());
    if (!session.store().isWritable()) return StepTold{copied + u'。'};
    const auto again = remindedToday(session, chosen);
    if (!again) return again.error();
    Chosen fresh = chosen;
    std::erase_if(fresh, [&](AssignmentId id) { return std::find(again->begin(), again->end(), id) != again->end(); });
    if (!fresh.empty())
        if (auto kept = keepReminders(session, fresh, ReminderWay::Message, session.store().who()); !kept)
            return kept.error();
    if (again->empty()) return StepTold{copied + QStringLiteral("；已记为催办一次，没有发出的可以撤销。")};
    const auto words = againWords(session, *again, chosen.size());
    if (!words) return words.error();
    QString sentence = copied + u'；' + *words + QStringLiteral("，没有重复计数");
    if (!fresh.empty()) sentence += QStringLiteral("，其余 %1 项已记一次").arg(fresh.size());
    return StepTold{sentence + u'。', QStringLiteral("再记一次"),
                    [&session, counted = *again] { return remindAgain(session, counted); }};
}

/// A step that offers nothing more.
Result<StepTold> plain(const Result<QString> &told)
{
    return told ? Result<StepTold>(StepTold{*told}) : Result<StepTold>(told.error());
}

} // namespace

bool isAssignmentStep(Command command)
{
    switch (command) {
    case Command::RecordWord:
    case Command::ExtendDeadline:
    case Command::Remind:
    case Command::ShowEvidence:
    case Command::AskClosing:
    case Command::CheckClosing:
    case Command::ReturnClosing:
    case Command::ReopenClosed:
    case Command::StartClock:
    case Command::PlanBackwards:
        return true;
    default:
        return false;
    }
}

bool canStep(Command command, const LedgerSession &session, bool hasChosen)
{
    const bool onlyReads = command == Command::Remind || command == Command::ShowEvidence;
    return isAssignmentStep(command) && hasChosen && (onlyReads || session.store().isWritable());
}

Result<StepTold> step(Command command, const PageContext &context, const Chosen &chosen, QWidget *parent)
{
    Q_ASSERT(isAssignmentStep(command) && !chosen.empty());
    switch (command) {
    case Command::RecordWord:
        WordDialog(context.session, context.theme, chosen.front(), parent).exec();
        return StepTold{};
    case Command::ShowEvidence:
        EvidenceDialog(context.session, context.theme, chosen.front(), parent).exec();
        return StepTold{};
    case Command::ExtendDeadline:
        return plain(askExtension(context.session, context.theme, chosen.front(), parent));
    case Command::Remind:
        return remind(context, chosen);
    case Command::AskClosing:
        return ask(context, chosen, parent);
    case Command::CheckClosing:
        return plain(check(context, chosen, parent));
    case Command::ReturnClosing:
        return plain(giveItBack(context, chosen, parent));
    case Command::StartClock:
        return startClocks(context, chosen, parent);
    case Command::PlanBackwards:
        return planBackwards(context, chosen, parent);
    default:
        return plain(openAgain(context, chosen, parent));
    }
}

void showTold(MessageBand &band, const Result<StepTold> &told)
{
    if (!told) return band.showOutcome(told.error());
    MessageBand::Way way{told->way, {}};
    if (told->go)
        way.go = [&band, go = told->go] {
            const auto done = go();
            if (!done || !done->isEmpty()) band.showOutcome(done); // called off: what was told still holds
        };
    band.showSentence(told->sentence, MessageBand::Kind::Done, way);
}

} // namespace tz

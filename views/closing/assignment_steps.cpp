#include "views/closing/assignment_steps.h"

#include "models/ledger/closing_rules.h"
#include "models/tables/closing_steps.h"
#include "models/tables/evidence_steps.h"
#include "models/tables/reminder.h"
#include "views/closing/evidence_dialog.h"
#include "views/closing/step_dialog.h"
#include "views/dialog_frame.h"
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

/// Says what was done, unless it was not.
Result<QString> told(const Result<void> &done, const QString &sentence)
{
    return done ? Result<QString>(sentence) : Result<QString>(done.error());
}

/// With evidence and a name there is nothing to ask.
Result<QString> ask(const PageContext &context, const Chosen &chosen, QWidget *parent)
{
    LedgerSession &session = context.session;
    const QString said = QStringLiteral("已为%1申请销号，等另一人验收（F9）；可撤销。").arg(subject(session, chosen));
    const QString me = session.store().who();
    bool hasEvidence = true;
    for (const AssignmentId id : chosen) {
        const AnyRow row = session.directory().row(EntityKind::Assignment, id.value);
        if (const Assignment *assignment = row.as<Assignment>())
            if (auto may = mayAsk(*assignment, 1, {}); !may) return may.error(); // before anything is asked
        const auto evidences = evidenceForClosing(session, id);
        if (!evidences) return evidences.error();
        hasEvidence = hasEvidence && *evidences > 0;
    }
    if (hasEvidence && !me.isEmpty()) return told(askToClose(session, chosen, me, {}), said);
    StepDialog dialog(context.theme, QStringLiteral("申请销号"), subjectOf(chosen, session.reading()), parent);
    if (!hasEvidence)
        dialog.explain(QStringLiteral("还没有佐证（重新打开的，要有打开以后的）。可以先取消，把文件拖到这一行上；没有文件的，写明理由也能申请。"));
    dialog.addLine(QStringLiteral("申请人"), me);
    if (!hasEvidence) dialog.addText(QStringLiteral("没有佐证的理由"), QStringLiteral("例如：纸质材料已存档，编号12"));
    dialog.addStep(QStringLiteral("申请销号"), [&](const QStringList &answers) {
        return askToClose(session, chosen, answers.value(0), answers.value(1));
    });
    return dialog.exec() == QDialog::Accepted ? said : QString();
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
    const QString me = session.store().who();
    QString asker;
    for (const AssignmentId id : chosen) {
        const auto closing = lastClosing(session, id);
        if (!closing) return closing.error();
        if (!*closing || (*closing)->state != ClosingState::Asked)
            return Error{
                QStringLiteral("“%1”没有在等验收，请先申请销号（F8）。").arg(subjectOf({id}, session.reading()))};
        if ((*closing)->askedBy == me || asker.isEmpty()) asker = (*closing)->askedBy;
    }
    if (!me.isEmpty() && asker != me) {
        const auto done = close(session, chosen, {me, {}, {}});
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

Result<QString> remind(const PageContext &context, const Chosen &chosen)
{
    const auto text = reminderText(context.session, chosen);
    if (!text) return text.error();
    QGuiApplication::clipboard()->setText(*text);
    const QString copied = QStringLiteral("催办文字已复制（%1 项），可以直接粘贴到微信或短信里").arg(chosen.size());
    if (!context.session.store().isWritable()) return copied + u'。';
    const auto kept = keepReminders(context.session, chosen, ReminderWay::Message, context.session.store().who());
    if (!kept) return kept.error();
    return copied + QStringLiteral("；已记为催办一次，没有发出的可以撤销。");
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

Result<QString> step(Command command, const PageContext &context, const Chosen &chosen, QWidget *parent)
{
    Q_ASSERT(isAssignmentStep(command) && !chosen.empty());
    switch (command) {
    case Command::RecordWord:
        WordDialog(context.session, context.theme, chosen.front(), parent).exec();
        return QString();
    case Command::ShowEvidence:
        EvidenceDialog(context.session, context.theme, chosen.front(), parent).exec();
        return QString();
    case Command::ExtendDeadline:
        return askExtension(context.session, context.theme, chosen.front(), parent);
    case Command::Remind:
        return remind(context, chosen);
    case Command::AskClosing:
        return ask(context, chosen, parent);
    case Command::CheckClosing:
        return check(context, chosen, parent);
    case Command::ReturnClosing:
        return giveItBack(context, chosen, parent);
    default:
        return openAgain(context, chosen, parent);
    }
}

} // namespace tz

#include "models/ledger/closing_rules.h"

namespace tz {

bool isSamePerson(const QString &a, const QString &b)
{
    const auto bare = [](QString name) { return name.simplified().remove(u' '); };
    return bare(a) == bare(b);
}

Result<void> mayAsk(const Assignment &assignment, qsizetype evidences, const QString &withoutEvidence)
{
    if (assignment.status == AssignmentStatus::Closed)
        return Error{QStringLiteral("这一项已经销号，没有再申请。要改，请先“重新打开”。")};
    if (assignment.status == AssignmentStatus::AwaitingCheck)
        return Error{QStringLiteral("这一项已经在等验收，没有再申请。")};
    if (evidences == 0 && withoutEvidence.trimmed().isEmpty())
        return Error{QStringLiteral(
            "销号要有佐证：把文件拖到这一行上，或写明没有佐证的理由；重新打开的事项，要有打开以后的佐证。")};
    return {};
}

Result<void> mayClose(const Closing &closing, const QString &by, const QString &checkedOneself)
{
    if (closing.state != ClosingState::Asked) return Error{QStringLiteral("这一项没有在等验收，请先申请销号。")};
    if (by.trimmed().isEmpty()) return Error{QStringLiteral("请写明验收人。")};
    if (isSamePerson(by, closing.askedBy) && checkedOneself.trimmed().isEmpty())
        return Error{
            QStringLiteral("验收人不能是申请人“%1”。只有一人办公的，请写明由本人验收的理由。").arg(closing.askedBy)};
    return {};
}

Result<void> mayReturn(const Closing &closing, const QString &opinion)
{
    if (closing.state != ClosingState::Asked) return Error{QStringLiteral("这一项没有在等验收，不能退回。")};
    if (opinion.trimmed().isEmpty()) return Error{QStringLiteral("退回要写明还差什么。")};
    return {};
}

Result<void> mayReopen(const Assignment &assignment, const QString &reason, const QString &basis)
{
    if (assignment.status != AssignmentStatus::Closed) return Error{QStringLiteral("这一项没有销号，不用重新打开。")};
    if (reason.trimmed().isEmpty() || basis.trimmed().isEmpty())
        return Error{QStringLiteral("重新打开已销号的事项，要写明原因和依据（文件或领导批示）。")};
    return {};
}

QString nobodyNamed()
{
    return QStringLiteral("本机用户");
}

QString closingNumber(int year, int serial)
{
    return QStringLiteral("销〔%1〕%2号").arg(year).arg(serial);
}

int closingSerial(const QString &number, int year)
{
    const QString head = QStringLiteral("销〔%1〕").arg(year);
    if (!number.startsWith(head) || !number.endsWith(u'号')) return 0;
    return number.mid(head.size()).chopped(1).toInt();
}

} // namespace tz

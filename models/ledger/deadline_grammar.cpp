#include "models/ledger/deadline_grammar.h"

#include "models/base/text_fold.h"

#include <QRegularExpression>

namespace tz {

DeadlineReading readDeadline(const QString &words, const DeadlineContext &)
{
    static const QRegularExpression fullDate(
        QStringLiteral("^于?(\\d{4})[年./-](\\d{1,2})[月./-](\\d{1,2})日?前?(完成)?$"));
    DeadlineReading reading;
    reading.deadline.words = words.trimmed();
    const auto match = fullDate.match(folded(words));
    const QDate date(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    if (date.isValid()) {
        reading.deadline.kinds = DeadlineKind::Date;
        reading.deadline.date = date;
        reading.rule = QStringLiteral("写明了年月日，含当日");
    } else {
        reading.deadline.confidence = Confidence::Low;
        reading.doubt = QStringLiteral("没有读出日期，请核对原文");
    }
    return reading;
}

} // namespace tz

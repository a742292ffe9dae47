#include "models/exchange/finding_fields.h"

#include "models/base/text_fold.h"

#include <QRegularExpression>

namespace tz {

namespace {

enum class Field { Source, Day, Inspected };

/// A label and what stands behind it, up to the next label.
struct Said {
    Field field;
    QString value;
};

Field fieldOf(const QString &label)
{
    static const QRegularExpression day(QStringLiteral("时间|日期"));
    static const QRegularExpression place(QStringLiteral("地|对象|^(?:被|受)"));
    if (label.contains(day)) return Field::Day;
    return label.contains(place) ? Field::Inspected : Field::Source;
}

/// The fields of a line that says nothing else; none when something stands before the first label.
std::vector<Said> fieldsIn(const QString &line)
{
    static const QRegularExpression label(QStringLiteral(
        "(?:^|(?<=[\\s　；;，,]))((?:问题|反馈|检查|督查|督导|巡视|巡察)?来源|(?:反馈|检查|督查|督导|巡视|"
        "巡察)(?:单位|机关|组|时间|日期|地点|对象)|(?:被|受)(?:检查?|督查|督导|巡视|巡察)(?:地|地区|地方|"
        "单位|县|县市区|对象))\\s*[:：]"));
    std::vector<Said> said;
    qsizetype valueFrom = 0;
    const auto close = [&](qsizetype end) {
        static const QRegularExpression separators(QStringLiteral("^[\\s　]+|[\\s　；;，,]+$"));
        if (!said.empty()) said.back().value = line.mid(valueFrom, end - valueFrom).remove(separators);
    };
    for (auto match = label.globalMatch(line); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        if (said.empty() && found.capturedStart(1) > 0) return {};
        close(found.capturedStart(1));
        said.push_back({fieldOf(found.captured(1)), {}});
        valueFrom = found.capturedEnd();
    }
    close(line.size());
    return said;
}

/// The first day that a text names: 2021年9月22日至24日.
QDate dayIn(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("(\\d{4})\\s*[年./-]\\s*(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})"));
    const auto match = form.match(halfWidth(text));
    return match.hasMatch() ? QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt())
                            : QDate();
}

void take(const Said &said, Program &program)
{
    switch (said.field) {
    case Field::Source:
        if (program.source.isEmpty()) program.source = said.value;
        return;
    case Field::Inspected:
        if (program.inspected.isEmpty()) program.inspected = said.value;
        return;
    case Field::Day:
        if (!program.issuedOn.isValid()) program.issuedOn = dayIn(said.value);
        return;
    }
}

} // namespace

std::vector<SourceLine> takeFindingFields(const std::vector<SourceLine> &lines, Program &program)
{
    std::vector<SourceLine> others;
    for (const SourceLine &line : lines) {
        const std::vector<Said> fields = fieldsIn(withoutMarkup(line.text).trimmed());
        for (const Said &said : fields) take(said, program);
        if (fields.empty()) others.push_back(line);
    }
    return others;
}

ClassedDeadline classedDeadline(const QString &cell)
{
    static const QRegularExpression form(QStringLiteral(
        "^(立行立改|立整立改|立查立改|短期|近期|中期|长期)(?:整改)?[\\s　，,、:：]*[（(]?\\s*(.*?)\\s*[）)]?$"));
    static const QRegularExpression ownDay(QStringLiteral("^(?:立[行整查]立改|长期(?:坚持)?)$"));
    const auto match = form.match(cell.trimmed());
    if (!match.hasMatch()) return {{}, cell};
    const QString rest = match.captured(2);
    if (rest.isEmpty() || rest == u"坚持")
        return {match.captured(1), cell.trimmed().contains(ownDay) ? cell.trimmed() : QString()};
    return {match.captured(1), rest};
}

} // namespace tz

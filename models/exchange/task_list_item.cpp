#include "models/exchange/task_list_item.h"

#include "models/base/text_fold.h"

#include <QRegularExpression>

namespace tz {

namespace {

struct Mark {
    const char *words;
    QString TaskListItem::*into;
};

constexpr Mark marks[] = {
    {"牵头责任单位|牵头单位|牵头部门|主办单位|主责单位", &TaskListItem::leadUnits},
    {"责任单位|责任部门|责任主体|落实单位|承办单位", &TaskListItem::units},
    {"配合单位|协办单位|协同单位|参与单位|协作单位|配合部门", &TaskListItem::supportingUnits},
    {"完成时限|完成时间|时限要求|时间要求|办理时限|截止时间|时间节点|时限", &TaskListItem::deadline},
    {"主要内容|工作内容|任务内容|工作措施|具体措施|主要措施|工作要求", &TaskListItem::content},
    {"佐证材料|成果形式|成果要求", &TaskListItem::evidence},
    {"备注", &TaskListItem::note},
};

const QRegularExpression &labelForm()
{
    static const QRegularExpression form = [] {
        QStringList words;
        for (const Mark &mark : marks) words << QString::fromUtf8(mark.words);
        return QRegularExpression(
            QStringLiteral("[（(]?\\s*(?:【(%1)】\\s*[:：]?|(?<![\\x{4E00}-\\x{9FFF}])(%1)\\s*[:：])\\s*")
                .arg(words.join(u'|')));
    }();
    return form;
}

QString TaskListItem::*memberOf(const QString &label)
{
    for (const Mark &mark : marks)
        if (QString::fromUtf8(mark.words).split(u'|').contains(label)) return mark.into;
    return &TaskListItem::note;
}

/// Without the stops that end it and a bracket that was opened before it.
QString trimmedValue(QString text)
{
    static const QString stops = QStringLiteral("。；;，,、 \n\t　");
    const auto isOver = [&] {
        if (text.isEmpty()) return false;
        if (stops.contains(text.back())) return true;
        const bool closes = text.endsWith(u'）') || text.endsWith(u')');
        return closes && text.count(u'）') + text.count(u')') > text.count(u'（') + text.count(u'(');
    };
    while (isOver()) text.chop(1);
    return text.trimmed();
}

/// A day or span that something is due by.
const QString &timePattern()
{
    static const QString pattern = QStringLiteral("(?:(?:(?:20\\d{2}|今|明|本)年)?(?:1[0-2]|0?[1-9])月(?:(?:[12]\\d|3["
                                                  "01]|0?[1-9])日|底|末|上旬|中旬|下旬)?(?:之前|以前|前|"
                                                  "内)?|(?:20\\d{2}年|今年|明年|本年)?(?:年底|年末|上半年|[一二三四]"
                                                  "季度(?:末|底)?|第[一二三四]季度(?:末|底)?)(?:之前|以前|前|内)?)");
    return pattern;
}

bool isTime(const QString &clause)
{
    static const QRegularExpression form(QStringLiteral("^(?:于|在)?(?:%1|持续(?:推进|提升|坚持|落实)?|长期(?:坚持|"
                                                        "推进)?|立即|20\\d{2}[.-]\\d{1,2}[.-]\\d{1,2}前?)(?:"
                                                        "完成|落实到位|见效)?$")
                                             .arg(timePattern()));
    return form.match(clause).hasMatch();
}

bool isUnits(const QString &clause)
{
    static const QRegularExpression role(QStringLiteral("(?:牵头|负责|配合|协办|参与|落实)(?:负责|落实)?$"));
    static const QRegularExpression organ(
        QStringLiteral("(?:[委局厅部院会办处科府]|党委|中心|政府|医院|部门|单位|公司|银行|医共体|卫健|等)$"));
    if (clause.size() >= 4 && role.match(clause).hasMatch()) return true;
    const QStringList names = splitOutsideBrackets(clause);
    return !names.isEmpty() && std::all_of(names.begin(), names.end(), [](const QString &name) {
        return name.size() >= 2 && name.size() <= 24 && organ.match(name).hasMatch();
    });
}

/// 市卫健委牵头，市医保局配合，8月底前完成 in brackets at the end of the text.
bool takeBracket(QString &text, TaskListItem &item)
{
    static const QRegularExpression form(
        QStringLiteral("[（(]((?:[^（）()]|[（(][^（）()]*[）)]){2,120})[）)]\\s*[。.；;]?\\s*$"));
    static const QRegularExpression clauses(QStringLiteral("[，,；;]"));
    static const QRegularExpression done(QStringLiteral("(?:完成|落实到位|见效)$"));
    const auto match = form.match(text);
    if (!match.hasMatch()) return false;
    QStringList units;
    QString time;
    for (QString clause : match.captured(1).split(clauses, Qt::SkipEmptyParts)) {
        clause = clause.trimmed();
        if (isTime(clause))
            time = clause.remove(done);
        else if (isUnits(clause))
            units << clause;
        else
            return false;
    }
    if (!units.isEmpty()) item.units = units.join(u'，');
    if (!time.isEmpty()) item.deadline = time;
    text.truncate(match.capturedStart());
    return true;
}

/// Cuts the labelled parts off the end of the text; what stands before the first label stays.
void takeLabels(QString &text, TaskListItem &item)
{
    struct Found {
        QString label;
        qsizetype begin;
        qsizetype end;
    };
    std::vector<Found> found;
    for (auto matches = labelForm().globalMatch(text); matches.hasNext();) {
        const auto match = matches.next();
        const QString label = match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
        found.push_back({label, match.capturedStart(), match.capturedEnd()});
    }
    for (size_t i = 0; i < found.size(); ++i) {
        const qsizetype until = i + 1 < found.size() ? found[i + 1].begin : text.size();
        QString &into = item.*memberOf(found[i].label);
        const QString value = trimmedValue(text.mid(found[i].end, until - found[i].end));
        if (!value.isEmpty()) into += (into.isEmpty() ? QString() : QStringLiteral("、")) + value;
    }
    if (!found.empty()) text.truncate(found.front().begin);
}

/// 8月底前制定方案，12月底前全面完成: the last time is when all is due. It stays in the sentence.
void guessTime(const QString &text, TaskListItem &item)
{
    static const QRegularExpression form(
        QStringLiteral("(?<![\\d年])%1(?:(?<=前|底|末|内|旬)|(?=完成|出台|制定|建成|实现|报送|印发|到位|启动))")
            .arg(timePattern()));
    static const QRegularExpression lasting(QStringLiteral("[，。；](持续推进|持续提升|长期坚持|长期推进)[。；]?$"));
    QStringList times;
    for (auto matches = form.globalMatch(text); matches.hasNext();) times << matches.next().captured();
    times.removeDuplicates();
    if (times.isEmpty()) {
        if (const auto match = lasting.match(text.trimmed()); match.hasMatch()) times << match.captured(1);
    }
    if (times.isEmpty()) return;
    item.deadline = times.last();
    item.suggestion = times.last();
    item.doubt =
        times.size() > 1
            ? QStringLiteral("句中有几个时限（%1），按最后一个“%2”登记，请核对。").arg(times.join(u'、'), times.last())
            : QStringLiteral("完成时限没有单列，从句中读作“%1”，请核对。").arg(times.last());
    item.doubtColumn = QStringLiteral("完成时限");
}

/// The first sentence is the title, the rest its content.
void splitTitle(const QString &text, TaskListItem &item)
{
    static const QRegularExpression end(QStringLiteral("[。；;：:\\n]"));
    const QString whole = text.trimmed();
    const qsizetype at = whole.indexOf(end);
    item.title = trimmedValue(at < 0 ? whole : whole.left(at));
    const QString rest = at < 0 ? QString() : whole.mid(at + 1).trimmed();
    if (!rest.isEmpty()) item.content = item.content.isEmpty() ? rest : rest + u'\n' + item.content;
    constexpr qsizetype longTitle = 60;
    if (item.title.size() <= longTitle) return;
    static const QRegularExpression comma(QStringLiteral("[，,]"));
    item.content = whole; // one long sentence: its first clause names it
    const qsizetype clause = item.title.indexOf(comma);
    item.title = item.title.left(clause > 3 && clause <= longTitle ? clause : longTitle);
}

} // namespace

TaskListItem readTaskListItem(const QString &text)
{
    TaskListItem item;
    QString rest = text;
    takeLabels(rest, item);
    if (!item.saysUnits()) takeBracket(rest, item);
    if (item.deadline.isEmpty()) guessTime(rest, item);
    splitTitle(rest, item);
    if (item.doubt.isEmpty() && !item.saysUnits()) {
        item.doubt = QStringLiteral("没有写明责任单位，请补填。");
        item.doubtColumn = QStringLiteral("责任单位");
    } else if (item.doubt.isEmpty() && item.deadline.isEmpty()) {
        item.doubt = QStringLiteral("没有写明完成时限，请补填。");
        item.doubtColumn = QStringLiteral("完成时限");
    }
    return item;
}

bool hasTaskMarks(const QString &text)
{
    TaskListItem item;
    QString rest = text;
    takeLabels(rest, item);
    return item.saysUnits() || !item.deadline.isEmpty() || takeBracket(rest, item);
}

bool beginsWithMark(const QString &line)
{
    const auto match = labelForm().match(line);
    return match.hasMatch() && match.capturedStart() == 0;
}

} // namespace tz

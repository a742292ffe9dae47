#include "models/exchange/office_heading.h"

#include "models/base/chinese_numerals.h"
#include "models/base/text_fold.h"
#include "models/exchange/finding_fields.h"

#include <QRegularExpression>

namespace tz {

namespace {

/// 宛卫〔2021〕138号, in whatever brackets and width it was typed.
const QString &numberPattern()
{
    static const QString pattern = QStringLiteral("(?:(?:发文)?(?:文号|字号)[:：])?\\s*([\\p{Han}A-Za-z]{1,16})[〔\\["
                                                  "［(（【]\\s*([0-9０-９]{4})年?\\s*[〕\\]］)）】]\\s*(?:第)?\\s*"
                                                  "([0-9０-９]{1,5})\\s*号");
    return pattern;
}

QString documentNumberOf(const QRegularExpressionMatch &match)
{
    return QStringLiteral("%1〔%2〕%3号")
        .arg(match.captured(1), halfWidth(match.captured(2)), halfWidth(match.captured(3)));
}

QString documentNumberIn(const QString &text)
{
    static const QRegularExpression number(u'^' + numberPattern() + QStringLiteral("(?:$|[\\s　])"));
    const auto match = number.match(text.trimmed());
    return match.hasMatch() ? documentNumberOf(match) : QString();
}

/// A date that ends a line; `rest` receives what stands before it (an issuer). A printing line (…印发) is none.
QDate dateIn(const QString &text, QString *rest)
{
    static const QString n = QStringLiteral("[0-9〇○零一二三四五六七八九十]");
    static const QRegularExpression form(
        QStringLiteral("^(.*?)[（(]?\\s*(%1{4})\\s*年\\s*(%1{1,3})\\s*月\\s*(%1{1,3})\\s*日\\s*[）)]?$").arg(n));
    static const QRegularExpression plain(QStringLiteral("^(.*?)((?:19|20)\\d{2})[-./](\\d{1,2})[-./](\\d{1,2})$"));
    auto match = form.match(halfWidth(text).trimmed());
    if (!match.hasMatch()) match = plain.match(halfWidth(text).trimmed());
    if (!match.hasMatch()) return {};
    static const QRegularExpression label(QStringLiteral("(发文|印发|成文|填报|填表|制表|编制)?(日期|时间)[:：]\\s*$"));
    *rest = match.captured(1).remove(label).trimmed();
    return QDate(readChineseNumber(match.captured(2)).value_or(0), readChineseNumber(match.captured(3)).value_or(0),
                 readChineseNumber(match.captured(4)).value_or(0));
}

bool isOrganName(const QString &name)
{
    static const QRegularExpression form(
        QStringLiteral("^[\\p{Han}（）()、]{2,30}(委员会|办公室|办公厅|管委会|指挥部|领导小组|中心|公司|集团|医院|政府|"
                       "党委|改革办|[委局厅部院会组处办科府])$"));
    return form.match(name).hasMatch() && !name.startsWith(QStringLiteral("关于")) &&
           !name.startsWith(QStringLiteral("各"));
}

/// The organs that a line names and nothing else: 南阳市卫生健康委员会 文件; empty when it says something else.
QStringList organsIn(const QString &text)
{
    static const QRegularExpression blanks(QStringLiteral("[\\s　]+"));
    static const QRegularExpression label(QStringLiteral("^(?:发文|印发|制发|编制|制定)(?:机关|单位)[:：]\\s*"));
    QStringList words = QString(text).remove(label).split(blanks, Qt::SkipEmptyParts);
    const bool spaced = words.size() > 3 &&
                        std::all_of(words.begin(), words.end(), [](const QString &word) { return word.size() == 1; });
    if (spaced) words = {words.join(QString())};
    QStringList organs;
    for (const QString &word : words)
        for (QString name : splitOutsideBrackets(word)) {
            if (name == u"文件") continue;
            if (name.endsWith(QStringLiteral("文件"))) name.chop(2);
            if (!isOrganName(name)) return {};
            organs << name;
        }
    return organs;
}

struct Line {
    enum class Kind { Blank, Number, Date, Organs, Other };
    int row = 0;
    QString text;
    Kind kind = Kind::Blank;
    QDate date;
    QStringList organs;
};

/// 附件1, 填报单位：…, 单位：万元: what a form says of itself, no part of a title.
bool isFormLine(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^附\\s*[件表]\\s*[0-9０-９一二三四五六七八九十-]*\\s*[:：]?$|^(?:填报|填表|报送|制表|审核|联系|"
                       "负责|计量|密级)[^：:]{0,6}[:：]"
                       "(?!.*\\d{4}\\s*[年./-])|^单位[:：]"));
    return form.match(text).hasMatch();
}

/// A line that says a number beside an issuer or a date, in its pieces.
std::vector<SourceLine> piecesOf(const SourceLine &paragraph)
{
    static const QRegularExpression inside(QStringLiteral("(?:^|(?<=[\\s　]))%1(?=$|[\\s　])").arg(numberPattern()));
    const QString text = withoutMarkup(paragraph.text);
    const auto match = text.size() <= 120 ? inside.match(text) : QRegularExpressionMatch();
    if (!match.hasMatch()) return {paragraph};
    std::vector<SourceLine> pieces;
    for (const QString &piece : {text.left(match.capturedStart()), match.captured(), text.mid(match.capturedEnd())})
        if (!piece.trimmed().isEmpty()) pieces.push_back({paragraph.row, piece.trimmed()});
    return pieces;
}

std::vector<SourceLine> piecesOf(const std::vector<SourceLine> &paragraphs)
{
    std::vector<SourceLine> pieces;
    for (const SourceLine &paragraph : paragraphs)
        for (SourceLine &piece : piecesOf(paragraph)) pieces.push_back(std::move(piece));
    return pieces;
}

Line classified(const SourceLine &paragraph)
{
    Line line{paragraph.row, withoutMarkup(paragraph.text), Line::Kind::Other, {}, {}};
    QString rest;
    if (line.text.isEmpty() || isFormLine(line.text))
        line.kind = Line::Kind::Blank;
    else if (!documentNumberIn(line.text).isEmpty())
        line.kind = Line::Kind::Number;
    else if (line.date = dateIn(line.text, &rest);
             line.date.isValid() && (rest.isEmpty() || !organsIn(rest).isEmpty())) {
        line.kind = Line::Kind::Date;
        line.organs = organsIn(rest);
    } else if (line.organs = organsIn(line.text); !line.organs.isEmpty())
        line.kind = Line::Kind::Organs;
    return line;
}

std::vector<Line> classified(const std::vector<SourceLine> &paragraphs)
{
    std::vector<Line> lines;
    for (const SourceLine &paragraph : paragraphs) lines.push_back(classified(paragraph));
    return lines;
}

/// A run of other lines, joined: titles are broken over lines.
struct Block {
    int row = 0;
    QString text;
};

std::vector<Block> blocksOf(const std::vector<SourceLine> &paragraphs)
{
    std::vector<Block> blocks;
    bool open = false;
    for (const SourceLine &paragraph : paragraphs) {
        const bool other = classified(paragraph).kind == Line::Kind::Other;
        if (other && open && blocks.back().row == paragraph.row)
            blocks.back().text += u' ' + paragraph.text; // cells beside each other
        else if (other && open)
            blocks.back().text += paragraph.text;
        else if (other)
            blocks.push_back({paragraph.row, paragraph.text});
        open = other;
    }
    for (Block &block : blocks) block.text = withoutMarkup(block.text);
    return blocks;
}

bool looksLikeTitle(const QString &text)
{
    static const QRegularExpression sentence(QStringLiteral("[。；;！？]|[:：]"));
    return text.size() >= 4 && text.size() <= 60 && !sentence.match(text).hasMatch() && !isJunk(text);
}

/// The annex that the notice issues: 关于印发《…》的通知.
QString issuedTitle(const std::vector<Block> &blocks)
{
    static const QRegularExpression notice(
        QStringLiteral("关于(?:印发|下发|公布|转发|发布)[《〈“]?(.+?)[》〉”]?的(?:通知|函|公告)"));
    for (const Block &block : blocks)
        if (const auto match = notice.match(block.text); match.hasMatch() && block.text.size() <= 120)
            return match.captured(1).section(u'》', 0, 0).trimmed();
    return {};
}

QString annexTitle(const std::vector<Block> &blocks)
{
    static const QRegularExpression annex(
        QStringLiteral("^附件?\\s*\\d*\\s*[:：]\\s*(?:\\d+\\s*[.．、])?\\s*([^。；]{4,60}?)(?:\\d+[.．、].*)?$"));
    for (const Block &block : blocks)
        if (const auto match = annex.match(block.text); match.hasMatch()) return match.captured(1).trimmed();
    return {};
}

QString noticeTitle(const std::vector<Block> &blocks)
{
    static const QRegularExpression notice(QStringLiteral("^.{0,40}关于.{2,60}的(通知|意见|方案|函|通报)$"));
    for (const Block &block : blocks)
        if (notice.match(block.text).hasMatch()) return block.text;
    return {};
}

QString titleOf(const std::vector<SourceLine> &before, Issues &issues)
{
    std::vector<Block> blocks = blocksOf(before);
    const QString issued = issuedTitle(blocks);
    const Block heading = !blocks.empty() && looksLikeTitle(blocks.back().text) ? blocks.back() : Block();
    const bool isNotice = heading.text.contains(QStringLiteral("关于印发"));
    if (!issued.isEmpty()) {
        if (!heading.text.isEmpty() && !isNotice && folded(heading.text) != folded(issued))
            issues.push_back(
                {Severity::Note,
                 {{}, heading.row, {}},
                 QStringLiteral("表上方的标题“%1”与通知所印发的名称不同，按“%2”登记。").arg(heading.text, issued),
                 issued});
        return issued;
    }
    if (!heading.text.isEmpty()) return heading.text;
    if (const QString annex = annexTitle(blocks); !annex.isEmpty()) return annex;
    return noticeTitle(blocks);
}

/// 重点任务台账（宛卫〔2021〕138号，2021年7月29日印发）: the bracket is not part of the name.
void takeRemark(Program &program)
{
    static const QRegularExpression bracket(
        QStringLiteral("^(.{4,})[（(]([^（）()]*%1[^（）()]*)[）)]$").arg(numberPattern()));
    const auto match = bracket.match(program.title);
    if (!match.hasMatch()) return;
    const QString remark = match.captured(2);
    static const QRegularExpression number(numberPattern());
    if (program.documentNumber.isEmpty()) program.documentNumber = documentNumberOf(number.match(remark));
    for (QString piece : remark.split(QRegularExpression(QStringLiteral("[，,；;\\s]")), Qt::SkipEmptyParts)) {
        QString rest;
        if (piece.endsWith(QStringLiteral("印发"))) piece.chop(2);
        if (const QDate date = dateIn(piece, &rest); date.isValid() && !program.issuedOn.isValid())
            program.issuedOn = date;
    }
    program.title = match.captured(1).trimmed();
}

/// The issuers above the number or the first other line.
QStringList letterhead(const std::vector<Line> &lines)
{
    QStringList organs;
    for (const Line &line : lines) {
        if (line.kind == Line::Kind::Number || line.kind == Line::Kind::Other) {
            if (!organs.isEmpty() || line.kind == Line::Kind::Number) break;
        }
        if (line.kind == Line::Kind::Organs) organs << line.organs;
        if (line.kind == Line::Kind::Date) break;
    }
    organs.removeDuplicates();
    return organs;
}

/// The last date line of the head, else the first one after the table, with the issuers signed above it.
struct Signature {
    QDate date;
    QStringList organs;
};

Signature signatureAt(const std::vector<Line> &lines, size_t at)
{
    Signature signature{lines[at].date, lines[at].organs};
    for (size_t i = at; i > 0; --i) {
        const Line &line = lines[i - 1];
        if (line.kind == Line::Kind::Blank) continue;
        if (line.kind != Line::Kind::Organs) break;
        signature.organs = line.organs + signature.organs;
    }
    signature.organs.removeDuplicates();
    return signature;
}

Signature signatureOf(const std::vector<Line> &before, const std::vector<Line> &after)
{
    for (size_t i = before.size(); i > 0; --i)
        if (before[i - 1].kind == Line::Kind::Date) return signatureAt(before, i - 1);
    for (size_t i = 0; i < after.size(); ++i)
        if (after[i].kind == Line::Kind::Date) return signatureAt(after, i);
    return {};
}

} // namespace

ProgramKind kindSaidBy(const QString &title)
{
    static const std::pair<QString, ProgramKind> words[] = {
        {QStringLiteral("整改"), ProgramKind::Rectification}, {QStringLiteral("督查"), ProgramKind::Inspection},
        {QStringLiteral("督导"), ProgramKind::Inspection},    {QStringLiteral("考核"), ProgramKind::Review},
        {QStringLiteral("评价"), ProgramKind::Review},        {QStringLiteral("交办"), ProgramKind::Oral},
    };
    for (const auto &[word, kind] : words)
        if (title.contains(word)) return kind;
    return ProgramKind::KeyTasks;
}

bool isJunk(const QString &text)
{
    static const QRegularExpression junk(QStringLiteral("^[\\d\\p{P}\\p{S}\\s]+$"));
    return junk.match(text).hasMatch();
}

Program readOfficeHeading(const std::vector<SourceLine> &head, const std::vector<SourceLine> &after, Issues &issues)
{
    Program program;
    const std::vector<SourceLine> before = piecesOf(takeFindingFields(head, program));
    const std::vector<Line> lines = classified(before);
    const Signature signature = signatureOf(lines, classified(after));
    const QStringList organs = letterhead(lines);
    program.title = titleOf(before, issues);
    program.kind = kindSaidBy(program.title);
    program.issuers = (organs.isEmpty() ? signature.organs : organs).join(u'、');
    if (signature.date.isValid()) program.issuedOn = signature.date;
    for (const Line &line : lines)
        if (line.kind == Line::Kind::Number && program.documentNumber.isEmpty())
            program.documentNumber = documentNumberIn(line.text);
    takeRemark(program);
    if (!organs.isEmpty() && !signature.organs.isEmpty() && organs != signature.organs)
        issues.push_back({Severity::Warning,
                          {},
                          QStringLiteral("文头的发文机关（%1）与落款（%2）不一致，按文头登记。")
                              .arg(organs.join(u'、'), signature.organs.join(u'、')),
                          signature.organs.join(u'、')});
    return program;
}

} // namespace tz

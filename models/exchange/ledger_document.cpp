#include "models/exchange/ledger_document.h"

#include "models/base/chinese_numerals.h"
#include "models/base/text_fold.h"
#include "models/exchange/finding_fields.h"
#include "models/exchange/ledger_checks.h"
#include "models/exchange/ledger_layout.h"
#include "models/exchange/office_heading.h"
#include "models/exchange/refusal.h"
#include "models/exchange/row_pictures.h"
#include "models/ledger/task.h"
#include "models/ledger/unit_names.h"

#include <QRegularExpression>

namespace tz {

namespace {

/// The first sentence of a content that has no title beside it.
QString titleFrom(const QString &content)
{
    static const QRegularExpression end(QStringLiteral("[。；;\\n]"));
    return content.left(60).section(end, 0, 0).trimmed();
}

/// Collects the tasks of one source, sheet by sheet.
class LedgerReader
{
public:
    LedgerReader(const SourceDocument &source, const ColumnChoices &choices) : m_source(source), m_choices(choices)
    {
        m_before = source.before;
        m_after = source.after;
    }

    Result<LedgerDocument> read()
    {
        bool found = false;
        for (const Sheet &sheet : m_source.sheets) {
            const auto headings = findHeadings(sheet, entityOf<Task>(), suppliedColumns(entityOf<Task>()), m_choices);
            if (!headings) continue;
            readSheet(sheet, *headings, !std::exchange(found, true));
        }
        if (!found)
            return refused(
                m_source.fileName, QStringLiteral("里没有找到任务表的表头"),
                QStringLiteral("表头里至少要有“重点任务”，并有“工作目标、主要内容、责任单位、完成时限”中的几列。"));
        readParagraphs();
        const Issues doubts = ledgerDoubts(m_ledger);
        m_ledger.issues.insert(m_ledger.issues.end(), doubts.begin(), doubts.end());
        return std::move(m_ledger);
    }

private:
    void readSheet(const Sheet &sheet, const Headings &headings, bool first)
    {
        m_sheet = &sheet;
        m_layout = LedgerLayout(headings);
        m_hasFindings = isListOfFindings(headings);
        m_layout.takeAssignmentColumns(sheet.rows[headings.row], m_hasFindings);
        m_goal = -1;
        m_program.clear();
        m_newSheet = true;
        if (first) noteHeadings(headings);
        for (size_t i = 0; i < headings.row; ++i) keepAsParagraph(sheet.rows[i], m_before);
        m_hasGroups =
            !m_layout.has("goal") && std::any_of(sheet.rows.begin() + static_cast<qsizetype>(headings.row) + 1,
                                                 sheet.rows.end(), [&](const SheetRow &row) {
                                                     return !row.isBlank() && onlyText(row).isEmpty() &&
                                                            !looksLikeGroup(m_layout.text(row, "title"));
                                                 });
        std::vector<const SheetRow *>
            waiting; // one-text rows: goal headings if tasks follow, else lines below the table
        for (size_t i = headings.row + 1; i < sheet.rows.size(); ++i) {
            const SheetRow &row = sheet.rows[i];
            if (row.isBlank() || repeatsHeadings(sheet, headings, row)) continue;
            if (isAside(row)) {
                waiting.push_back(&row);
                continue;
            }
            for (const SheetRow *heading : waiting) m_goal = goalFor(onlyText(*heading), {}, *heading);
            waiting.clear();
            readTask(row);
        }
        for (const SheetRow *row : waiting) {
            keepAsParagraph(*row, m_after);
            if (const QString text = onlyText(*row); !text.isEmpty() && !text.contains(footForm()))
                m_ledger.issues.push_back(
                    {Severity::Note,
                     {sheet.name, row->number, {}},
                     QStringLiteral("表末的“%1”不是任务，没有导入；要留下的话，请写到有关任务的备注里。")
                         .arg(oneLine(text)),
                     {}});
        }
        const Issues doubled = doubledColumns(sheet, headings, m_layout.unused);
        m_ledger.issues.insert(m_ledger.issues.end(), doubled.begin(), doubled.end());
        for (const QString &heading : pictureHeadings(sheet, headings)) m_layout.leftOut.removeAll(heading);
        if (!m_layout.leftOut.isEmpty())
            m_ledger.issues.push_back(
                {Severity::Note,
                 {sheet.name, sheet.rows[headings.row].number, m_layout.leftOut.join(u'、')},
                 QStringLiteral("这些列与任务台账的栏目对不上，没有导入：%1。").arg(m_layout.leftOut.join(u'、')),
                 {}});
    }

    void noteHeadings(const Headings &headings)
    {
        const std::pair<const char *, QString *> wanted[] = {{"goal", &m_ledger.goalHeading},
                                                             {"title", &m_ledger.titleHeading},
                                                             {"content", &m_ledger.contentHeading},
                                                             {"lead_units", &m_ledger.unitsHeading},
                                                             {"deadline_words", &m_ledger.deadlineHeading}};
        for (const auto &[key, heading] : wanted)
            if (const auto *match = headings.of(QString::fromLatin1(key))) *heading = match->heading;
        if (m_ledger.titleHeading.isEmpty()) m_ledger.titleHeading = m_ledger.contentHeading;
        m_ledger.hasOrdinals = headings.of(u"ordinal");
    }

    void keepAsParagraph(const SheetRow &row, std::vector<SourceLine> &paragraphs)
    {
        for (const Cell &cell : row.cells)
            if (!cell.isEmpty() && !cell.continued) paragraphs.push_back({row.number, cell.text});
    }

    /// 填报单位：…, 审核：…
    static const QRegularExpression &footForm()
    {
        static const QRegularExpression form(
            QStringLiteral("^(填报|填表|制表|审核|审批|负责人|联系人|备?注)[^：:]{0,6}[:：]"));
        return form;
    }

    bool isAside(const SheetRow &row) const
    {
        const QRegularExpression &footer = footForm();
        static const QRegularExpression total(QStringLiteral("^(合|总|小|共)\\s*计$"));
        const QString text = onlyText(row);
        const auto first =
            std::find_if(row.cells.begin(), row.cells.end(), [](const Cell &cell) { return !cell.isEmpty(); });
        if (first != row.cells.end() && total.match(first->text.trimmed()).hasMatch()) return true;
        if (text.isEmpty()) {
            return first->text.contains(footer) && m_layout.text(row, "content").isEmpty();
        }
        const bool spans = row.cells.size() > 1 && std::count_if(row.cells.begin(), row.cells.end(),
                                                                 [](const Cell &cell) { return !cell.isEmpty(); }) > 1;
        if (text.contains(footer) || spans || (m_hasGroups && looksLikeGroup(text))) return true;
        return m_layout.text(row, "title").isEmpty() && m_layout.text(row, "content").isEmpty();
    }

    int goalFor(const QString &text, const QString &program, const SheetRow &row)
    {
        static const QRegularExpression again(QStringLiteral("[（(]续[）)]$"));
        const NumberedTitle said = numberedTitle(oneLine(text).remove(again).trimmed());
        const auto same = std::find_if(m_ledger.goals.begin(), m_ledger.goals.end(), [&](const LedgerGoal &goal) {
            return folded(goal.title) == folded(said.title) && goal.program == program &&
                   (said.number == 0 || !goal.numbered || goal.ordinal == said.number);
        });
        if (same != m_ledger.goals.end()) return static_cast<int>(same - m_ledger.goals.begin());
        const auto position =
            static_cast<int>(std::count_if(m_ledger.goals.begin(), m_ledger.goals.end(),
                                           [&](const LedgerGoal &goal) { return goal.program == program; })) +
            1;
        m_ledger.goals.push_back({{m_sheet->name, row.number, m_ledger.goalHeading},
                                  said.number ? said.number : position,
                                  said.number > 0,
                                  said.title,
                                  program});
        return static_cast<int>(m_ledger.goals.size()) - 1;
    }

    void readTask(const SheetRow &row)
    {
        LedgerTask task;
        task.place = {m_sheet->name, row.number, {}};
        task.program = oneLine(m_layout.cell(row, "program").text);
        if (task.program.isEmpty())
            task.program = m_program;
        else
            m_goal = -1; // a row that names its own program is complete: no goal is none
        m_program = task.program;
        const QString goal = m_layout.text(row, "goal");
        if (!goal.isEmpty()) m_goal = goalFor(goal, task.program, row);
        task.goal = m_goal;
        task.ordinal = m_layout.text(row, "ordinal");
        if (task.ordinal == u"0") task.ordinal.clear(); // how a program writes that there is none
        task.content = m_layout.text(row, "content");
        task.evidenceAsked = m_layout.text(row, "evidence_asked");
        task.cause = m_layout.text(row, "cause");
        task.timeClass = m_layout.text(row, "time_class");
        task.note = m_layout.text(row, "note");
        task.counties = m_layout.text(row, "county");
        task.communities = m_layout.text(row, "community");
        task.person = m_layout.text(row, "person");
        task.isFinding = m_hasFindings && task.program.isEmpty();
        readDeadlineCell(row, task);
        if (m_hasFindings && task.timeClass.isEmpty()) {
            const ClassedDeadline said = classedDeadline(task.deadlineWords);
            task.timeClass = said.timeClass;
            task.deadlineWords = said.words;
        }
        readUnits(row, task);
        readTitle(row, task);
        const bool continues = !std::exchange(m_newSheet, false) &&
                               (m_layout.text(row, "title").isEmpty() || m_layout.cell(row, "title").continued) &&
                               m_layout.has("title");
        if (continues && joinsPrevious(row, task)) return;
        if (continues) task.number = 0;
        if (task.title.isEmpty()) {
            m_ledger.issues.push_back({Severity::Error,
                                       {m_sheet->name, row.number, m_ledger.titleHeading},
                                       QStringLiteral("这一行没有任务名称，没有导入。"),
                                       {}});
            return;
        }
        m_ledger.tasks.push_back(std::move(task));
    }

    /// A date of the sheet, or a day count that lost its format, in the words of an official text.
    void readDeadlineCell(const SheetRow &row, LedgerTask &task)
    {
        const Cell &cell = m_layout.cell(row, "deadline_words");
        task.deadlineWords = oneLine(cell.text);
        QDate date = cell.date;
        bool isNumber = false;
        const double serial = task.deadlineWords.toDouble(&isNumber); // its fraction is a time of day
        if (cell.kind != Cell::Kind::Date && isNumber && serial >= 20'000 && serial < 80'000)
            date = QDate(1899, 12, 30).addDays(static_cast<qint64>(serial));
        if (!date.isValid()) return;
        const QString words = QStringLiteral("%1年%2月%3日").arg(date.year()).arg(date.month()).arg(date.day());
        if (isNumber)
            m_ledger.issues.push_back(
                {Severity::Note,
                 {m_sheet->name, row.number, m_ledger.deadlineHeading},
                 QStringLiteral("数字 %1 按表格的日期序号读作“%2”。").arg(task.deadlineWords, words),
                 words});
        task.deadlineWords = words;
    }

    void readTitle(const SheetRow &row, LedgerTask &task)
    {
        task.title = oneLine(m_layout.cell(row, "title").text);
        if (!m_layout.has("title")) {
            task.title = titleFrom(task.content);
            if (task.title == task.content) task.content.clear();
        }
        if (m_layout.has("numbering")) {
            task.numbering = m_layout.text(row, "numbering");
            task.number = leadingOrdinal(task.numbering).value_or(0);
            return;
        }
        const NumberedTitle said = numberedTitle(task.title);
        task.numbering = said.numbering;
        task.number = said.number;
        task.title = said.title;
    }

    void readUnits(const SheetRow &row, LedgerTask &task)
    {
        bool others = false;
        const auto list = [&](const Cell &cell) {
            UnitList units = readUnitList(cell.text);
            others = others || units.andOthers;
            return units;
        };
        for (size_t cell : m_layout.lead) {
            const UnitList units = list(row.cell(cell));
            task.leadUnits << units.lead << units.named;
            task.supportingUnits << units.supporting;
        }
        for (size_t cell : m_layout.shared) {
            UnitList units = list(row.cell(cell));
            if (task.leadUnits.isEmpty() && units.lead.isEmpty() && !units.named.isEmpty())
                task.leadUnits << units.named.takeFirst();
            task.leadUnits << units.lead;
            task.supportingUnits << units.named << units.supporting;
        }
        const UnitList helpers = list(m_layout.cell(row, "supporting_units"));
        task.supportingUnits << helpers.lead << helpers.named << helpers.supporting;
        task.leadUnits.removeDuplicates();
        task.supportingUnits.removeDuplicates();
        for (const QString &lead : std::as_const(task.leadUnits)) task.supportingUnits.removeAll(lead);
        if (others)
            m_ledger.issues.push_back({Severity::Note,
                                       {m_sheet->name, row.number, m_ledger.unitsHeading},
                                       QStringLiteral("责任单位以“等”结尾，没有列全，只登记了写明的单位。"),
                                       {}});
    }

    /// A row without a title of its own continues the task above: more content joins it; its own units or deadline make
    /// it another task of the same title. Returns whether it joined.
    bool joinsPrevious(const SheetRow &row, LedgerTask &task)
    {
        if (m_ledger.tasks.empty()) return false;
        LedgerTask &previous = m_ledger.tasks.back();
        const bool ownUnits = !task.leadUnits.isEmpty() && task.leadUnits != previous.leadUnits;
        const bool ownDeadline = !task.deadlineWords.isEmpty() && task.deadlineWords != previous.deadlineWords;
        if (ownUnits || ownDeadline) {
            task.title = previous.title;
            task.numbering.clear();
            if (task.leadUnits.isEmpty()) task.leadUnits = previous.leadUnits;
            if (task.supportingUnits.isEmpty() && !ownUnits) task.supportingUnits = previous.supportingUnits;
            return false;
        }
        if (!task.content.isEmpty() && !m_layout.cell(row, "content").continued) {
            if (!previous.content.isEmpty()) previous.content += u'\n';
            previous.content += task.content;
        }
        return true;
    }

    /// Rows that all name their program in a 台账 column need no other.
    void nameAfterFile()
    {
        const QString &file = m_source.fileName;
        m_ledger.program.title = file.contains(u'.') ? file.section(u'.', 0, -2) : file;
        const auto isNameless = [](const auto &said) { return said.program.isEmpty(); };
        m_ledger.program.kind = kindSaidBy(m_ledger.program.title);
        m_ledger.isNameless = std::any_of(m_ledger.tasks.begin(), m_ledger.tasks.end(), isNameless) ||
                              std::any_of(m_ledger.goals.begin(), m_ledger.goals.end(), isNameless);
    }

    /// What stands around the table: the head and signatures make the program, sentences below become its note.
    void readParagraphs()
    {
        m_ledger.program = readOfficeHeading(m_before, m_after, m_ledger.issues);
        if (m_ledger.program.title.isEmpty()) nameAfterFile();
        QStringList notes;
        QStringList junk;
        int junkRow = 0;
        for (const SourceLine &paragraph : m_after) {
            const QString text = withoutMarkup(paragraph.text);
            if (text.contains(u'。') || text.contains(u'；')) notes << text;
            if (text.isEmpty() || !isJunk(text)) continue;
            if (junk.isEmpty()) junkRow = paragraph.row;
            junk << text;
        }
        m_ledger.program.note = notes.join(u'\n');
        const qsizetype lines = junk.size();
        junk.removeDuplicates();
        if (lines > 0)
            m_ledger.issues.push_back({Severity::Note,
                                       {{}, junkRow, {}},
                                       QStringLiteral("表外有 %1 行没有内容的字符（%2），没有导入。")
                                           .arg(lines)
                                           .arg(junk.mid(0, 3).join(u'、')),
                                       {}});
        m_ledger.paragraphs = std::move(m_before);
        m_ledger.paragraphs.insert(m_ledger.paragraphs.end(), m_after.begin(), m_after.end());
    }

    const SourceDocument &m_source;
    const ColumnChoices &m_choices;
    LedgerDocument m_ledger;
    std::vector<SourceLine> m_before;
    std::vector<SourceLine> m_after;
    const Sheet *m_sheet = nullptr;
    LedgerLayout m_layout;
    int m_goal = -1;
    QString m_program;
    bool m_hasFindings = false;
    bool m_hasGroups = false;
    bool m_newSheet = true;
};

} // namespace

Result<LedgerDocument> readLedgerDocument(const SourceDocument &source, const ColumnChoices &choices)
{
    return LedgerReader(source, choices).read();
}

} // namespace tz

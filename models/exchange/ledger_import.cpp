#include "models/base/text_fold.h"
#include "models/exchange/ledger_assignments.h"
#include "models/exchange/ledger_layout.h"
#include "models/exchange/office_heading.h"
#include "models/exchange/plan_maker.h"
#include "models/exchange/unit_book.h"
#include "models/ledger/deadline_grammar.h"
#include "models/ledger/task.h"

namespace tz {

namespace {

/// Plans a ledger of tasks: finds or makes its program, goals and units, then its tasks.
class LedgerImport
{
public:
    LedgerImport(PlanMaker &maker, LedgerDocument document, const SourceDocument &source, const ImportOptions &options)
        : m_maker(maker), m_document(std::move(document)),
          m_units(maker, UnitAliases::shipped(), options.answers.units),
          m_assignments(maker, {maker, source, entityOf<Task>(), options.columns})
    {
        if (m_document.isNameless) nameProgram(options.answers.program);
        const bool findsFault =
            m_document.titleHeading.contains(u"问题") ||
            std::any_of(m_document.tasks.begin(), m_document.tasks.end(),
                        [](const LedgerTask &task) { return !task.cause.isEmpty() || !task.timeClass.isEmpty(); });
        if (findsFault && m_document.program.kind == ProgramKind::KeyTasks)
            m_document.program.kind =
                ProgramKind::Rectification; // only findings are problems, have causes or classes of time
    }

    Result<void> plan()
    {
        m_maker.issues(m_document.issues);
        planGoals();
        if (auto done = matchTasks(); !done) return done;
        for (size_t i = 0; i < m_document.tasks.size(); ++i) planTask(m_document.tasks[i], m_matches[i]);
        m_assignments.finish();
        m_units.finish();
        return {};
    }

private:
    void nameProgram(const QString &answer)
    {
        QString &title = m_document.program.title;
        if (const QString known = answer.isEmpty() ? programOfTheseTasks() : QString(); !known.isEmpty()) {
            title = known;
            m_maker.issue(Severity::Note, {},
                          QStringLiteral("文件里没有写明台账名称，任务多在台账“%1”里，按它对照。").arg(title));
        } else if (answer.isEmpty())
            m_maker.issue(Severity::Note, {},
                          QStringLiteral("文件里没有写明台账名称，按文件名“%1”登记，可在台账页改名。").arg(title));
        else
            title = answer;
        m_document.program.kind = kindSaidBy(title);
        m_maker.leaveProgramOpen(title);
    }

    /// The one program of the ledger that has most of the file's tasks by their titles; empty when there is none.
    QString programOfTheseTasks() const
    {
        QSet<QString> titles;
        for (const LedgerTask &task : m_document.tasks) titles.insert(folded(task.title));
        std::map<ProgramId, QSet<QString>> found;
        for (const Task &task : m_maker.session().all<Task>())
            if (titles.contains(folded(task.title))) found[task.program].insert(folded(task.title));
        for (const auto &[program, shared] : found)
            if (shared.size() * 2 > titles.size())
                if (const auto known = m_maker.session().directory().find(program)) return known->title;
        return {};
    }

    /// The rows a program has already.
    struct KnownProgram {
        ProgramId id;
        std::vector<Goal> goals;
        std::vector<Task> tasks;
        std::vector<bool> taken; ///< tasks that a row of the file is matched with
        int lastOrdinal = 0;     ///< of the file's task before; at first the last one of the ledger
    };

    /// The program of a 台账 cell, or the document's own when the cell is empty.
    KnownProgram &program(const QString &title)
    {
        if (const auto known = m_programs.find(title); known != m_programs.end()) return known->second;
        Program said = m_document.program;
        if (!title.isEmpty()) {
            said = Program();
            said.title = title;
        }
        KnownProgram known;
        known.id = findOrBring(said);
        known.goals =
            m_maker.session().all<Goal>({{QStringLiteral("program"), Condition::Operator::Equals, known.id.value}});
        known.tasks =
            m_maker.session().all<Task>({{QStringLiteral("program"), Condition::Operator::Equals, known.id.value}});
        known.taken.resize(known.tasks.size());
        for (const Task &task : known.tasks) known.lastOrdinal = std::max(known.lastOrdinal, task.ordinal);
        return m_programs.emplace(title, std::move(known)).first->second;
    }

    /// By its number, else by its title unless both have numbers that differ.
    ProgramId findOrBring(const Program &said)
    {
        const auto same = [](const QString &a, const QString &b) { return !a.isEmpty() && folded(a) == folded(b); };
        const std::vector<Program> stored = m_maker.session().all<Program>();
        auto found = std::find_if(stored.begin(), stored.end(),
                                  [&](const Program &p) { return same(p.documentNumber, said.documentNumber); });
        if (found == stored.end())
            found = std::find_if(stored.begin(), stored.end(), [&](const Program &p) {
                return same(p.title, said.title) && (p.documentNumber.isEmpty() || said.documentNumber.isEmpty());
            });
        if (found == stored.end()) {
            Program added = said;
            added.id = {m_maker.session().ids().next(EntityKind::Program)};
            m_maker.bring({}, added);
            return added.id;
        }
        Program updated = *found;
        const auto take = [](QString &into, const QString &text) {
            if (!text.isEmpty()) into = text;
        };
        take(updated.documentNumber, said.documentNumber);
        take(updated.issuers, said.issuers);
        take(updated.note, said.note);
        if (said.issuedOn.isValid()) updated.issuedOn = said.issuedOn;
        if (same(updated.documentNumber, said.documentNumber)) take(updated.title, said.title);
        m_maker.bring(*found, updated);
        return updated.id;
    }

    /// By title, else by ordinal when no other goal of the file has that row.
    void planGoals()
    {
        m_goals.resize(m_document.goals.size());
        for (size_t i = 0; i < m_document.goals.size(); ++i) {
            const LedgerGoal &said = m_document.goals[i];
            KnownProgram &owner = program(said.program);
            auto found = std::find_if(owner.goals.begin(), owner.goals.end(),
                                      [&](const Goal &goal) { return folded(goal.title) == folded(said.title); });
            if (found == owner.goals.end() && said.numbered)
                found = std::find_if(owner.goals.begin(), owner.goals.end(), [&](const Goal &goal) {
                    return goal.ordinal == said.ordinal && !isSaid(goal, said.program);
                });
            Goal goal = found == owner.goals.end() ? Goal() : *found;
            goal.program = owner.id;
            goal.title = said.title;
            if (!goal.id) {
                goal.id = {m_maker.session().ids().next(EntityKind::Goal)};
                goal.ordinal = said.ordinal;
            }
            m_maker.bring(found == owner.goals.end() ? AnyRow() : AnyRow(*found), goal);
            m_goals[i] = goal.id;
        }
    }

    bool isSaid(const Goal &goal, const QString &programTitle) const
    {
        return std::any_of(m_document.goals.begin(), m_document.goals.end(), [&](const LedgerGoal &said) {
            return said.program == programTitle && folded(said.title) == folded(goal.title);
        });
    }

    GoalId goalOf(const LedgerTask &task) const
    {
        return task.goal < 0 ? GoalId() : m_goals[static_cast<size_t>(task.goal)];
    }

    /// Each row of the file with the task it means: the same goal and title first (of namesakes the one with the same
    /// content), then a task of the same title that stands under another goal.
    Result<void> matchTasks()
    {
        m_matches.resize(m_document.tasks.size());
        enum Pass { Content, Title, Anywhere };
        for (const Pass pass : {Content, Title, Anywhere}) {
            for (size_t i = 0; i < m_document.tasks.size(); ++i) {
                const LedgerTask &said = m_document.tasks[i];
                KnownProgram &owner = program(said.program);
                if (m_matches[i]) continue;
                for (size_t k = 0; k < owner.tasks.size(); ++k) {
                    const Task &task = owner.tasks[k];
                    const bool fits = !owner.taken[k] && folded(task.title) == folded(said.title) &&
                                      (pass == Anywhere || task.goal == goalOf(said)) &&
                                      (pass != Content || folded(task.content) == folded(said.content));
                    if (!fits) continue;
                    owner.taken[k] = true;
                    m_matches[i] = task;
                    break;
                }
            }
        }
        return {};
    }

    void planTask(const LedgerTask &said, const std::optional<Task> &stored)
    {
        KnownProgram &owner = program(said.program);
        if (isRepeated(said)) return;
        Task task = stored.value_or(Task());
        task.program = owner.id;
        if (said.goal >= 0) task.goal = goalOf(said);
        setOrdinal(task, said, owner.lastOrdinal + 1);
        if (task.ordinal > 0) owner.lastOrdinal = task.ordinal;
        const auto take = [](QString &into, const QString &text) {
            if (!text.isEmpty()) into = text;
        };
        take(task.numbering, said.numbering);
        take(task.title, said.title);
        take(task.content, said.content);
        take(task.evidenceAsked, said.evidenceAsked);
        take(task.cause, said.cause);
        if (!said.timeClass.isEmpty()) setTimeClass(task, said);
        take(task.note, said.note);
        const Place unitsPlace{said.place.sheet, said.place.row, m_document.unitsHeading};
        if (!said.leadUnits.isEmpty()) task.leadUnits.values = m_units.idsOf(said.leadUnits, unitsPlace);
        if (!said.supportingUnits.isEmpty())
            task.supportingUnits.values = m_units.idsOf(said.supportingUnits, unitsPlace);
        for (qint64 lead : task.leadUnits.values) std::erase(task.supportingUnits.values, lead);
        if (!said.deadlineWords.isEmpty()) setDeadline(task, said);
        if (!task.id) task.id = {m_maker.session().ids().next(EntityKind::Task)};
        m_maker.plan(said.place, stored ? AnyRow(*stored) : AnyRow(), task);
        m_seen[textOf(said)].task = task;
        m_maker.directory().add(task); // assignments and evidence are told by its title
        m_assignments.plan(said, task);
    }

    /// A row of a 序号 column keeps its number; without such a column new tasks follow the one before them.
    void setOrdinal(Task &task, const LedgerTask &said, int position) const
    {
        if (const int ordinal = ordinalOf(said.ordinal); ordinal > 0)
            task.ordinal = ordinal;
        else if (!task.id && (!m_document.hasOrdinals || !said.ordinal.isEmpty()))
            task.ordinal = position;
    }

    void setTimeClass(Task &task, const LedgerTask &said)
    {
        const auto read = ValueTraits<TimeClass>::read(said.timeClass, m_maker.reading());
        if (read)
            task.timeClass = *read;
        else
            m_maker.issue(Severity::Warning, {said.place.sheet, said.place.row, {}},
                          QStringLiteral("整改类别%1这一格没有导入。").arg(read.error().sentence));
    }

    void setDeadline(Task &task, const LedgerTask &said)
    {
        const Reading reading = m_maker.reading();
        const QDate reference = referenceDate(task, reading);
        // Without a document's date 三天内 was counted from the day when it was said, not from the day of this import.
        const bool isSaidAgain = folded(task.deadline.words) == folded(said.deadlineWords);
        if (task.id && isSaidAgain && reference == reading.today) return;
        const DeadlineReading read = readDeadline(said.deadlineWords, {reference, reading.calendar});
        if (task.id && task.deadline.kinds && !read.deadline.kinds)
            return m_maker.issue(Severity::Warning, {said.place.sheet, said.place.row, m_document.deadlineHeading},
                                 QStringLiteral("“%1”读不出时限，台账里的“%2”没有改动。%3")
                                     .arg(said.deadlineWords, task.deadline.words, read.doubt),
                                 read.suggestion);
        task.deadline = read.deadline;
        if (!read.doubt.isEmpty())
            m_maker.issue(Severity::Warning, {said.place.sheet, said.place.row, m_document.deadlineHeading},
                          QStringLiteral("“%1”：%2").arg(said.deadlineWords, read.doubt), read.suggestion);
    }

    static QString textOf(const LedgerTask &said)
    {
        return QStringList{said.program, QString::number(said.goal), said.title,
                           said.content, said.deadlineWords,         said.leadUnits.join(u'、')}
            .join(QChar(u'\x1f'));
    }

    /// The very same row twice; namesakes with other contents are different tasks. Rows that differ in their county
    /// only are one task in several counties.
    bool isRepeated(const LedgerTask &said)
    {
        const auto first = m_seen.constFind(textOf(said));
        if (first == m_seen.constEnd()) {
            m_seen.insert(textOf(said), {said.place.row, {}});
            return false;
        }
        if (!said.counties.isEmpty()) {
            m_assignments.plan(said, first->task);
            return true;
        }
        m_maker.issue(Severity::Warning, said.place, QStringLiteral("与第 %1 行重复，只导入一次。").arg(first->row));
        m_maker.leaveOut(said.place, said.title);
        return true;
    }

    struct Seen {
        int row = 0;
        Task task;
    };

    PlanMaker &m_maker;
    LedgerDocument m_document;
    UnitBook m_units;
    std::map<QString, KnownProgram> m_programs; ///< by the 台账 cell
    std::vector<GoalId> m_goals;
    std::vector<std::optional<Task>> m_matches;
    QHash<QString, Seen> m_seen; ///< by all that a row says of its task
    LedgerAssignments m_assignments;
};

} // namespace

Result<ImportPlan> planLedger(LedgerSession &session, const SourceDocument &source, const ImportOptions &options)
{
    auto document = readLedgerDocument(source, options.columns);
    if (!document) return document.error();
    PlanMaker maker(session, source, entityOf<Task>(), options);
    if (auto done = LedgerImport(maker, *std::move(document), source, options).plan(); !done) return done.error();
    return maker.finish();
}

} // namespace tz

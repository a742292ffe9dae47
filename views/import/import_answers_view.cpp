#include "views/import/import_answers_view.h"

#include "models/ledger/task.h"
#include "models/ledger/unit.h"
#include "models/tables/suggestions.h"
#include "views/editors/line_editor.h"
#include "views/theme/bare_layout.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>

namespace tz {

namespace {

QLabel *newHeading(const Theme &theme, const QString &words)
{
    auto *label = new QLabel(words);
    label->setFont(theme.font(TextSize::Base, true));
    label->setWordWrap(true);
    return label;
}

} // namespace

ImportAnswersView::ImportAnswersView(LedgerSession &session, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_session(session), m_theme(theme)
{
    bareLayout<QVBoxLayout>(this, 0);
}

qsizetype ImportAnswersView::show(const ImportPlan &plan, const ImportAnswers &answers)
{
    // In a ledger without units there is none that a name could mean.
    const bool hasUnits = !m_session.all<Unit>().empty();
    QStringList asked = hasUnits ? plan.newUnits : QStringList();
    asked.sort(); // an answer changes the order in which the file's units are met
    const bool asksProgram = !plan.openProgram.isEmpty();
    if (asked != m_asked || asksProgram != (m_program != nullptr)) {
        m_asked = asked;
        ask(plan);
    }
    m_answers = answers;
    return asked.size() + (asksProgram ? 1 : 0);
}

void ImportAnswersView::clear()
{
    if (m_lines) { // one of its lines may be telling its answer right now
        m_lines->hide();
        m_lines->deleteLater();
    }
    m_lines = nullptr;
    m_program = nullptr;
    m_questions.clear();
    m_asked.clear();
    m_answers = {};
}

void ImportAnswersView::ask(const ImportPlan &plan)
{
    const QStringList asked = m_asked;
    clear();
    m_asked = asked;
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto *lines = new QWidget;
    auto *grid = new QGridLayout(lines);
    grid->setContentsMargins(0, 0, m_theme.spacing(), 0);
    grid->setHorizontalSpacing(m_theme.px(16));
    grid->setVerticalSpacing(m_theme.px(8));
    grid->setColumnStretch(2, 1);
    int row = 0;
    if (!plan.openProgram.isEmpty()) {
        grid->addWidget(newHeading(m_theme, QStringLiteral("文件里没有写明台账名称，这些任务归入哪本台账？")), row++, 0,
                        1, 3);
        m_program = newLine(*entityOf<Task>().column(u"program"));
        m_program->setTyped(plan.openProgram);
        grid->addWidget(m_program, row++, 0, 1, 2);
    }
    if (!m_asked.isEmpty())
        grid->addWidget(newHeading(m_theme, QStringLiteral("台账里没有这些责任单位。空着就按新单位添加；"
                                                           "若是已有单位的另一叫法，写它的名称或拼音首字母，"
                                                           "以后都认得。")),
                        row++, 0, 1, 3);
    for (const QString &name : std::as_const(m_asked)) {
        auto *said = new QLabel(name);
        said->setWordWrap(true);
        said->setMinimumWidth(m_theme.px(220));
        const Question question{name, newLine(*entityOf<Task>().column(u"lead_units")), new QLabel};
        question.meant->setPlaceholderText(QStringLiteral("新单位"));
        question.meant->setAccessibleName(name);
        question.reading->setProperty("second", true);
        grid->addWidget(said, row, 0);
        grid->addWidget(question.meant, row, 1);
        grid->addWidget(question.reading, row++, 2);
        m_questions.push_back(question);
        showReading(question);
    }
    grid->setRowStretch(row, 1);
    area->setWidget(lines);
    layout()->addWidget(area);
    m_lines = area;
}

LineEditor *ImportAnswersView::newLine(const Column &column)
{
    auto *line = new LineEditor(m_theme, this);
    line->setMinimumWidth(m_theme.px(320));
    line->setSuggestions([this, &column](const QString &typed) { return suggestionsFor(m_session, column, typed); },
                         [](const QString &, const QString &chosen) { return chosen; }, false);
    connect(line, &LineEditor::chosen, this, &ImportAnswersView::takeAnswers);
    connect(line, &QLineEdit::editingFinished, this, &ImportAnswersView::takeAnswers);
    return line;
}

std::optional<UnitId> ImportAnswersView::unitMeant(const QString &typed) const
{
    const auto found = m_session.directory().named(EntityKind::Unit, typed.trimmed());
    return found.size() == 1 ? std::optional(UnitId{found.front()}) : std::nullopt;
}

void ImportAnswersView::showReading(const Question &question) const
{
    const QString typed = question.meant->typed().trimmed();
    const bool isKnown = typed.isEmpty() || unitMeant(typed);
    question.reading->setText(typed.isEmpty() ? QStringLiteral("按新单位添加")
                              : isKnown       ? QStringLiteral("记为它的别名")
                                        : QStringLiteral("没有唯一叫这个的单位，仍按新单位添加"));
}

void ImportAnswersView::takeAnswers()
{
    ImportAnswers answers;
    if (m_program && m_program->isModified()) answers.program = m_program->typed().trimmed();
    if (m_program && !m_program->isModified()) answers.program = m_answers.program;
    for (const Question &question : m_questions) {
        showReading(question);
        const QString typed = question.meant->typed().trimmed();
        if (const auto unit = typed.isEmpty() ? std::nullopt : unitMeant(typed))
            answers.units.insert(question.name, *unit);
    }
    if (answers.program == m_answers.program && answers.units == m_answers.units) return;
    m_answers = answers;
    Q_EMIT answered(answers);
}

} // namespace tz

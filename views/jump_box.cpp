#include "views/jump_box.h"

#include "models/base/pinyin.h"
#include "models/tables/typed_hits.h"
#include "views/page_registry.h"
#include "views/pages/county_page.h"
#include "views/theme/icons.h"

#include <QAction>
#include <QKeyEvent>

namespace tz {

namespace {

constexpr size_t mostTargets = 20;
/// One character is in half of a million names.
constexpr qsizetype leastOfInstitution = 2;
constexpr qsizetype leastOfCode = 12; ///< 登记号; a part of a code is not looked for

/// Whether a row's name, alias or code is found, and whether one of them begins with what was typed.
struct Match {
    bool isFound = false;
    bool isAtStart = false;
};

Match matchOf(const AnyRow &row, const QString &label, const QString &typed)
{
    Match match;
    const auto look = [&](const QString &text) {
        if (text.isEmpty() || !matchesTyped(text, typed)) return;
        match.isFound = true;
        match.isAtStart = match.isAtStart || text.startsWith(typed) ||
                          pinyinInitials(text).startsWith(typed.toLower()) || pinyin(text).startsWith(typed.toLower());
    };
    look(label);
    for (const char *key : {"aliases", "code"})
        if (const Column *column = row.type().column(QString::fromLatin1(key)))
            for (const QString &text : row.stored(*column).toString().split(u'|')) look(text);
    return match;
}

/// Where a row is looked at: a county on its own page, a task in its counties, others in their table.
PageLink linkOf(const AnyRow &row, const QString &label)
{
    if (row.kind() == EntityKind::County) return countyLink({row.id()});
    if (row.kind() == EntityKind::Task)
        return {
            QStringLiteral("assignments"), {{QStringLiteral("task"), Condition::Operator::Equals, row.id()}}, label};
    return {.page = row.type().name(), .rows = {row.id()}};
}

} // namespace

JumpBox::JumpBox(const Theme &theme, QWidget *parent) : LineEditor(theme, parent)
{
    setPlaceholderText(QStringLiteral("搜索或跳转  Ctrl+K"));
    setAccessibleName(QStringLiteral("搜索或跳转"));
    addAction(icon(QStringLiteral("search"), theme, Role::SecondInk), QLineEdit::LeadingPosition);
    setSuggestions(
        [this](const QString &typed) {
            QStringList words;
            for (const Target &target : targets(typed)) words << target.words;
            return words;
        },
        [](const QString &, const QString &chosen) { return chosen; }, false);
    connect(this, &LineEditor::chosen, this, &JumpBox::jump);
    connect(this, &QLineEdit::returnPressed, this, &JumpBox::jump);
}

void JumpBox::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) { // the next search begins empty
        clear();
        showProblem({});
    }
    LineEditor::keyPressEvent(event);
}

void JumpBox::setSession(LedgerSession *session)
{
    m_session = session;
    setEnabled(session);
    forget();
    if (session) connect(session, &LedgerSession::changed, this, &JumpBox::forget);
}

void JumpBox::addPages(std::vector<Target> &found, const QString &typed) const
{
    for (const PageSpec &page : allPages()) {
        const QString title = QString::fromUtf8(page.title);
        if (matchesTyped(title, typed))
            found.push_back({QStringLiteral("页面 · ") + title, {QString::fromLatin1(page.name)}});
    }
}

/// What begins with the typed word comes before what has it further on.
void JumpBox::addRows(std::vector<Target> &found, EntityKind kind, const QString &typed) const
{
    std::vector<Target> further;
    for (const AnyRow &row : m_session->directory().all(kind)) {
        const QString label = row.label(m_session->reading());
        const Match match = matchOf(row, label, typed);
        if (!match.isFound) continue;
        Target target{row.type().word() + QStringLiteral(" · ") + label, linkOf(row, label)};
        (match.isAtStart ? found : further).push_back(std::move(target));
    }
    found.insert(found.end(), further.begin(), further.end());
}

/// A part of the name, or a whole code, however many institutions there are.
void JumpBox::addInstitutions(std::vector<Target> &found, const QString &typed) const
{
    if (typed.size() < leastOfInstitution) return;
    const Entity &entity = entityOf(EntityKind::Institution);
    auto ids = textHits(*m_session, entity, typed, qint64(mostTargets));
    if (!ids) return;
    if (ids->empty() && typed.size() >= leastOfCode) *ids = m_session->directory().named(entity.kind, typed);
    for (const qint64 id : *ids) {
        const AnyRow row = m_session->directory().row(EntityKind::Institution, id);
        const QString label = row.label(m_session->reading());
        found.push_back({entity.word() + QStringLiteral(" · ") + label,
                         {.page = entity.name(),
                          .conditions = {{QStringLiteral("id"), Condition::Operator::Equals, id}},
                          .caption = label}});
    }
}

/// Counties first: they are what a telephone call is about.
std::vector<JumpBox::Target> JumpBox::findTargets(const QString &typed) const
{
    std::vector<Target> found;
    addRows(found, EntityKind::County, typed);
    addPages(found, typed);
    for (const EntityKind kind : {EntityKind::Task, EntityKind::Community, EntityKind::Unit})
        addRows(found, kind, typed);
    if (found.size() < mostTargets) addInstitutions(found, typed);
    if (found.size() > mostTargets) found.resize(mostTargets);
    return found;
}

void JumpBox::forget()
{
    m_typed.clear();
    m_targets.clear();
}

/// What was offered is what is jumped to: the rows are not gone through a second time.
const std::vector<JumpBox::Target> &JumpBox::targets(const QString &words)
{
    const QString typed = words.trimmed();
    const bool isKnown = !m_targets.empty() && typed == m_typed;
    if (!isKnown) m_targets = m_session ? findTargets(typed) : std::vector<Target>();
    m_typed = typed;
    return m_targets;
}

/// Takes what was chosen, or else the first that fits what was typed.
void JumpBox::jump()
{
    const QString words = text().trimmed();
    if (words.isEmpty()) return;
    const auto isMeant = [&](const Target &target) { return target.words == words; };
    if (std::none_of(m_targets.begin(), m_targets.end(), isMeant)) targets(words.section(u'·', -1));
    if (m_targets.empty()) return showProblem(QStringLiteral("没有找到"));
    const auto meant = std::find_if(m_targets.begin(), m_targets.end(), isMeant);
    const PageLink link = (meant == m_targets.end() ? m_targets.front() : *meant).link;
    forget();
    clear();
    Q_EMIT jumped(link);
}

} // namespace tz

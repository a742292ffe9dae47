#include "views/jump_box.h"

#include "models/base/pinyin.h"
#include "views/page_registry.h"
#include "views/theme/icons.h"

#include <QAction>

namespace tz {

namespace {

constexpr size_t mostTargets = 20;

/// What a name leads to: the assignments of a county or a task.
constexpr std::pair<EntityKind, const char *> narrowingColumns[] = {{EntityKind::County, "county"},
                                                                    {EntityKind::Task, "task"}};

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

void JumpBox::setSession(LedgerSession *session)
{
    m_session = session;
    setEnabled(session);
}

std::vector<JumpBox::Target> JumpBox::targets(const QString &typed) const
{
    std::vector<Target> found;
    if (!m_session) return found;
    for (const PageSpec &page : allPages()) {
        const QString title = QString::fromUtf8(page.title);
        if (matchesTyped(title, typed))
            found.push_back({QStringLiteral("页面 · ") + title, {QString::fromLatin1(page.name)}});
    }
    for (const auto &[kind, key] : narrowingColumns) {
        const Entity &entity = entityOf(kind);
        for (const AnyRow &row : m_session->directory().all(kind)) {
            const QString label = row.label(m_session->reading());
            if (found.size() >= mostTargets) return found;
            if (!matchesTyped(label, typed)) continue;
            found.push_back({entity.word() + QStringLiteral(" · ") + label,
                             {QStringLiteral("assignments"),
                              {{QString::fromLatin1(key), Condition::Operator::Equals, row.id()}},
                              label}});
        }
    }
    return found;
}

/// Takes what was chosen, or else the first that fits what was typed.
void JumpBox::jump()
{
    const QString words = text();
    if (words.trimmed().isEmpty()) return;
    const QString name = words.contains(u'·') ? words.mid(words.indexOf(u'·') + 1).trimmed() : words;
    for (const Target &target : targets(name)) {
        if (words.contains(u'·') && target.words != words) continue;
        clear();
        return Q_EMIT jumped(target.link);
    }
    showProblem(QStringLiteral("没有找到"));
}

} // namespace tz

#include "views/edits/name_dialog.h"

#include "models/tables/suggestions.h"
#include "models/tables/unknown_names.h"
#include "views/editors/line_editor.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace tz {

NameDialog::NameDialog(LedgerSession &session, const Theme &theme, const AnyRow &beside, const Column &column,
                       const QString &name, QWidget *parent)
    : QDialog(parent), m_session(session), m_beside(beside), m_kind(column.target), m_name(name),
      m_isNew(new QRadioButton), m_isAlias(new QRadioButton), m_known(new LineEditor(theme, this)),
      m_problem(new QLabel)
{
    const QString word = entityOf(m_kind).word();
    setWindowTitle(QStringLiteral("没见过的") + word);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.margin(), theme.margin(), theme.margin(), theme.spacing());
    layout->setSpacing(theme.px(10));
    auto *question = new QLabel(QStringLiteral("台账里还没有叫“%1”的%2。它是：").arg(name, word));
    question->setWordWrap(true);
    layout->addWidget(question);
    m_isNew->setText(QStringLiteral("新的%1，添加到名册").arg(word));
    m_isAlias->setText(QStringLiteral("已有%1的另一个叫法，记为别名，以后都认得：").arg(word));
    m_isNew->setChecked(true);
    layout->addWidget(m_isNew);
    layout->addWidget(m_isAlias);
    m_known->setPlaceholderText(QStringLiteral("名称或拼音首字母"));
    m_known->setSuggestions(
        [&session, &column, this](const QString &typed) {
            if (!typed.isEmpty()) return suggestionsFor(session, column, typed.section(u'、', -1));
            QStringList words = likelyMeant(session, m_kind, m_name) + suggestionsFor(session, column, {});
            words.removeDuplicates();
            return words;
        },
        [](const QString &, const QString &chosen) { return chosen; }, false);
    m_known->setText(likelyMeant(session, m_kind, m_name, 1).value(0));
    connect(m_isAlias, &QRadioButton::clicked, m_known, qOverload<>(&QWidget::setFocus));
    connect(m_known, &QLineEdit::textChanged, this, [this] { m_isAlias->setChecked(true); });
    layout->addWidget(m_known);
    m_isAlias->setVisible(hasAliases(m_kind));
    m_known->setVisible(hasAliases(m_kind));
    m_problem->setProperty("problem", true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    layout->addWidget(m_problem);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(QStringLiteral("记下"), QDialogButtonBox::AcceptRole)->setDefault(true);
    buttons->addButton(QStringLiteral("回去改"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &NameDialog::store);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    setMinimumWidth(theme.px(440));
}

void NameDialog::proposeAlias()
{
    m_isAlias->setChecked(true);
    m_known->setFocus();
}

Result<void> NameDialog::remember()
{
    if (m_isNew->isChecked()) return addNamed(m_session, m_beside, m_kind, m_name);
    const auto meant = m_session.directory().named(m_kind, m_known->text().trimmed());
    if (meant.size() != 1) return Error{QStringLiteral("请从提示里选定一个已有的%1。").arg(entityOf(m_kind).word())};
    return addAlias(m_session, m_kind, meant.front(), m_name);
}

void NameDialog::store()
{
    if (auto done = remember(); !done) {
        m_problem->setText(done.error().sentence);
        return m_problem->show();
    }
    accept();
}

} // namespace tz

#include "views/pages/word_dialog.h"

#include "models/tables/today_desk.h"
#include "views/dialog_frame.h"
#include "views/pages/word_fields.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace tz {

WordDialog::WordDialog(LedgerSession &session, const Theme &theme, AssignmentId assignment, QWidget *parent)
    : QDialog(parent), m_fields(new WordFields(session, theme, this))
{
    setWindowTitle(QStringLiteral("记进展"));
    QVBoxLayout *column = dialogColumn(*this, theme, subjectOf({assignment}, session.reading()));
    if (const auto last = lastWord(session, assignment, session.today()))
        say(addSentence(column, "second"),
            QStringLiteral("上次 %1月%2日：%3").arg(last->saidOn.month()).arg(last->saidOn.day()).arg(last->thisWeek));
    m_fields->begin(assignment, {});
    column->addWidget(m_fields);
    auto *buttons = new QDialogButtonBox;
    auto *keep = buttons->addButton(QStringLiteral("记下"), QDialogButtonBox::AcceptRole);
    keep->setDefault(true);
    buttons->addButton(QStringLiteral("取消"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    const auto store = [this] {
        if (m_fields->store()) accept();
    };
    connect(buttons, &QDialogButtonBox::accepted, this, store);
    connect(m_fields, &WordFields::storeAsked, this, store);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    setMinimumWidth(theme.px(560));
    m_fields->setFocus();
}

} // namespace tz

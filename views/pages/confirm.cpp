#include "views/pages/confirm.h"

#include "views/theme/theme.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace tz {

bool confirm(QWidget *parent, const Theme &theme, const QString &question, const QString &effect, const QString &keep)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(effect);
    auto *column = new QVBoxLayout(&dialog);
    column->setContentsMargins(theme.margin(), theme.margin(), theme.margin(), theme.spacing());
    column->setSpacing(theme.spacing());
    auto *text = new QLabel(question);
    text->setWordWrap(true);
    text->setMinimumWidth(theme.px(360));
    column->addWidget(text);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(effect, QDialogButtonBox::AcceptRole);
    auto *keepButton = buttons->addButton(keep, QDialogButtonBox::RejectRole);
    keepButton->setDefault(true);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    column->addWidget(buttons);
    keepButton->setFocus(); // a focused button is the default one, so Enter keeps; only now are they in one window
    return dialog.exec() == QDialog::Accepted;
}

} // namespace tz

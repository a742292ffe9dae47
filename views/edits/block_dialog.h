#pragma once

#include "models/tables/block_edit.h"
#include "views/theme/theme.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QPushButton;
class QTimer;
class QVBoxLayout;

namespace tz {

class EditPreview;

/// Shows what an edit of many cells would do, and does it when told to, as one step. Those who derive from it add what
/// there is to choose and say the plan that follows from it.
class BlockDialog : public QDialog
{
    Q_OBJECT

public:
    /// What was not done of the plan that was performed, as a sentence; empty when all of it was.
    QString remark() const { return m_remark; }

protected:
    BlockDialog(LedgerSession &session, const Theme &theme, const QString &title, const QString &verb, QWidget *parent);

    virtual Result<BlockPlan> plan() = 0;
    /// Where the choices go, above the preview.
    QVBoxLayout *choices() const { return m_choices; }
    /// Reckons the plan anew, at once or when no key was pressed for a moment.
    void refresh();
    void refreshSoon();

    LedgerSession &m_session;
    const Theme &m_theme;

private:
    void perform();
    QString figuresOf(const BlockPlan &plan) const;

    QString m_verb;
    QString m_remark;
    QVBoxLayout *m_choices;
    QLabel *m_figures;
    EditPreview *m_preview;
    QPushButton *m_do;
    QTimer *m_later;
};

} // namespace tz

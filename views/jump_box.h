#pragma once

#include "views/editors/line_editor.h"
#include "views/page.h"

namespace tz {

/// 搜索或跳转: pages, counties, tasks and units by their names or pinyin initials.
class JumpBox : public LineEditor
{
    Q_OBJECT

public:
    JumpBox(const Theme &theme, QWidget *parent);
    /// nullptr when no ledger is open.
    void setSession(LedgerSession *session);

Q_SIGNALS:
    void jumped(const tz::PageLink &link);

private:
    struct Target {
        QString words;
        PageLink link;
    };
    std::vector<Target> targets(const QString &typed) const;
    void jump();

    LedgerSession *m_session = nullptr;
};

} // namespace tz

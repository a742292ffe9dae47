#pragma once

#include "views/editors/line_editor.h"
#include "views/page.h"

namespace tz {

/// 搜索或跳转: counties, pages, tasks, communities and units by their names, aliases, codes or pinyin initials;
/// institutions by a part of the name or of a code.
class JumpBox : public LineEditor
{
    Q_OBJECT

public:
    JumpBox(const Theme &theme, QWidget *parent);
    /// nullptr when no ledger is open.
    void setSession(LedgerSession *session);

Q_SIGNALS:
    void jumped(const tz::PageLink &link);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Target {
        QString words;
        PageLink link;
    };
    const std::vector<Target> &targets(const QString &words);
    std::vector<Target> findTargets(const QString &typed) const;
    void addPages(std::vector<Target> &found, const QString &typed) const;
    void addRows(std::vector<Target> &found, EntityKind kind, const QString &typed) const;
    void addInstitutions(std::vector<Target> &found, const QString &typed) const;
    void forget();
    void jump();

    LedgerSession *m_session = nullptr;
    QString m_typed; ///< what m_targets was found for
    std::vector<Target> m_targets;
};

} // namespace tz

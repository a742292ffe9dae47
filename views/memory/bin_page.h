#pragma once

#include "models/ledger/entity_kind.h"
#include "views/page.h"

class QComboBox;
class QLabel;
class QPushButton;
class QStackedLayout;

namespace tz {

class BinList;
class MemoryList;
class MessageBand;
class PageHeader;

/// 回收站: what was removed, newest first; restoring brings a row back with all that hung on it, as one step.
class BinPage : public Page
{
    Q_OBJECT

public:
    explicit BinPage(const PageContext &context);
    void applyLengths() override;

protected:
    void refresh() override;

private:
    void showPlan();
    void restore();

    BinList *m_model;
    PageHeader *m_header;
    MessageBand *m_band;
    QComboBox *m_kind;
    MemoryList *m_list;
    QLabel *m_plan;
    QPushButton *m_restore;
    QWidget *m_empty;
    QStackedLayout *m_stack;
};

} // namespace tz

#pragma once

#include "views/page.h"

class QLabel;
class QPushButton;

namespace tz {

class MemoryList;
class MessageBand;
class PageHeader;
class StepList;

/// 操作记录: every step of the ledger, newest first. Choosing one says what going back to it would take back; one click
/// does it, each step as an undo of its own.
class StepsPage : public Page
{
    Q_OBJECT

public:
    explicit StepsPage(const PageContext &context);
    void applyLengths() override;

protected:
    void refresh() override;

private:
    void showOutlook();
    void go();

    StepList *m_model;
    PageHeader *m_header;
    MessageBand *m_band;
    MemoryList *m_list;
    QLabel *m_outlook;
    QPushButton *m_go;
};

} // namespace tz

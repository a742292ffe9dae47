#pragma once

#include "models/desk/report_catalogue.h"
#include "views/page.h"

class QLabel;
class QSpinBox;
class QVBoxLayout;

namespace tz {

class CountyField;
class MonthField;
class RowField;
class SegmentedChoice;
class StepField;
class WeekField;

/// What a report is asked for: week or month, county, task, unit, sheet and issue, each shown only for reports that
/// heed it.
class ReportSettings : public QWidget
{
    Q_OBJECT

public:
    ReportSettings(const PageContext &context, QWidget *parent);

    void setKind(const ReportKind &kind);
    void readCounties();
    void readTasks();
    void readUnits();
    /// Says only what the fields in sight say.
    ReportOrder order() const;
    void setCounty(CountyId county);

Q_SIGNALS:
    void changed();

private:
    void preparePapers();
    QWidget *makeIssue();
    QWidget *addField(const QString &title, QWidget *field);

    const PageContext m_context;
    QVBoxLayout *m_column;
    WeekField *m_week;
    MonthField *m_month;
    CountyField *m_county;
    RowField *m_task;
    RowField *m_unit;
    SegmentedChoice *m_paper;
    QSpinBox *m_issue;
    StepField *m_issueSteps = nullptr;
    std::vector<std::pair<QWidget *, OrderPart>> m_fields; ///< each with the part of the order that it sets
    OrderParts m_shown;
};

} // namespace tz

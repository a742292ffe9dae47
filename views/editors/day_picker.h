#pragma once

#include "models/ledger/work_calendar.h"
#include "views/theme/theme.h"

#include <QFrame>

class QCalendarWidget;
class QLabel;

namespace tz {

/// A month to choose a day from, as a popup: days off are quiet, 休 and 班 of the holiday notices are marked.
class DayPicker : public QFrame
{
    Q_OBJECT

public:
    /// `shown` is selected at first; `theme` and `calendar` outlive the picker.
    DayPicker(const Theme &theme, const WorkCalendar &calendar, QDate today, QDate shown, QWidget *parent);

Q_SIGNALS:
    void picked(QDate date);

private:
    void showMonth();

    QCalendarWidget *m_month;
    const WorkCalendar &m_calendar;
    QLabel *m_title;
    QLabel *m_caution; ///< of a year whose holidays are not published
};

} // namespace tz

#pragma once

#include "models/desk/chart_papers.h"
#include "views/theme/theme.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QFormLayout;
class QLabel;
class QSettings;
class QTimer;

namespace tz {

class SegmentedChoice;

/// A period that a chart offers for paper.
struct SheetPeriod {
    QString word;
    QDate from, to; ///< both invalid: as the rows need
};

/// What a chart lets be chosen, beginning with how it stands on the screen.
struct SheetQuestion {
    ChartKind kind = ChartKind::Gantt;
    QString title;
    ChartOrder onScreen;
    GanttScale scale = GanttScale::TenDays; ///< Gantt: of the screen, kept where one page's width is not asked for
    QDate today;
    std::vector<SheetPeriod> periods; ///< none: the chart has no time to choose
    std::function<SheetCount(const ChartOrder &)> count;
};

/// How a chart is put on paper: sheet, period, rows. Says how many sheets that gives, and remembers what was chosen.
class SheetDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Way { Save, Print };

    SheetDialog(const Theme &theme, const SheetQuestion &question, Way way, QSettings &settings, QWidget *parent);

    ChartOrder order() const;
    Way way() const { return m_way; }
    void accept() override;

private:
    void addPaper(QFormLayout *form);
    void addPeriod(QFormLayout *form);
    void addRows(QFormLayout *form);
    QString key(const char *name) const;
    void askAnew();
    void showCount();

    const Theme &m_theme;
    const SheetQuestion &m_question;
    QSettings &m_settings;
    Way m_way;
    SegmentedChoice *m_paper = nullptr;
    SegmentedChoice *m_orientation = nullptr;
    QComboBox *m_period = nullptr;
    QDateEdit *m_from = nullptr;
    QDateEdit *m_to = nullptr;
    QComboBox *m_rows = nullptr;
    QCheckBox *m_oneWide = nullptr;
    QLabel *m_count = nullptr;
    QTimer *m_delay = nullptr;
};

} // namespace tz

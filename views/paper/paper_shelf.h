#pragma once

#include "models/desk/report_catalogue.h"
#include "views/theme/theme.h"

#include <QListView>

namespace tz {

/// The papers that the ledger can be turned into, each with what it is for.
class PaperShelf : public QListView
{
    Q_OBJECT

public:
    PaperShelf(const Theme &theme, QWidget *parent);

    void setCurrent(const ReportKind &kind);
    void applyLengths();

Q_SIGNALS:
    void paperChosen(const tz::ReportKind &kind);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace tz

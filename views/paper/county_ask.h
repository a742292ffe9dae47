#pragma once

#include "views/page.h"

namespace tz {

class CountyField;

/// Stands in the paper's place when a whole ledger would make hundreds of sheets: a sentence, and the choice of one
/// county.
class CountyAsk : public QWidget
{
    Q_OBJECT

public:
    CountyAsk(const PageContext &context, QWidget *parent);

    void setRows(qint64 rows);
    void readCounties();

Q_SIGNALS:
    void countyChosen(tz::CountyId county);

private:
    const PageContext m_context;
    QLabel *m_sentence;
    CountyField *m_county;
};

} // namespace tz

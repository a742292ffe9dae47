#pragma once

#include "models/ledger/county.h"
#include "models/store/ledger_session.h"
#include "views/paper/row_field.h"

namespace tz {

/// One county or none.
class CountyField : public RowField
{
    Q_OBJECT

public:
    /// `none` is what stands for no county: 全部县市区.
    CountyField(const QString &none, QWidget *parent);

    void readCounties(LedgerSession &session);
    CountyId county() const { return {chosen()}; }
    void setCounty(CountyId county) { setChosen(county.value); }

Q_SIGNALS:
    void countyChosen();
};

} // namespace tz

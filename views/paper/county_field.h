#pragma once

#include "models/ledger/county.h"
#include "models/store/ledger_session.h"

#include <QComboBox>

namespace tz {

/// One county or none, picked from the list or found by typing a part of its name.
class CountyField : public QComboBox
{
    Q_OBJECT

public:
    /// `none` is what stands for no county: 全部县市区.
    CountyField(const QString &none, QWidget *parent);

    /// Takes the ledger's counties and keeps the choice while its county is there.
    void readCounties(LedgerSession &session);
    CountyId county() const;
    /// Says so by countyChosen() only when a person chose it.
    void setCounty(CountyId county);

Q_SIGNALS:
    void countyChosen();

private:
    void settle();

    QString m_none;
    CountyId m_chosen;
};

} // namespace tz

#pragma once

#include <QHeaderView>

namespace tz {

class EntityTableModel;

/// The numbers left of a ledger table, as wide as the last row's, those included that are not read yet: nothing moves
/// while a long list comes in.
class RowNumbers : public QHeaderView
{
    Q_OBJECT

public:
    RowNumbers(const EntityTableModel &model, QWidget *parent);

    /// From one number: the base measures two hundred whenever a row comes in.
    QSize sizeHint() const override;

private:
    const EntityTableModel &m_model;
};

} // namespace tz

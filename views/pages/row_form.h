#pragma once

#include "models/tables/new_row.h"
#include "views/theme/theme.h"

#include <QDialog>

class QFormLayout;
class QLabel;

namespace tz {

/// A form for one new row, made from the entity's columns: the required ones first, then those the table lists. What
/// cannot be read is marked at its field, and nothing is stored.
class RowForm : public QDialog
{
    Q_OBJECT

public:
    /// `given` fills fields in advance, such as the county of the row above.
    RowForm(const Entity &entity, LedgerSession &session, const Theme &theme, const TypedRow &given, QWidget *parent);

    qint64 addedId() const { return m_added; }

private:
    void addField(const Column &column, const QString &given);
    void store();

    const Entity &m_entity;
    LedgerSession &m_session;
    const Theme &m_theme;
    std::vector<std::pair<const Column *, QWidget *>> m_fields;
    QLabel *m_problem;
    QFormLayout *m_form;
    qint64 m_added = 0;
};

} // namespace tz

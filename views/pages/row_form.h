#pragma once

#include "models/tables/new_row.h"
#include "views/theme/theme.h"

#include <QDialog>

#include <functional>

class QFormLayout;
class QLabel;
class QScrollArea;
class QToolButton;

namespace tz {

/// A form made from the entity's columns, the required ones first: for one new row with those that the table lists, or
/// for a row of the ledger with all of them, those that follow from others read-only. It is stored as one step. What
/// cannot be read is marked at its field, and nothing is stored.
class RowForm : public QDialog
{
    Q_OBJECT

public:
    /// `given` fills fields in advance, such as the county of the row above.
    RowForm(const Entity &entity, LedgerSession &session, const Theme &theme, const TypedRow &given, QWidget *parent);
    /// Looks at a row of the ledger and changes it.
    RowForm(const Entity &entity, LedgerSession &session, const Theme &theme, qint64 id, QWidget *parent);

    /// The row that stands `by` rows behind another one, 0 when there is none: Ctrl+PgDn and Ctrl+PgUp then go on.
    using Neighbour = std::function<qint64(qint64 id, int by)>;
    void setNeighbours(Neighbour neighbour);
    /// The row that was added, or the one that is looked at.
    qint64 rowId() const { return m_id; }

    void reject() override;

private:
    struct Field {
        const Column *column;
        QWidget *editor;
        QString before; ///< as it stood when the form was opened
    };
    RowForm(const Entity &entity, LedgerSession &session, const Theme &theme, QWidget *parent);
    void buildFrame(const QString &keepWord);
    void showRow(qint64 id);
    void fill(const std::vector<const Column *> &columns, const std::function<QString(const Column &)> &textOf);
    void addField(QFormLayout *form, const Column &column, const QString &text);
    TypedRow changes() const;
    bool isReadable();
    bool store();
    void step(int by);
    void showHistory();
    void say(const QString &problem);

    const Entity &m_entity;
    LedgerSession &m_session;
    const Theme &m_theme;
    std::vector<Field> m_fields;
    Neighbour m_neighbour;
    QScrollArea *m_area;
    QLabel *m_problem;
    QToolButton *m_previous;
    QToolButton *m_next;
    qint64 m_id = 0;
    bool m_isNew = false;
};

} // namespace tz

#pragma once

#include <QComboBox>

namespace tz {

/// One row of a list or none, picked from it or found by typing a part of its name.
class RowField : public QComboBox
{
    Q_OBJECT

public:
    /// `none` is what stands for no row: 全部任务.
    RowField(const QString &none, QWidget *parent);

    /// Takes the rows, by id and name, and keeps the choice while its row is there.
    void setRows(const std::vector<std::pair<qint64, QString>> &rows);
    /// 0: none.
    qint64 chosen() const { return m_chosen; }
    /// Says so by rowChosen() only when a person chose it.
    void setChosen(qint64 id);

Q_SIGNALS:
    void rowChosen();

private:
    void settle();

    QString m_none;
    qint64 m_chosen = 0;
};

} // namespace tz

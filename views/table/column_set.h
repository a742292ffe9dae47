#pragma once

#include <QJsonObject>
#include <QObject>

#include <map>
#include <optional>

class QSettings;

namespace tz {

class LedgerTableView;

/// Which columns a table shows and how wide they are. A column that the user has set keeps its width, counted in
/// characters so that it grows with the text; the others are as wide as the Schema and the rows in sight ask for, and
/// share what is left of the view among the long texts.
class ColumnSet : public QObject
{
    Q_OBJECT

public:
    /// `settings` outlives the set and keeps what the user has set.
    ColumnSet(LedgerTableView &view, QSettings &settings);

    void fit();
    void setShown(int section, bool isShown);
    /// So many columns from the left stay in sight; 0 none, -1 as the program proposes: up to the name of the row.
    void setFrozen(int count);
    int frozen() const;
    /// Columns and widths as the program proposes them.
    void forget();

    /// What the user has set of columns, order and widths, to be kept under a name; keys of columns, widths in
    /// characters.
    QJsonObject json() const;
    void apply(const QJsonObject &said);

private:
    /// What the user left of a column; nothing of it: as the program proposes.
    struct Own {
        std::optional<bool> isShown;
        std::optional<double> characters;
    };

    void noteWidth(int section, int width);
    void place();
    bool isProposed(int section) const;
    bool learnCommunities();
    void keep(int section);
    void keepOrder();
    void putInOrder(const QStringList &keys);
    void read();

    LedgerTableView &m_view;
    QSettings &m_settings;
    std::map<int, Own> m_own;
    int m_frozen = -1;
    bool m_hasCommunities = false; ///< some row belongs to one
    bool m_isPlacing = false;      ///< widths are set by this object, not by the user
};

} // namespace tz

#pragma once

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
    /// Columns and widths as the program proposes them.
    void forget();

private:
    /// What the user left of a column; nothing of it: as the program proposes.
    struct Own {
        std::optional<bool> isShown;
        std::optional<double> characters;
    };

    void noteWidth(int section, int width);
    void place();
    bool isProposed(int section) const;
    void keep(int section);
    void read();

    LedgerTableView &m_view;
    QSettings &m_settings;
    std::map<int, Own> m_own;
    bool m_isPlacing = false; ///< widths are set by this object, not by the user
};

} // namespace tz

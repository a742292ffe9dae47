#pragma once

#include "models/exchange/sheet.h"
#include "models/ledger/entities.h"

#include <QHash>

#include <optional>

namespace tz {

/// What a person said of a source's headings: the folded heading with its column's key, an empty key for "leave out".
using ColumnChoices = QHash<QString, QString>;

/// The row of a sheet that names its columns, matched with an entity's columns in any order.
struct Headings {
    struct Match {
        size_t cell = 0; ///< index in the row
        QString heading; ///< as found, line breaks removed
        const Column *column = nullptr;
        bool isChosen = false; ///< by a person
    };
    size_t row = 0; ///< index in Sheet::rows
    std::vector<Match> matches;
    QStringList unknown; ///< headings that mean nothing here
    /// Two headings for one datum (责任单位 beside 牵头单位): the better one is in `matches`.
    std::vector<Match> doubles;

    const Match *of(const Column &column) const;
    const Match *of(QStringView key) const;
};

/// The best heading row of a sheet: the one with the most columns of the entity. It must have the required columns but
/// those that a document supplies itself (`supplied` keys), and at least two columns unless the sheet has only one.
std::optional<Headings> findHeadings(const Sheet &sheet, const Entity &entity, const QStringList &supplied = {},
                                     const ColumnChoices &choices = {});

/// Whether a table of tasks lists problems to be mended (整改): its headings name problems, causes or classes of time.
bool isListOfFindings(const Headings &headings);

/// Whether the row says the same as the heading row: a page header that repeats.
bool repeatsHeadings(const Sheet &sheet, const Headings &headings, const SheetRow &row);

/// One issue for each datum that several columns with text of their own are headed by, of which `unused` are not taken:
/// headings that say the same, and a heading merged over more than one column.
Issues doubledColumns(const Sheet &sheet, const Headings &headings, const std::vector<Headings::Match> &unused);

/// What a tasks table may lack: its document names the program.
QStringList suppliedColumns(const Entity &entity);

/// The entity whose columns these sheets have, tasks before all others; nullptr when none fits.
const Entity *guessedEntity(const std::vector<Sheet> &sheets);

/// The headings to ask for, as a sentence part: 县市区、机构名称.
QString wantedHeadings(const Entity &entity);

} // namespace tz

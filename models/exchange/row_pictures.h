#pragma once

#include "models/exchange/plan_maker.h"
#include "models/ledger/assignment.h"

namespace tz {

/// The pictures in the cells of a source (WPS). In a row that means an assignment they are its evidence, named after
/// their column; elsewhere the ledger has no place for them, and that is told.
class RowPictures
{
public:
    RowPictures(PlanMaker &maker, const SourceDocument &source, const Entity &entity, const ColumnChoices &choices);

    /// The pictures of this row prove this assignment. What it has already is not taken again, and what is closed takes
    /// nothing more.
    void give(const Place &row, const Assignment &assignment);
    /// Tells of the pictures that no assignment took.
    void finish();

private:
    struct Picture {
        const Sheet *sheet;
        const CellPicture *cell;
        QString heading; ///< of its column, empty when it has none
        bool isTaken = false;
    };
    void take(const Picture &picture, const Assignment &assignment);
    QString nameFor(const Picture &picture, AssignmentId assignment);
    struct Present {
        QSet<QString> hashes;
        QSet<QString> names;
    };
    /// What proves the assignment so far.
    Present &present(AssignmentId assignment);

    PlanMaker &m_maker;
    const SourceDocument &m_source;
    std::vector<Picture> m_pictures;
    std::map<AssignmentId, Present> m_present;
};

/// Headings of columns that hold pictures: what lies under them is taken, though not as text.
QStringList pictureHeadings(const Sheet &sheet, const Headings &headings);

} // namespace tz

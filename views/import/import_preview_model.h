#pragma once

#include "models/exchange/import_plan.h"

#include <QAbstractTableModel>

#include <optional>

namespace tz {

/// Which rows of a plan are looked at.
enum class ImportFilter { New, Changed, Same, Doubtful, Missing };

/// How many rows of the plan the filter shows.
qint64 countOf(const ImportPlan &plan, ImportFilter filter);

/// What an import would do, one line for each row of the file; a row that changes several cells has a line for each.
class ImportPreviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Section { RowSection, KindSection, LabelSection, ColumnSection, BeforeSection, AfterSection, sectionCount };
    enum Role {
        KindRole = Qt::UserRole + 1, ///< PlannedRow::Kind as int
        ContinuesRole,               ///< a further cell of the row above
        DoubtfulRole
    };

    /// `plan` outlives the model.
    ImportPreviewModel(const ImportPlan &plan, QObject *parent);

    void setFilter(std::optional<ImportFilter> filter);
    /// The first line of the row at a place of the file, of the named column when that is among its cells; -1 when the
    /// filter hides it or the place is the whole source.
    int lineOf(const Place &place) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line {
        size_t row;
        size_t cell; ///< in PlannedRow::cells; 0 of a row without cells of its own line
    };

    QString text(const Line &line, int section) const;

    const ImportPlan &m_plan;
    std::vector<Line> m_lines;
};

/// The doubts of a plan, in the order of the file.
class ImportIssueModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Section { SeveritySection, PlaceSection, MessageSection, SuggestionSection, sectionCount };
    static constexpr int SeverityRole = Qt::UserRole + 1;  ///< Severity as int
    static constexpr int AdoptableRole = Qt::UserRole + 2; ///< whether the suggestion can be put into the source

    /// `issues` and `source` outlive the model.
    ImportIssueModel(const Issues &issues, const SourceDocument &source, QObject *parent);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const Issues &m_issues;
    const SourceDocument &m_source;
};

/// 第17行 · 完成时限, with the sheet's name before it when there is one; 整个文件 for the whole source.
QString placeInWords(const Place &place);
QString wordOf(PlannedRow::Kind kind);
QString wordOf(Severity severity);

} // namespace tz

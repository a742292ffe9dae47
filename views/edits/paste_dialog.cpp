#include "views/edits/paste_dialog.h"

#include "models/exchange/headings.h"
#include "models/exchange/import_plan.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QHash>
#include <QRadioButton>

namespace tz {

namespace {

constexpr std::array ways{
    std::pair{PasteDialog::Way::Overlay, "覆盖：从当前格起往右往下写"},
    std::pair{PasteDialog::Way::Append, "追加：每行新增一行"},
    std::pair{PasteDialog::Way::Update, "更新：按编号或名称找到行再写"},
};

/// `first` is the number of the block's first row, as a person counts them.
Sheet sheetOf(const TextBlock &block, int first = 1)
{
    Sheet sheet;
    for (const QStringList &texts : block) {
        SheetRow row{static_cast<int>(sheet.rows.size()) + first, {}};
        for (const QString &text : texts) row.cells.push_back(Cell::ofText(text));
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

/// The columns that the first row names, by cell; empty when it holds values.
std::vector<const Column *> headedColumns(const TextBlock &block, const Entity &entity)
{
    std::vector<const Column *> columns;
    if (block.size() < 2) return columns;
    const Sheet sheet = sheetOf(block);
    const auto headings = findHeadings(sheet, entity, suppliedColumns(entity));
    if (!headings || headings->row != 0) return columns;
    columns.resize(size_t(block.front().size()));
    for (const Headings::Match &match : headings->matches) columns[match.cell] = match.column;
    return columns;
}

/// Whether what the issue doubts is written all the same.
bool isWritten(const Issue &issue, const std::vector<PlannedRow> &rows, const Headings &headings)
{
    if (issue.severity == Severity::Note || issue.place.row == 0) return issue.severity != Severity::Error;
    const auto headed = std::find_if(headings.matches.begin(), headings.matches.end(),
                                     [&](const Headings::Match &match) { return match.heading == issue.place.column; });
    if (headed == headings.matches.end()) return false;
    return std::any_of(rows.begin(), rows.end(), [&](const PlannedRow &row) {
        return row.place.row == issue.place.row &&
               std::any_of(row.cells.begin(), row.cells.end(), [&](const CellChange &cell) {
                   return cell.column == headed->column && !cell.after.isEmpty();
               });
    });
}

BlockPlan asBlockPlan(ImportPlan plan, const Headings &headings)
{
    BlockPlan result;
    for (const PlannedRow &row : plan.preview) {
        if (row.kind != PlannedRow::Kind::New && row.kind != PlannedRow::Kind::Changed) continue;
        for (const CellChange &cell : row.cells)
            result.cells.push_back({row.label, cell.column, cell.before, cell.after});
    }
    for (const Issue &issue : plan.issues) {
        result.rejections.push_back({0, issue.place.row > 0 ? QStringLiteral("第%1行").arg(issue.place.row) : QString(),
                                     issue.place.column, issue.message, isWritten(issue, plan.preview, headings)});
    }
    result.addedRows = static_cast<int>(plan.added);
    result.set = std::move(plan.set);
    return result;
}

} // namespace

PasteDialog::PasteDialog(LedgerSession &session, const Theme &theme, PasteTarget target, TextBlock block,
                         QWidget *parent)
    : BlockDialog(session, theme, QStringLiteral("粘贴"), QStringLiteral("粘贴"), parent), m_target(std::move(target)),
      m_block(std::move(block)), m_headed(headedColumns(m_block, entityOf(m_target.cells.kind))),
      m_ways(new QButtonGroup(this))
{
    for (const auto &[way, words] : ways) {
        auto *choice = new QRadioButton(QString::fromUtf8(words));
        choice->setEnabled(way != Way::Overlay || !m_target.cells.rows.empty());
        m_ways->addButton(choice, static_cast<int>(way));
        choices()->addWidget(choice);
    }
    m_ways->button(static_cast<int>(likelyWay()))->setChecked(true);
    m_ways->checkedButton()->setFocus();
    connect(m_ways, &QButtonGroup::idClicked, this, [this] { refresh(); });
    refresh();
}

PasteDialog::Way PasteDialog::way() const
{
    return static_cast<Way>(m_ways->checkedId());
}

/// A block with headings says itself where its values belong.
PasteDialog::Way PasteDialog::likelyWay() const
{
    if (!m_headed.empty()) return Way::Update;
    return m_target.cells.rows.empty() ? Way::Append : Way::Overlay;
}

Result<BlockPlan> PasteDialog::plan()
{
    switch (way()) {
    case Way::Overlay:
        return planPaste(m_session, m_target.cells, m_block);
    case Way::Append: {
        const TextBlock rows(m_block.begin() + (m_headed.empty() ? 0 : 1), m_block.end());
        return planAppend(m_session, m_target.cells.kind, m_headed.empty() ? m_target.across : m_headed, rows,
                          m_target.given);
    }
    case Way::Update:
        return planUpdate();
    }
    return BlockPlan{};
}

/// The rows are recognised as those of an imported file are; without headings the table's own columns head them.
Result<BlockPlan> PasteDialog::planUpdate()
{
    const Entity &entity = entityOf(m_target.cells.kind);
    TextBlock block = m_block;
    const bool isHeaded = !m_headed.empty();
    if (!isHeaded) {
        QStringList headings;
        for (const Column *column : m_target.across)
            if (headings.size() < block.front().size()) headings << column->heading();
        block.insert(block.begin(), headings);
    }
    SourceDocument source;
    source.fileName = QStringLiteral("粘贴的表格");
    source.sheets = {sheetOf(block, isHeaded ? 1 : 0)};
    ImportOptions options{.as = &entity};
    if (const auto program = m_target.given.find(QStringLiteral("program")); program != m_target.given.end())
        options.answers.program = program->second;
    auto planned = planImport(m_session, source, options);
    if (!planned) return planned.error();
    planned->set.what = QStringLiteral("粘贴更新 %1 %2 行").arg(entity.word()).arg(planned->added + planned->changed);
    const auto headings = findHeadings(source.sheets.front(), entity, suppliedColumns(entity));
    return asBlockPlan(*std::move(planned), headings.value_or(Headings()));
}

} // namespace tz

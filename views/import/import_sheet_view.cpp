#include "views/import/import_sheet_view.h"

#include "models/base/text_fold.h"
#include "views/import/import_sheet_model.h"
#include "views/theme/bare_layout.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QTableView>
#include <QVBoxLayout>

namespace tz {

ImportSheetView::ImportSheetView(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_entities(new QComboBox), m_sheetNames(new QComboBox), m_table(new QTableView)
{
    auto *column = bareLayout<QVBoxLayout>(this, theme.px(8));
    auto *line = new QHBoxLayout;
    line->setSpacing(theme.px(8));
    line->addWidget(new QLabel(QStringLiteral("导入为")));
    for (const Entity *entity : allEntities()) m_entities->addItem(entity->word());
    m_entities->setAccessibleName(QStringLiteral("导入为"));
    m_entities->setPlaceholderText(QStringLiteral("请选择"));
    line->addWidget(m_entities);
    line->addWidget(m_sheetNames);
    auto *hint = new QLabel(QStringLiteral("点列头可改这一列导入到哪一栏，确认导入后会记住。"));
    hint->setProperty("second", true);
    line->addWidget(hint, 1);
    column->addLayout(line);
    m_table->setAccessibleName(QStringLiteral("表格原样"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->horizontalHeader()->setSectionsClickable(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setFixedHeight(theme.px(52));
    m_table->verticalHeader()->setDefaultSectionSize(theme.px(30));
    m_table->horizontalHeader()->setDefaultSectionSize(theme.px(150));
    column->addWidget(m_table, 1);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, &ImportSheetView::askFor);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) { askFor(index.column()); });
    connect(m_sheetNames, &QComboBox::activated, this, &ImportSheetView::showSheet);
    connect(m_entities, &QComboBox::activated, this,
            [this](int index) { Q_EMIT entityChosen(allEntities()[static_cast<size_t>(index)]); });
}

void ImportSheetView::clear()
{
    m_table->setModel(nullptr);
    delete std::exchange(m_model, nullptr);
    m_sheets = nullptr;
}

void ImportSheetView::show(const std::vector<Sheet> &sheets, const Entity *entity, const ColumnChoices &choices)
{
    const bool isOther = m_sheets != &sheets;
    const int shown = isOther ? 0 : std::max(0, m_sheetNames->currentIndex());
    m_sheets = &sheets;
    m_entity = entity;
    m_choices = choices;
    const auto all = allEntities();
    const auto found = std::find(all.begin(), all.end(), entity);
    m_entities->setCurrentIndex(found == all.end() ? -1 : static_cast<int>(found - all.begin()));
    m_sheetNames->clear();
    for (const Sheet &sheet : sheets) m_sheetNames->addItem(sheet.name);
    m_sheetNames->setVisible(sheets.size() > 1);
    showSheet(shown);
}

void ImportSheetView::showSheet(int index)
{
    m_table->setModel(nullptr);
    delete std::exchange(m_model, nullptr);
    if (!m_sheets || index < 0 || index >= static_cast<int>(m_sheets->size())) return;
    m_sheetNames->setCurrentIndex(index);
    m_model = new ImportSheetModel((*m_sheets)[static_cast<size_t>(index)], m_theme, this);
    m_model->setMeaning(m_entity, m_choices);
    m_table->setModel(m_model);
    if (m_model->headingRow() > 0)
        m_table->scrollTo(m_model->index(m_model->headingRow(), 0), QAbstractItemView::PositionAtTop);
}

/// The columns of the ledger's table under the head that was pressed.
void ImportSheetView::askFor(int section)
{
    if (!m_model || !m_entity || section < 0 || m_model->headingAt(section).isEmpty()) return;
    QMenu menu(this);
    const Column *now = m_model->columnAt(section);
    const auto add = [&](const QString &word, const Column *column) {
        QAction *action = menu.addAction(word);
        action->setCheckable(true);
        action->setChecked(column == now);
        action->setData(column ? column->name() : QString());
    };
    add(QStringLiteral("不导入"), nullptr);
    menu.addSeparator();
    for (const Column &column : m_entity->columns)
        if (column.isEditable()) add(column.heading(), &column);
    const QHeaderView *header = m_table->horizontalHeader();
    const QPoint at(header->sectionViewportPosition(section), header->height());
    if (const QAction *chosen = menu.exec(header->viewport()->mapToGlobal(at)))
        assign(section, chosen->data().toString());
}

void ImportSheetView::assign(int section, const QString &key)
{
    const QString heading = folded(withoutMarkup(m_model->headingAt(section)));
    if (heading.isEmpty()) return;
    ColumnChoices choices = m_choices;
    for (int other = 0; other < m_model->columnCount(); ++other) { // a column has one source
        const Column *column = m_model->columnAt(other);
        if (other != section && column && column->name() == key)
            choices.insert(folded(withoutMarkup(m_model->headingAt(other))), {});
    }
    choices.insert(heading, key);
    Q_EMIT columnsChosen(choices);
}

} // namespace tz

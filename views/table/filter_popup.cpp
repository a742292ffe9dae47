#include "views/table/filter_popup.h"

#include "models/base/pinyin.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QTreeWidget>

namespace tz {

namespace {

constexpr int mostValues = 5000; ///< listed; a column with more is searched by its text

QString shown(const QString &value)
{
    return value.isEmpty() ? QStringLiteral("（空）") : value.simplified();
}

} // namespace

FilterPopup::FilterPopup(const Theme &theme, ColumnValues values, ColumnFilter current, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_theme(theme), m_values(std::move(values)), m_filter(std::move(current)),
      m_search(new QLineEdit), m_list(new QTreeWidget)
{
    setObjectName(QStringLiteral("popup"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    auto *title = new QLabel(m_filter.column->heading());
    title->setFont(theme.font(TextSize::Base, true));
    column->addWidget(title);
    column->addWidget(makeSortLine());
    m_search->setPlaceholderText(QStringLiteral("含这些字或拼音首字母"));
    m_search->setClearButtonEnabled(true);
    m_search->setText(m_filter.contains);
    m_search->installEventFilter(this);
    column->addWidget(m_search);
    m_list->setObjectName(QStringLiteral("filterValues"));
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setColumnCount(2);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    fill();
    m_list->setVisible(m_list->topLevelItemCount() > 0);
    m_list->setMinimumHeight(theme.px(240));
    column->addWidget(m_list, 1);
    if (m_list->isHidden()) {
        auto *why = new QLabel(QStringLiteral("这一列的内容太多，请按所含的字筛选。"));
        why->setProperty("second", true);
        why->setWordWrap(true);
        column->addWidget(why);
    }
    column->addWidget(makeButtons());
    connect(m_search, &QLineEdit::textChanged, this, &FilterPopup::narrowList);
    connect(m_list, &QTreeWidget::itemChanged, this, &FilterPopup::follow);
    setFixedWidth(theme.px(320));
    setMaximumHeight(theme.px(480));
    m_search->setFocus();
}

QWidget *FilterPopup::makeSortLine()
{
    auto *box = new QWidget;
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    struct Way {
        const char *words;
        bool descending;
        bool byPinyin;
    };
    for (const Way &way : {Way{"↑ 升序", false, false}, Way{"↓ 降序", true, false}, Way{"↑ 拼音", false, true}}) {
        auto *button = new QToolButton;
        button->setText(QString::fromUtf8(way.words));
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, this, [this, way] {
            Q_EMIT sortRequested(way.descending, way.byPinyin);
            close();
        });
        line->addWidget(button);
    }
    line->addStretch(1);
    return box;
}

QWidget *FilterPopup::makeButtons()
{
    auto *box = new QWidget;
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    auto *apply = new QPushButton(QStringLiteral("筛选"));
    auto *clear = new QPushButton(QStringLiteral("清除此列筛选"));
    clear->setEnabled(!m_filter.isEmpty());
    apply->setDefault(true);
    connect(apply, &QPushButton::clicked, this, &FilterPopup::apply);
    connect(clear, &QPushButton::clicked, this, [this] {
        Q_EMIT applied({m_filter.column, {}, {}, {}});
        close();
    });
    line->addWidget(apply);
    line->addWidget(clear);
    line->addStretch(1);
    return box;
}

QTreeWidgetItem *FilterPopup::addItem(const QString &text, qint64 rows, bool isChecked)
{
    auto *item = new QTreeWidgetItem(m_list, {text, rows < 0 ? QString() : QString::number(rows)});
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(0, isChecked ? Qt::Checked : Qt::Unchecked);
    item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    item->setForeground(1, m_theme.colour(Role::SecondInk));
    item->setToolTip(0, text);
    return item;
}

void FilterPopup::fill()
{
    const QScopedValueRollback filling(m_isFilling, true);
    const bool isAll = m_filter.values.empty();
    for (const DateGroup group : allDateGroups)
        if (const auto found = m_values.groups.find(group); found != m_values.groups.end())
            m_groupItems.emplace_back(group, addItem(wordOf(group), found->second, m_filter.groups.contains(group)));
    if (!m_values.isComplete || m_values.values.size() > mostValues) return;
    m_all = addItem(QStringLiteral("（全部）"), -1, isAll && m_filter.groups.empty());
    for (const ColumnValues::Value &value : m_values.values) {
        const bool isChosen = isAll ? m_filter.groups.empty() : m_filter.values.contains(value.text);
        m_valueItems.push_back(addItem(shown(value.text), value.rows, isChosen));
    }
    showAll();
}

void FilterPopup::narrowList()
{
    const QString typed = m_search->text().trimmed();
    for (QTreeWidgetItem *item : m_valueItems) item->setHidden(!typed.isEmpty() && !matchesTyped(item->text(0), typed));
}

/// Ticking a value or a group after all of them were chosen means it alone.
void FilterPopup::follow(QTreeWidgetItem *changed)
{
    if (m_isFilling) return;
    const QScopedValueRollback filling(m_isFilling, true);
    m_isTicked = true;
    if (changed == m_all) {
        for (QTreeWidgetItem *item : m_valueItems)
            if (!item->isHidden()) item->setCheckState(0, m_all->checkState(0));
        return;
    }
    const bool isGroup = std::any_of(m_groupItems.begin(), m_groupItems.end(),
                                     [&](const auto &entry) { return entry.second == changed; });
    if (isGroup && m_all && m_all->checkState(0) == Qt::Checked)
        for (QTreeWidgetItem *item : m_valueItems) item->setCheckState(0, Qt::Unchecked);
    showAll();
}

/// （全部） says what the values below it say.
void FilterPopup::showAll()
{
    if (!m_all) return;
    const auto ticked = std::count_if(m_valueItems.begin(), m_valueItems.end(),
                                      [](const auto *item) { return item->checkState(0) == Qt::Checked; });
    m_all->setCheckState(0, ticked == 0                          ? Qt::Unchecked
                            : ticked == std::ssize(m_valueItems) ? Qt::Checked
                                                                 : Qt::PartiallyChecked);
}

ColumnFilter FilterPopup::chosen() const
{
    ColumnFilter filter{m_filter.column, {}, {}, m_search->text().trimmed()};
    if (!m_isTicked) {
        filter.values = m_filter.values;
        filter.groups = m_filter.groups;
        return filter;
    }
    for (const auto &[group, item] : m_groupItems)
        if (item->checkState(0) == Qt::Checked) filter.groups.insert(group);
    bool isEvery = true;
    for (size_t i = 0; i < m_valueItems.size(); ++i) {
        const bool isTaken = m_valueItems[i]->checkState(0) == Qt::Checked && !m_valueItems[i]->isHidden();
        isEvery &= isTaken;
        if (isTaken) filter.values.insert(m_values.values[i].text);
    }
    if (isEvery) filter.values.clear();
    if (!filter.values.empty()) filter.contains.clear(); // the text helped to find the values
    return filter;
}

void FilterPopup::apply()
{
    const ColumnFilter filter = chosen();
    close();
    Q_EMIT applied(filter);
}

void FilterPopup::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return apply();
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QFrame::keyPressEvent(event);
}

/// From the search line the arrow goes down to the values.
bool FilterPopup::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_search && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down && m_list->topLevelItemCount() > 0) {
        m_list->setFocus();
        if (!m_list->currentItem()) m_list->setCurrentItem(m_list->topLevelItem(0));
        return true;
    }
    return QFrame::eventFilter(object, event);
}

} // namespace tz

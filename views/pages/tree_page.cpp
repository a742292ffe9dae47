#include "views/pages/tree_page.h"

#include "views/message_band.h"
#include "views/pages/county_page.h"
#include "views/pages/desk_delegate.h"
#include "views/pages/page_header.h"
#include "views/pages/row_form.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QTreeView>
#include <QVBoxLayout>

namespace tz {

namespace {

using Level = InstitutionTree::Level;

PageLink branchLink(const InstitutionTree::Place &place, const QString &name)
{
    using Op = Condition::Operator;
    PageLink link{QStringLiteral("institutions"), {}, name};
    const Condition county{QStringLiteral("county"), Op::Equals, place.county.value};
    const QString community = QStringLiteral("community");
    if (place.level == Level::All) link.caption.clear();
    if (place.level == Level::County) link.conditions = {county};
    if (place.level == Level::Community && place.id) link.conditions = {county, {community, Op::Equals, place.id}};
    if (place.level == Level::Community && !place.id) link.conditions = {county, {community, Op::IsEmpty}};
    return link;
}

} // namespace

TreePage::TreePage(const PageContext &context)
    : Page(context), m_model(new InstitutionTree(context.session, this)),
      m_header(new PageHeader(QStringLiteral("机构树"), context, this)),
      m_band(new MessageBand(context.theme, true, this)), m_tree(new QTreeView)
{
    QVBoxLayout *column = pageColumn(this, context, m_header, m_band);
    m_search = m_header->addSearch(QStringLiteral("查找：名称或拼音首字母"));
    connect(m_header, &PageHeader::typed, this, &TreePage::find);
    m_search->installEventFilter(this);
    m_tree->installEventFilter(this);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { showHit(1); });
    buildTree();
    column->addWidget(m_tree, 1);
    setFocusProxy(m_tree);
    connect(m_model, &InstitutionTree::counted, this, &TreePage::showFigures);
    applyLengths();
    refreshWhenSeen();
    refresh();
}

void TreePage::buildTree()
{
    m_tree->setObjectName(QStringLiteral("institutionTree"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new DeskDelegate(m_context.theme, m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setTabKeyNavigation(false);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionsMovable(false);
    m_tree->header()->setSectionResizeMode(InstitutionTree::NameSection, QHeaderView::Stretch);
    connect(m_tree, &QTreeView::activated, this, &TreePage::open);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &Page::commandsChanged);
}

void TreePage::applyLengths()
{
    const Theme &theme = m_context.theme;
    m_header->applyLengths();
    m_tree->setIndentation(theme.px(22));
    m_tree->header()->setFixedHeight(theme.headerHeight());
    const std::pair<int, int> widths[] = {
        {InstitutionTree::KindSection, 140},     {InstitutionTree::HospitalSection, 120},
        {InstitutionTree::TownshipSection, 110}, {InstitutionTree::ClinicSection, 100},
        {InstitutionTree::OtherSection, 80},     {InstitutionTree::TotalSection, 90}};
    for (const auto &[section, width] : widths) m_tree->header()->resizeSection(section, theme.px(width));
}

InstitutionTree::Place TreePage::current() const
{
    const QModelIndex index = m_tree->currentIndex();
    return index.isValid() ? m_model->placeOf(index) : InstitutionTree::Place();
}

void TreePage::refresh()
{
    const InstitutionTree::Place kept = current();
    auto done = m_model->refresh();
    m_band->showSentence(done ? QString() : done.error().sentence, MessageBand::Kind::Problem);
    m_tree->expand(m_model->index(0, 0));
    show(m_model->indexOf(kept));
    showFigures();
}

void TreePage::showFigures()
{
    const auto counts = m_model->counts();
    const QLocale words(QLocale::Chinese, QLocale::China);
    m_header->setFigures(counts ? QStringLiteral("县级公立医院 %1 · 乡镇卫生院（社区卫生服务中心）%2 · 村卫生室 %3")
                                      .arg(words.toString(counts->countyHospitals),
                                           words.toString(counts->townshipHospitals), words.toString(counts->clinics))
                                : QStringLiteral("正在清点…"));
    m_tree->viewport()->update();
}

void TreePage::find(const QString &typed)
{
    m_hits = m_model->find(typed);
    m_hit = 0;
    const bool isMissing = m_hits.empty() && !typed.trimmed().isEmpty();
    m_band->showSentence(isMissing ? QStringLiteral("没有找到“%1”。").arg(typed.trimmed()) : QString(),
                         MessageBand::Kind::Note);
    showHit(0);
}

void TreePage::showHit(int by)
{
    if (m_hits.empty()) return;
    m_hit = (m_hit + size_t(by)) % m_hits.size();
    show(m_model->indexOf(m_hits[m_hit]));
}

void TreePage::show(const QModelIndex &index)
{
    if (!index.isValid()) return;
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent()) m_tree->expand(above);
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void TreePage::open(const QModelIndex &index)
{
    if (!index.isValid()) return;
    const InstitutionTree::Place place = m_model->placeOf(index);
    const QModelIndex name = index.siblingAtColumn(InstitutionTree::NameSection);
    if (place.level != Level::Institution) return m_context.go(branchLink(place, name.data().toString()));
    RowForm form(entityOf(EntityKind::Institution), m_context.session, m_context.theme, place.id, this);
    form.exec();
}

/// Letters typed on the tree go to the search line, the arrows from there to the tree.
bool TreePage::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::KeyPress) return Page::eventFilter(object, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isPlain = !(key->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
    if (object == m_tree && isPlain && !key->text().isEmpty() && key->text().front().isLetterOrNumber()) {
        m_search->setFocus();
        m_search->setText(key->text());
        return true;
    }
    if (object == m_search && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Escape)) {
        m_tree->setFocus();
        return true;
    }
    return Page::eventFilter(object, event);
}

bool TreePage::canRun(Command command) const
{
    if (command == Command::Find) return true;
    if (command == Command::OpenCounty) return bool(current().county);
    return command == Command::OpenRow && current().level != Level::All && current().id > 0;
}

void TreePage::run(Command command)
{
    if (command == Command::Find) {
        m_search->setFocus();
        m_search->selectAll();
    }
    if (command == Command::OpenCounty) m_context.go(countyLink(current().county));
    if (command != Command::OpenRow) return;
    const std::pair<Level, EntityKind> kinds[] = {{Level::County, EntityKind::County},
                                                  {Level::Community, EntityKind::Community},
                                                  {Level::Institution, EntityKind::Institution}};
    for (const auto &[level, kind] : kinds)
        if (level == current().level) {
            RowForm form(entityOf(kind), m_context.session, m_context.theme, current().id, this);
            form.exec();
            return;
        }
}

} // namespace tz

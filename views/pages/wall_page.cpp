#include "views/pages/wall_page.h"

#include "views/charts/chart_words.h"
#include "views/charts/legend_strip.h"
#include "views/charts/segmented_choice.h"
#include "views/charts/wall_canvas.h"
#include "views/elided_label.h"
#include "views/pages/page_header.h"
#include "views/theme/bare_layout.h"
#include "views/theme/wrap_layout.h"

#include <QSettings>
#include <QToolButton>

namespace tz {

namespace {

const QString transposedKey = QStringLiteral("wall/transposed");
const QString communitiesKey = QStringLiteral("wall/communities");
const QString worstFirstKey = QStringLiteral("wall/worstFirst");

} // namespace

WallPage::WallPage(const PageContext &context)
    : AbstractChartPage(ChartKind::Wall, QStringLiteral("挂图"), QStringLiteral("wall"), context),
      m_canvas(new WallCanvas(context.theme, this)), m_note(new ElidedLabel)
{
    connect(m_canvas, &WallCanvas::activated, this, [this](qint64 id) { openAssignment(AssignmentId{id}); });
    connect(m_canvas, &WallCanvas::currentChanged, this, &Page::commandsChanged);
    m_canvas->setTips([this](qint64 id) { return assignmentTip(m_context.session, work(), AssignmentId{id}); });
    connect(m_canvas, &WallCanvas::fitted, this, &WallPage::showNote);
    connect(m_canvas, &WallCanvas::currentChanged, this, &WallPage::showNote);
    QWidget *tools = newTools();
    auto *chart = new QWidget;
    auto *column = bareLayout<QVBoxLayout>(chart, context.theme.px(6));
    column->addWidget(m_canvas, 1);
    column->addWidget(m_note);
    m_note->setProperty("second", true);
    m_note->hide();
    chart->setFocusProxy(m_canvas);
    setChart(chart, tools);
}

QWidget *WallPage::newTools()
{
    auto *tools = new QWidget;
    auto *line = new WrapLayout(tools, m_context.theme.px(8));
    const auto add = [&](SegmentedChoice *choice, const QString &key) {
        choice->setChosen(m_context.settings.value(key).toBool() ? 1 : 0);
        connect(choice, &SegmentedChoice::choose, this, [this, key](int chosen) {
            m_context.settings.setValue(key, chosen == 1);
            showMatrix();
        });
        line->addWidget(choice);
        return choice;
    };
    m_columns =
        add(new SegmentedChoice(QStringLiteral("按什么分列"),
                                {{QStringLiteral("县市区"), QStringLiteral("每个县市区一列")},
                                 {QStringLiteral("医共体"), QStringLiteral("每个医共体一列，归在所在县市区下")}},
                                tools),
            communitiesKey);
    m_order = add(new SegmentedChoice(QStringLiteral("次序"),
                                      {{QStringLiteral("公文顺序"), QStringLiteral("任务、县市区按公文中的次序")},
                                       {QStringLiteral("最急在前"), QStringLiteral("逾期、临期最多的排在最上、最左")}},
                                      tools),
                  worstFirstKey);
    m_transpose = newButton(QStringLiteral("行列互换"), {}, QStringLiteral("县市区排在左侧，任务排在上方"));
    m_transpose->setCheckable(true);
    m_transpose->setChecked(m_context.settings.value(transposedKey).toBool());
    connect(m_transpose, &QToolButton::toggled, this, [this](bool isOn) {
        m_context.settings.setValue(transposedKey, isOn);
        showMatrix();
    });
    line->addWidget(m_transpose);
    return tools;
}

void WallPage::applyLengths()
{
    AbstractChartPage::applyLengths();
    m_canvas->applyLengths();
}

WallView WallPage::view() const
{
    return {m_columns->isVisibleTo(this) && m_columns->chosen() == 1, m_order->chosen() == 1, m_transpose->isChecked()};
}

void WallPage::showWork()
{
    m_columns->setVisible(hasCommunities(work()));
    showMatrix();
}

void WallPage::showMatrix()
{
    WallMatrix matrix = wallMatrixOf(m_context.session, work(), view());
    header().setTitle(wallTitle(view()));
    legend().setItems(legendOf(matrix));
    setRemark(matrix.cautions);
    m_canvas->setMatrix(std::move(matrix), view().transposed);
}

/// Cells that are too narrow for their notes, or too many, leave them to one line under the chart.
void WallPage::showNote()
{
    const auto &cells = m_canvas->matrix().cells;
    const bool isNarrow = !m_canvas->chart().options.notes;
    const bool isLarge = !holdsNotes(m_canvas->matrix());
    const bool hasNotes =
        isLarge || std::any_of(cells.begin(), cells.end(), [](const WallCell &cell) { return !cell.note.isEmpty(); });
    m_note->setVisible(hasNotes && (isNarrow || isLarge));
    if (m_note->isHidden()) return;
    m_note->setText(m_canvas->currentAssignment() != 0
                        ? noteOfCurrent()
                        : QStringLiteral("%1，备注没有写在格里：选中一格，这里就写出它的备注；按 Enter 看全文。")
                              .arg(isNarrow ? QStringLiteral("格子窄") : QStringLiteral("格子多")));
}

/// 西峡县 （一）推进管理体制改革：编办未批复
QString WallPage::noteOfCurrent()
{
    const StandingAssignment *each = assignmentIn(work(), currentAssignment());
    const auto &[row, column] = *m_canvas->currentCell();
    const WallMatrix &matrix = m_canvas->matrix();
    const bool isTransposed = view().transposed;
    const WallHead &placeHead = isTransposed ? matrix.rows[row] : matrix.columns[column];
    const QString place = placeHead.group + placeHead.name; // 县级 and the like are told apart by their county
    const QString task = isTransposed ? matrix.columns[column].name : matrix.rows[row].name;
    const QString note = each ? wallNote(m_context.session, *each, m_context.session.today()).simplified() : QString();
    return place + u' ' + task + u'：' + (note.isEmpty() ? QStringLiteral("没有备注") : note);
}

AssignmentId WallPage::currentAssignment() const
{
    return AssignmentId{m_canvas->currentAssignment()};
}

SheetQuestion WallPage::sheetQuestion() const
{
    SheetQuestion question;
    question.onScreen.wall = view();
    return question;
}

} // namespace tz

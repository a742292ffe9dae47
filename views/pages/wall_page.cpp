#include "views/pages/wall_page.h"

#include "models/desk/wall_matrix_of.h"
#include "views/charts/chart_words.h"
#include "views/charts/legend_strip.h"
#include "views/charts/wall_canvas.h"
#include "views/pages/page_header.h"

#include <QSettings>
#include <QToolButton>

namespace tz {

namespace {

const QString transposedKey = QStringLiteral("wall/transposed");

} // namespace

WallPage::WallPage(const PageContext &context)
    : AbstractChartPage(QStringLiteral("挂图"), QStringLiteral("wall"), context),
      m_canvas(new WallCanvas(context.theme, this)),
      m_transpose(newButton(QStringLiteral("行列互换"), {}, QStringLiteral("县市区排在左侧，任务排在上方")))
{
    m_transpose->setCheckable(true);
    m_transpose->setChecked(context.settings.value(transposedKey).toBool());
    header().layout()->addWidget(m_transpose);
    connect(m_transpose, &QToolButton::toggled, this, [this](bool isOn) {
        m_context.settings.setValue(transposedKey, isOn);
        showMatrix();
    });
    connect(m_canvas, &WallCanvas::activated, this, [this](qint64 id) { openAssignment(AssignmentId{id}); });
    m_canvas->setTips([this](qint64 id) { return assignmentTip(m_context.session, work(), AssignmentId{id}); });
    setChart(m_canvas, nullptr);
}

void WallPage::applyLengths()
{
    AbstractChartPage::applyLengths();
    m_canvas->applyLengths();
}

void WallPage::showWork()
{
    m_matrix = wallMatrixOf(m_context.session, work());
    legend().setItems(legendOf(m_matrix));
    showMatrix();
}

void WallPage::showMatrix()
{
    const bool isTransposed = m_transpose->isChecked();
    m_canvas->setMatrix(isTransposed ? m_matrix.transposed() : m_matrix, isTransposed);
}

std::vector<ChartPage> WallPage::sheets(const ChartOrder &order)
{
    return wallSheets(m_context.session, order);
}

} // namespace tz

#include "views/charts/sheet_dialog.h"

#include "views/charts/segmented_choice.h"
#include "views/theme/bare_layout.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QTimer>

namespace tz {

namespace {

constexpr QPageSize::PageSizeId papers[] = {QPageSize::A4, QPageSize::A3, QPageSize::A2, QPageSize::A0};
constexpr int usualPaper = 1; ///< A3
/// Choices are made in quick succession; the sheets are counted once after them.
constexpr int countDelayMs = 60;

/// Of the sentence that says how many sheets it will be.
constexpr int mostCountLines = 3;

enum Rows { AllOpen, AsOnScreen, OnlyUrgent };

QDateEdit *makeDay(QDate day, const QString &name)
{
    auto *edit = new QDateEdit(day);
    edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    edit->setAccessibleName(name);
    edit->setButtonSymbols(QAbstractSpinBox::NoButtons); // the arrow keys step
    return edit;
}

} // namespace

SheetDialog::SheetDialog(const Theme &theme, const SheetQuestion &question, Way way, QSettings &settings,
                         QWidget *parent)
    : QDialog(parent), m_theme(theme), m_question(question), m_settings(settings), m_way(way), m_delay(new QTimer(this))
{
    setWindowTitle(QStringLiteral("打印和另存%1").arg(question.title));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.margin(), theme.margin(), theme.margin(), theme.spacing());
    column->setSpacing(theme.px(12));
    auto *form = new QFormLayout;
    form->setVerticalSpacing(theme.px(10));
    form->setHorizontalSpacing(theme.px(12));
    addPaper(form);
    if (!question.periods.empty()) addPeriod(form);
    if (question.kind == ChartKind::Gantt) addRows(form);
    column->addLayout(form);
    m_count = new QLabel;
    m_count->setWordWrap(true);
    m_count->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_count->setMinimumHeight(m_count->fontMetrics().lineSpacing() * mostCountLines);
    column->addWidget(m_count);
    auto *buttons = new QDialogButtonBox;
    const auto add = [&](const QString &text, Way chosen) {
        QPushButton *button = buttons->addButton(text, QDialogButtonBox::AcceptRole);
        connect(button, &QPushButton::clicked, this, [this, chosen] {
            m_way = chosen;
            accept();
        });
        return button;
    };
    QPushButton *print = add(QStringLiteral("打印…"), Way::Print);
    QPushButton *save = add(QStringLiteral("存为文件…"), Way::Save);
    buttons->addButton(QStringLiteral("取消"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    (way == Way::Print ? print : save)->setDefault(true); // a dialog hears of it only once the button lies in it
    m_delay->setSingleShot(true);
    m_delay->setInterval(countDelayMs);
    connect(m_delay, &QTimer::timeout, this, &SheetDialog::showCount);
    showCount();
    // What is chosen must not move what is chosen next; nor must the first sheet size look chosen.
    setFixedWidth(std::max(theme.px(460), sizeHint().width()));
    (way == Way::Print ? print : save)->setFocus();
}

QString SheetDialog::key(const char *name) const
{
    static constexpr const char *kinds[] = {"gantt", "wall", "calendar"};
    return QStringLiteral("charts/%1/%2")
        .arg(QLatin1StringView(kinds[static_cast<size_t>(m_question.kind)]), QLatin1StringView(name));
}

void SheetDialog::addPaper(QFormLayout *form)
{
    std::vector<SegmentedChoice::Segment> sizes;
    for (const QPageSize::PageSizeId id : papers) {
        const QSizeF mm = QPageSize::size(id, QPageSize::Millimeter);
        sizes.push_back(
            {QPageSize::name(id).section(u' ', 0, 0), QStringLiteral("%1 × %2 毫米").arg(mm.width()).arg(mm.height())});
    }
    m_paper = new SegmentedChoice(QStringLiteral("纸张"), sizes, this);
    m_paper->setChosen(std::clamp(m_settings.value(key("paper"), usualPaper).toInt(), 0, int(std::size(papers)) - 1));
    m_orientation = new SegmentedChoice(
        QStringLiteral("方向"),
        {{QStringLiteral("横向"), QStringLiteral("长边在下")}, {QStringLiteral("纵向"), QStringLiteral("短边在下")}},
        this);
    m_orientation->setChosen(m_settings.value(key("portrait")).toBool() ? 1 : 0);
    auto *line = new QHBoxLayout;
    line->setSpacing(m_theme.px(12));
    line->addWidget(m_paper);
    line->addWidget(m_orientation);
    line->addStretch(1);
    form->addRow(QStringLiteral("纸张"), line);
    connect(m_paper, &SegmentedChoice::choose, this, &SheetDialog::askAnew);
    connect(m_orientation, &SegmentedChoice::choose, this, &SheetDialog::askAnew);
}

void SheetDialog::addPeriod(QFormLayout *form)
{
    m_period = new QComboBox;
    for (const SheetPeriod &period : m_question.periods) m_period->addItem(period.word);
    m_period->addItem(QStringLiteral("自定"));
    m_period->setAccessibleName(QStringLiteral("时间"));
    const auto &periods = m_question.periods;
    const auto dated =
        std::find_if(periods.begin(), periods.end(), [](const SheetPeriod &each) { return each.from.isValid(); });
    const bool isDated = dated != periods.end();
    m_from = makeDay(isDated ? dated->from : m_question.today, QStringLiteral("从"));
    m_to = makeDay(isDated ? dated->to : m_question.today, QStringLiteral("到"));
    for (QDateEdit *edit : {m_from, m_to}) edit->setFixedHeight(m_theme.px(32));
    auto *line = new QHBoxLayout;
    line->setSpacing(m_theme.px(8));
    line->addWidget(m_period);
    line->addWidget(m_from);
    auto *to = new QLabel(QStringLiteral("到"));
    line->addWidget(to);
    line->addWidget(m_to);
    line->addStretch(1);
    form->addRow(QStringLiteral("时间"), line);
    for (QWidget *each : {static_cast<QWidget *>(m_from), static_cast<QWidget *>(to), static_cast<QWidget *>(m_to)}) {
        QSizePolicy policy = each->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        each->setSizePolicy(policy);
    }
    const auto showDays = [this, to] {
        const bool isOwn = m_period->currentIndex() == m_period->count() - 1;
        for (QWidget *each : {static_cast<QWidget *>(m_from), static_cast<QWidget *>(to), static_cast<QWidget *>(m_to)})
            each->setVisible(isOwn);
    };
    connect(m_period, &QComboBox::currentIndexChanged, this, [this, showDays] {
        showDays();
        askAnew();
    });
    m_period->setCurrentIndex(std::clamp(m_settings.value(key("period")).toInt(), 0, m_period->count() - 2));
    showDays();
    connect(m_from, &QDateEdit::dateChanged, this, &SheetDialog::askAnew);
    connect(m_to, &QDateEdit::dateChanged, this, &SheetDialog::askAnew);
}

void SheetDialog::addRows(QFormLayout *form)
{
    m_rows = new QComboBox;
    m_rows->addItems(
        {QStringLiteral("全部展开"), QStringLiteral("和屏幕上一样折叠"), QStringLiteral("只要逾期和临期")});
    m_rows->setAccessibleName(QStringLiteral("内容"));
    m_rows->setCurrentIndex(std::clamp(m_settings.value(key("rows"), AsOnScreen).toInt(), 0, int(OnlyUrgent)));
    form->addRow(QStringLiteral("内容"), m_rows);
    m_oneWide = new QCheckBox(QStringLiteral("一页宽（字号不小于小五号，放不下就加页）"));
    m_oneWide->setToolTip(QStringLiteral("不选：时间刻度同屏幕，横向该几张就几张"));
    m_oneWide->setChecked(m_settings.value(key("oneWide"), true).toBool());
    form->addRow(QString(), m_oneWide);
    connect(m_rows, &QComboBox::currentIndexChanged, this, &SheetDialog::askAnew);
    connect(m_oneWide, &QCheckBox::toggled, this, &SheetDialog::askAnew);
}

ChartOrder SheetDialog::order() const
{
    ChartOrder order = m_question.onScreen;
    order.paper.size = papers[m_paper->chosen()];
    order.paper.orientation = m_orientation->chosen() == 1 ? QPageLayout::Portrait : QPageLayout::Landscape;
    if (m_period) {
        const int chosen = m_period->currentIndex();
        const bool isOwn = chosen == m_period->count() - 1;
        order.from = isOwn ? m_from->date() : m_question.periods[static_cast<size_t>(chosen)].from;
        order.to = isOwn ? std::max(m_from->date(), m_to->date()) : m_question.periods[static_cast<size_t>(chosen)].to;
    }
    if (!m_rows) return order;
    if (m_rows->currentIndex() != AsOnScreen) order.gantt.folding = {true, true, {}};
    order.gantt.onlyUrgent = m_rows->currentIndex() == OnlyUrgent;
    if (!m_oneWide->isChecked()) order.scale = m_question.scale;
    return order;
}

void SheetDialog::askAnew()
{
    m_delay->start();
}

void SheetDialog::showCount()
{
    const ChartOrder asked = order();
    m_count->setText(sheetsInWords(m_question.count(asked), asked) +
                     QStringLiteral("存为 PDF 按这些张分页；存为 PNG、SVG 是一整张长图。"));
}

void SheetDialog::accept()
{
    m_settings.setValue(key("paper"), m_paper->chosen());
    m_settings.setValue(key("portrait"), m_orientation->chosen() == 1);
    if (m_period) m_settings.setValue(key("period"), m_period->currentIndex());
    if (m_rows) m_settings.setValue(key("rows"), m_rows->currentIndex());
    if (m_oneWide) m_settings.setValue(key("oneWide"), m_oneWide->isChecked());
    QDialog::accept();
}

} // namespace tz

#include "views/calendar/notice_dialog.h"

#include "models/ledger/calendar_day.h"
#include "models/ledger/holiday_notice.h"
#include "views/dialog_frame.h"
#include "views/pages/desk_delegate.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace tz {

namespace {

constexpr int typingPause = 200; ///< ms
constexpr qsizetype mostDoubts = 4;

/// 休, 班 or 平日 from a list; the rest is typed.
class DayDelegate : public DeskDelegate
{
public:
    using DeskDelegate::DeskDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (index.column() != NoticeTable::MarkSection) return DeskDelegate::createEditor(parent, option, index);
        auto *box = new QComboBox(parent);
        for (const DayMark mark : {DayMark::Off, DayMark::Work, DayMark::None})
            box->addItem(QString::fromUtf8(EnumWords<DayMark>::values[static_cast<size_t>(mark)].word));
        return box;
    }

    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        auto *box = qobject_cast<QComboBox *>(editor);
        if (!box) return DeskDelegate::setEditorData(editor, index);
        box->setCurrentText(index.data(Qt::EditRole).toString());
    }

    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        auto *box = qobject_cast<QComboBox *>(editor);
        if (!box) return DeskDelegate::setModelData(editor, model, index);
        model->setData(index, box->currentText());
    }
};

QTableView *makeTable(QAbstractItemModel *model, DeskDelegate *delegate, const Theme &theme, const QString &name)
{
    auto *table = new QTableView;
    delegate->setParent(table);
    table->setObjectName(QStringLiteral("deskTable"));
    table->setAccessibleName(name);
    table->setModel(model);
    table->setItemDelegate(delegate);
    table->setShowGrid(false);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->setDefaultSectionSize(theme.rowHeight());
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->hide();
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QHeaderView *header = table->horizontalHeader();
    header->setHighlightSections(false);
    header->setFixedHeight(theme.headerHeight());
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return table;
}

/// 第3行：…, the first few, and how many more.
QString doubtsText(const Issues &issues)
{
    QStringList lines;
    for (const Issue &issue : issues) {
        if (lines.size() == mostDoubts) {
            lines << QStringLiteral("……等 %1 处").arg(issues.size());
            break;
        }
        lines << (issue.place.row > 0 ? QStringLiteral("第%1行：").arg(issue.place.row) : QString()) + issue.message +
                     u'。';
    }
    return lines.join(u'\n');
}

} // namespace

NoticeDialog::NoticeDialog(LedgerSession &session, const Theme &theme, DatedRows rows, QWidget *parent)
    : QDialog(parent), m_session(session), m_theme(theme), m_rows(std::move(rows)),
      m_days(new NoticeTable(session.reading(), this)), m_moves(new MoveList(this))
{
    setWindowTitle(QStringLiteral("录入放假通知"));
    QVBoxLayout *column = dialogColumn(
        *this, theme, QStringLiteral("粘贴放假通知，或者逐天录入；会变动的日期列在右边，确认后才写入台账"));
    auto *halves = new QHBoxLayout;
    halves->setSpacing(theme.spacing());
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    for (QVBoxLayout *half : {left, right}) half->setSpacing(theme.px(8));
    buildEntry(left);
    buildEffect(right);
    halves->addLayout(left, 2);
    halves->addLayout(right, 3);
    column->addLayout(halves, 1);
    buildFoot(column);
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &NoticeDialog::readText);
    connect(m_days, &NoticeTable::entered, this, &NoticeDialog::reckon);
    connect(m_days, &NoticeTable::refused, this, [this](const QString &sentence) { say(m_problem, sentence); });
    onStoreKey(*this, [this] { store(); });
    resize(theme.px(1160), theme.px(640));
    reckon();
    m_text->setFocus();
}

void NoticeDialog::buildEntry(QVBoxLayout *column)
{
    m_text = new QPlainTextEdit;
    m_text->setAccessibleName(QStringLiteral("通知正文"));
    m_text->setPlaceholderText(QStringLiteral(
        "把通知正文粘贴在这里，例如：\n二、春节：2月15日至23日放假调休，共9天。2月14日（周六）、2月28日（周六）"
        "上班。\n也可以粘贴表格：日期、休或班、节日。"));
    m_text->setTabChangesFocus(true);
    connect(m_text, &QPlainTextEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    column->addWidget(m_text, 2);
    m_name = new QLineEdit;
    m_name->setAccessibleName(QStringLiteral("依据"));
    m_name->setPlaceholderText(QStringLiteral("依据，如 国办发明电〔2025〕7号"));
    column->addWidget(m_name);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(m_theme.px(4));
    m_daysView = makeTable(m_days, new DayDelegate(m_theme, this), m_theme, QStringLiteral("放假和上班的日子"));
    m_daysView->setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::EditKeyPressed |
                                QAbstractItemView::DoubleClicked);
    m_daysView->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_daysView->horizontalHeader()->setSectionResizeMode(NoticeTable::HolidaySection, QHeaderView::Stretch);
    m_daysView->setColumnWidth(NoticeTable::DateSection, m_theme.px(112));
    m_daysView->setColumnWidth(NoticeTable::WeekdaySection, m_theme.px(60));
    m_daysView->setColumnWidth(NoticeTable::MarkSection, m_theme.px(84));
    const auto addTool = [&](const QString &text, QKeyCombination key, const std::function<void()> &act) {
        auto *button = new QToolButton;
        button->setText(text);
        button->setToolTip(QStringLiteral("%1（%2）").arg(text, QKeySequence(key).toString(QKeySequence::NativeText)));
        connect(button, &QToolButton::clicked, this, act);
        onKey(*m_daysView, key, act);
        tools->addWidget(button);
    };
    addTool(QStringLiteral("加一天"), Qt::Key_Insert, [this] {
        const int row = m_days->addDay(m_daysView->currentIndex().row());
        m_daysView->setCurrentIndex(m_days->index(row, NoticeTable::DateSection));
        m_daysView->setFocus();
        m_daysView->edit(m_daysView->currentIndex());
    });
    addTool(QStringLiteral("去掉"), QKeyCombination(Qt::ControlModifier, Qt::Key_Delete),
            [this] { m_days->removeDay(m_daysView->currentIndex().row()); });
    tools->addStretch(1);
    column->addLayout(tools);
    column->addWidget(m_daysView, 3);
}

void NoticeDialog::buildEffect(QVBoxLayout *column)
{
    m_heading = new QLabel;
    m_heading->setFont(m_theme.font(TextSize::Base, true));
    m_heading->setWordWrap(true);
    column->addWidget(m_heading);
    m_nothing = addSentence(column, "second");
    m_movesView = makeTable(m_moves, new DeskDelegate(m_theme, this), m_theme, QStringLiteral("会变动的日期"));
    m_movesView->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_movesView->horizontalHeader()->setSectionResizeMode(MoveList::SubjectSection, QHeaderView::Stretch);
    m_movesView->setColumnWidth(MoveList::KindSection, m_theme.px(92));
    m_movesView->setColumnWidth(MoveList::BeforeSection, m_theme.px(148));
    m_movesView->setColumnWidth(MoveList::AfterSection, m_theme.px(160));
    column->addWidget(m_movesView, 1);
}

void NoticeDialog::buildFoot(QVBoxLayout *column)
{
    m_problem = addSentence(column, "problem");
    auto *line = new QHBoxLayout;
    line->setSpacing(m_theme.px(8));
    m_summary = new QLabel;
    m_summary->setProperty("second", true);
    line->addWidget(m_summary, 1);
    auto *leave = new QPushButton(QStringLiteral("取消"));
    leave->setAutoDefault(false);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    m_store = new QPushButton(QStringLiteral("确认录入"));
    m_store->setDefault(true);
    connect(m_store, &QPushButton::clicked, this, &NoticeDialog::store);
    line->addWidget(leave);
    line->addWidget(m_store);
    column->addLayout(line);
}

void NoticeDialog::readText()
{
    const HolidayNotice notice =
        readHolidayNotice(m_text->toPlainText(), m_session.calendar(), assumedNoticeYear(m_session.today()));
    if (!notice.name.isEmpty()) m_name->setText(notice.name);
    m_days->setRead(notice.days);
    const bool isNothing = notice.days.empty() && !m_text->toPlainText().trimmed().isEmpty();
    say(m_problem, isNothing && notice.issues.empty()
                       ? QStringLiteral("这段文字里没有读出放假或上班的日子，请核对，或者逐天录入。")
                       : doubtsText(notice.issues));
}

std::vector<MarkedDay> NoticeDialog::days() const
{
    std::vector<MarkedDay> days = m_days->days();
    for (MarkedDay &day : days) day.notice = m_name->text().trimmed();
    return days;
}

void NoticeDialog::reckon()
{
    NoticeEntry entry = noticeEntry(m_session, m_rows, days());
    const QString effect = effectText(entry.effect);
    m_heading->setText(entry.effect.moves.empty() ? QStringLiteral("会变动的日期")
                                                  : QStringLiteral("会变动的日期：") + effect);
    const bool isEmpty = entry.effect.moves.empty();
    say(m_nothing, !isEmpty                  ? QString()
                   : m_days->rowCount() == 0 ? QStringLiteral("录入后，台账里哪些日期会变，一一列在这里。")
                   : effect.isEmpty() ? QStringLiteral("台账里没有日期因此变动。")
                                      : QStringLiteral("没有日期变动，") + effect + u'。');
    m_moves->setMoves(std::move(entry.effect.moves));
    m_summary->setText(QStringLiteral("新增 %1 天，改动 %2 天，与已有安排相同 %3 天")
                           .arg(entry.added)
                           .arg(entry.changed)
                           .arg(entry.same));
    m_store->setEnabled(!entry.set.isEmpty() && m_session.store().isWritable());
    say(m_problem, {});
}

void NoticeDialog::store()
{
    if (m_pause.isActive()) { // what was typed last was not yet seen on the right
        m_pause.stop();
        return readText();
    }
    NoticeEntry entry = noticeEntry(m_session, m_rows, days());
    if (entry.set.isEmpty()) return;
    const QString effect = effectText(entry.effect);
    const QString what = entry.set.what;
    if (auto done = m_session.perform(std::move(entry.set)); !done) return say(m_problem, done.error().sentence);
    m_outcome = QStringLiteral("已%1%2；可撤销。").arg(what, effect.isEmpty() ? QString() : u'，' + effect);
    accept();
}

Result<QString> askForNotice(LedgerSession &session, const Theme &theme, QWidget *parent)
{
    auto rows = datedRows(session);
    if (!rows) return rows.error();
    NoticeDialog dialog(session, theme, *std::move(rows), parent);
    dialog.exec();
    return dialog.outcome();
}

} // namespace tz

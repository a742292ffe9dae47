#include "views/orders/order_dialog.h"

#include "models/ledger/county.h"
#include "models/ledger/stage_standing.h"
#include "models/tables/clock_edits.h"
#include "views/dialog_frame.h"
#include "views/editors/editor_factory.h"
#include "views/edits/name_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tz {

namespace {

/// What the choice of counties stands for; below zero what is no county's id.
constexpr qint64 cityItself = 0;
constexpr qint64 allInScope = -1;
constexpr qint64 thoseNamed = -2;

std::vector<County> countiesOf(const LedgerSession &session)
{
    std::vector<County> counties;
    for (const AnyRow &row : session.directory().all(EntityKind::County)) counties.push_back(*row.as<County>());
    return counties;
}

QString namesOf(const std::vector<CountyId> &counties, const LedgerSession &session)
{
    QStringList names;
    for (const CountyId county : counties) names << session.directory().find(county)->name;
    return names.join(u'、');
}

} // namespace

OrderDialog::OrderDialog(LedgerSession &session, const Theme &theme, QWidget *parent)
    : QDialog(parent), m_session(session), m_theme(theme), m_message(new QPlainTextEdit), m_counties(new QComboBox),
      m_clock(new QComboBox)
{
    setWindowTitle(QStringLiteral("记交办"));
    QVBoxLayout *column = dialogColumn(*this, theme, QStringLiteral("领导交办了什么"));
    m_message->setAccessibleName(QStringLiteral("原话"));
    m_message->setPlaceholderText(
        QStringLiteral("把微信、短信里的原话粘贴到这里，例如：\n编办牵头，国庆前拿出周转池意见"));
    m_message->setTabChangesFocus(true);
    m_message->setFixedHeight(theme.px(96));
    column->addWidget(m_message);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(theme.px(12));
    form->setVerticalSpacing(theme.px(8));
    m_title = addLine(form, "title");
    m_lead = addLine(form, "lead_units");
    m_supporting = addLine(form, "supporting_units");
    m_deadline = addLine(form, "deadline_words");
    addChoices(form);
    column->addLayout(form);
    m_doubt = addSentence(column, "second");
    m_added = addSentence(column, "second");
    m_otherNames = new QPushButton(QStringLiteral("是已有单位的另一个叫法…"));
    m_otherNames->setAutoDefault(false);
    connect(m_otherNames, &QPushButton::clicked, this, &OrderDialog::nameUnits);
    column->addWidget(m_otherNames, 0, Qt::AlignLeft);
    m_dates = addSentence(column, "second");
    m_problem = addSentence(column, "problem");
    column->addStretch(1);
    auto *buttons = new QDialogButtonBox;
    QPushButton *keep = buttons->addButton(QStringLiteral("记下"), QDialogButtonBox::AcceptRole);
    keep->setDefault(true);
    m_keep = keep;
    buttons->addButton(QStringLiteral("取消"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &OrderDialog::store);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    connect(m_message, &QPlainTextEdit::textChanged, this, &OrderDialog::readMessage);
    for (const Qt::Key enter : {Qt::Key_Return, Qt::Key_Enter}) onKey(*m_message, enter, [this] { goOn(); });
    onStoreKey(*this, [this] { store(); });
    resize(theme.px(640), theme.px(560));
    m_message->setFocus();
    preview();
}

QWidget *OrderDialog::addLine(QFormLayout *form, const char *column)
{
    const Column *described = entityOf<Task>().column(QString::fromLatin1(column));
    Q_ASSERT(described);
    const AnyRow blank = AnyRow::blank(entityOf<Task>());
    QWidget *line = makeEditor(*described, {m_session, m_theme, [blank] { return blank; }}, this);
    line->setAccessibleName(QString::fromUtf8(described->title));
    const bool isMatter = described == entityOf<Task>().column(u"title");
    form->addRow(isMatter ? QStringLiteral("事项") : described->heading(), line);
    auto *text = qobject_cast<QLineEdit *>(line);
    Q_ASSERT(text);
    connect(text, &QLineEdit::textEdited, this, [this, line] { m_written.insert(line); });
    connect(text, &QLineEdit::textChanged, this, &OrderDialog::preview);
    return line;
}

void OrderDialog::addChoices(QFormLayout *form)
{
    const std::vector<County> counties = countiesOf(m_session);
    const auto inScope = std::count_if(counties.begin(), counties.end(), [](const County &c) { return c.inScope; });
    m_counties->addItem(QStringLiteral("不分县（记在“市本级”，不计入县市区数）"), cityItself);
    m_counties->addItem(QStringLiteral("全部 %1 个县市区").arg(inScope), allInScope);
    for (const County &county : counties)
        if (!isCityItself(county)) m_counties->addItem(county.name, county.id.value);
    m_counties->setAccessibleName(QStringLiteral("县市区"));
    m_clock->setAccessibleName(QStringLiteral("督办时钟"));
    for (const AnyRow &row : m_session.directory().all(EntityKind::ClockPreset))
        m_clock->addItem(row.as<ClockPreset>()->name, row.id());
    m_clock->addItem(QStringLiteral("不启动时钟"), 0);
    form->addRow(QStringLiteral("县市区"), m_counties);
    form->addRow(QStringLiteral("督办时钟"), m_clock);
    connect(m_counties, &QComboBox::activated, this, [this] { m_written.insert(m_counties); });
    connect(m_counties, &QComboBox::currentIndexChanged, this, &OrderDialog::preview);
    connect(m_clock, &QComboBox::currentIndexChanged, this, &OrderDialog::preview);
}

void OrderDialog::fill(QWidget *line, const QString &text)
{
    if (m_written.contains(line)) return;
    cellEditorOf(line)->setTyped(text);
    auto *edit = qobject_cast<QLineEdit *>(line);
    edit->deselect();
    edit->setCursorPosition(0);
}

void OrderDialog::readMessage()
{
    m_read =
        readForwardedOrder(m_message->toPlainText(), countiesOf(m_session), m_session.today(), m_session.calendar());
    fill(m_title, m_read.title);
    fill(m_lead, m_read.leadUnits);
    fill(m_supporting, m_read.supportingUnits);
    fill(m_deadline, m_read.deadline);
    showCounties();
    preview();
}

/// Several counties of the message are one choice at the head of the list; what a person chose stays chosen.
void OrderDialog::showCounties()
{
    const QSignalBlocker quiet(m_counties);
    const qint64 chosen = m_counties->currentData().toLongLong();
    if (m_counties->itemData(0).toLongLong() == thoseNamed) m_counties->removeItem(0);
    if (m_read.counties.size() > 1) m_counties->insertItem(0, namesOf(m_read.counties, m_session), thoseNamed);
    qint64 choice = m_read.counties.empty()      ? (m_read.isForAll ? allInScope : cityItself)
                    : m_read.counties.size() > 1 ? thoseNamed
                                                 : m_read.counties.front().value;
    if (m_written.contains(m_counties) && m_counties->findData(chosen) >= 0) choice = chosen;
    m_counties->setCurrentIndex(m_counties->findData(choice));
}

/// What a person should look at before it is written down.
QString OrderDialog::doubts() const
{
    QStringList doubts;
    if (m_read.matters > 1)
        doubts << QStringLiteral("原话里编号的有 %1 件事，这里一次只记一件；用“导入”（Ctrl+I）粘贴可以逐条列出。")
                      .arg(m_read.matters);
    const bool isSaid = !m_message->toPlainText().trimmed().isEmpty();
    if (!m_written.contains(m_deadline) && isSaid) {
        if (m_read.deadline.isEmpty())
            doubts << QStringLiteral("没有读出时限，请补在上面；不填就只按督办时钟催办。");
        else if (!m_read.doubt.isEmpty())
            doubts << QStringLiteral("原话“%1”：%2。").arg(m_read.deadlineSaid, m_read.doubt);
        else if (m_read.day < m_session.today())
            doubts << QStringLiteral("时限从原话的 %1 起算。").arg(m_read.day.toString(QStringLiteral("M月d日")));
    }
    return doubts.join(u'\n');
}

Order OrderDialog::order() const
{
    Order order;
    order.title = cellEditorOf(m_title)->typed().trimmed();
    order.content = m_read.content;
    order.day = m_read.day;
    order.sender = m_read.sender;
    order.leadUnits = cellEditorOf(m_lead)->typed();
    order.supportingUnits = cellEditorOf(m_supporting)->typed();
    order.deadline = cellEditorOf(m_deadline)->typed().trimmed();
    const qint64 choice = m_counties->currentData().toLongLong();
    if (choice == thoseNamed) order.counties = m_read.counties;
    if (choice > 0) order.counties = {CountyId{choice}};
    if (choice == allInScope)
        for (const County &county : countiesOf(m_session))
            if (county.inScope) order.counties.push_back(county.id);
    order.clock = {m_clock->currentData().toLongLong()};
    return order;
}

/// The days of its stages, as they would be from today on.
QString OrderDialog::clockInWords(const Order &order) const
{
    const auto preset = m_session.directory().find(order.clock);
    if (!preset) return {};
    ClockFacts facts;
    facts.preset = *preset;
    facts.run.preset = preset->id;
    facts.run.startedOn = m_session.today();
    facts.stages = stagesOfPreset(preset->id, m_session.directory());
    facts.deadline =
        readDeadline(order.deadline, {order.day.isValid() ? order.day : m_session.today(), m_session.calendar()})
            .deadline.date;
    return preset->name + QStringLiteral("：") +
           stageDaysInWords(stagesOf(facts, m_session.reading()), m_session.calendar());
}

void OrderDialog::preview()
{
    if (!m_keep) return;
    const Order now = order();
    const QStringList added = newUnits(now);
    say(m_doubt, doubts());
    say(m_added,
        added.isEmpty()
            ? QString()
            : QStringLiteral("台账里还没有责任单位“%1”，记下时一并添加。").arg(added.join(QStringLiteral("”“"))));
    m_otherNames->setVisible(!added.isEmpty());
    say(m_dates, clockInWords(now));
    say(m_problem, {});
}

QStringList OrderDialog::newUnits(const Order &order) const
{
    return newUnitsIn(order.leadUnits + QStringLiteral("、") + order.supportingUnits, m_session);
}

/// A name that is remembered as an alias is known at once, here and from now on.
void OrderDialog::nameUnits()
{
    const Entity &tasks = entityOf<Task>();
    for (const QString &name : newUnits(order())) {
        NameDialog dialog(m_session, m_theme, AnyRow::blank(tasks), *tasks.column(u"lead_units"), name, this);
        dialog.proposeAlias();
        if (dialog.exec() != QDialog::Accepted) break;
    }
    preview();
}

void OrderDialog::goOn()
{
    if (order().title.isEmpty())
        return say(m_problem, QStringLiteral("没有读出要办什么事，请在“事项”里写一句。")), m_title->setFocus();
    m_keep->setFocus();
}

void OrderDialog::store()
{
    auto taken = takeOrder(m_session, order());
    if (!taken) return say(m_problem, taken.error().sentence);
    m_taken = *std::move(taken);
    accept();
}

void OrderDialog::takeUp(const QString &message)
{
    if (message.isEmpty()) return;
    m_message->setPlainText(message);
    m_message->selectAll();
    say(m_doubt, QStringLiteral("这是上次没有记下的原话，已全部选中：直接粘贴就换成新的。\n") + doubts());
}

QString OrderDialog::message() const
{
    return m_message->toPlainText();
}

Result<QString> askAndTakeOrder(LedgerSession &session, const Theme &theme, QString &unwritten, QWidget *parent)
{
    OrderDialog dialog(session, theme, parent);
    dialog.takeUp(unwritten);
    const bool isTaken = dialog.exec() == QDialog::Accepted;
    unwritten = isTaken ? QString() : dialog.message().trimmed();
    if (!isTaken) return QString();
    const Order order = dialog.order();
    const auto clock = session.directory().find(order.clock);
    QString sentence = QStringLiteral("已记下交办“%1”，在台账“%2”里").arg(order.title, dialog.taken().program);
    if (dialog.taken().assignments.size() > 1)
        sentence += QStringLiteral("，分到 %1 个县市区").arg(dialog.taken().assignments.size());
    if (clock) sentence += QStringLiteral("，今天起按“%1”督办").arg(clock->name);
    return sentence + QStringLiteral("。可用 Ctrl+Z 撤销。");
}

} // namespace tz

#include "views/briefing/doubt_list.h"

#include "views/theme/bare_layout.h"
#include "views/theme/icons.h"

#include <QLabel>
#include <QToolButton>

namespace tz {

namespace {

/// What mending would do; empty when a person has to think.
QString mendingOf(const BriefingDoubt &doubt)
{
    if (!doubt.replacement.isEmpty()) return QStringLiteral("改为%1").arg(doubt.replacement);
    if (doubt.rewritten) return QStringLiteral("按台账重写");
    return {};
}

/// Of an issue in which nothing is doubtful (any more).
QString quietHeadline(size_t left, const FactsCompared &compared)
{
    if (!compared.withoutFigure.isEmpty()) return QStringLiteral("核对：有数字没有核对");
    if (left > 0) return QStringLiteral("核对：都看过了");
    return compared.numbers > 0 ? QStringLiteral("核对：%1 处数字与数据口径对得上").arg(compared.numbers)
                                : QStringLiteral("核对：没有要看的");
}

} // namespace

DoubtList::DoubtList(const Theme &theme, QWidget *parent) : RowStack(theme, 184, parent) {}

void DoubtList::show(const std::vector<BriefingDoubt> &doubts, size_t left, const FactsCompared &compared,
                     bool isEditable)
{
    clear();
    if (!doubts.empty())
        setHeadline(QStringLiteral("核对：%1 处要看一看").arg(doubts.size()), true);
    else
        setHeadline(quietHeadline(left, compared));
    for (const BriefingDoubt &doubt : doubts) addDoubt(doubt, isEditable);
    addCompared(compared);
    if (left > 0) addLeft(left, isEditable);
    settle();
}

/// A sentence, and below it in the narrow column what can be done.
void DoubtList::addDoubt(const BriefingDoubt &doubt, bool isEditable)
{
    QHBoxLayout *line = addSentence(doubt.sentence, false);
    const auto button = [&](const QString &text, const QString &hint, auto signal) {
        connect(addButton(line, text, hint), &QToolButton::clicked, this, [this, doubt, signal] {
            Q_EMIT(this->*signal)(doubt);
        });
    };
    const QString mending = mendingOf(doubt);
    if (!mending.isEmpty() && isEditable) button(mending, QStringLiteral("改好这一处"), &DoubtList::mendAsked);
    if (!doubt.about.isEmpty() && isEditable)
        button(QStringLiteral("不改"), QStringLiteral("看过了，就这样写；这几个字再动时才重新提出"),
               &DoubtList::leaveAsked);
    if (doubt.article) button(QStringLiteral("看"), QStringLiteral("到这一处"), &DoubtList::placeAsked);
}

void DoubtList::addCompared(const FactsCompared &compared)
{
    auto *sentence = new QLabel(words(compared));
    sentence->setWordWrap(true);
    sentence->setTextFormat(Qt::PlainText);
    sentence->setProperty("second", true);
    sentence->setObjectName(QStringLiteral("factsCompared"));
    add(sentence);
}

void DoubtList::addLeft(size_t left, bool isEditable)
{
    QHBoxLayout *line = addSentence(QStringLiteral("另有 %1 处看过，定为不改").arg(left), true);
    if (isEditable)
        connect(addButton(line, QStringLiteral("重新核对"), QStringLiteral("定为不改的，再列出来")),
                &QToolButton::clicked, this, &DoubtList::againAsked);
}

QHBoxLayout *DoubtList::addSentence(const QString &text, bool isShort)
{
    auto *row = new QWidget;
    auto *column = bareLayout<QVBoxLayout>(row, 0);
    auto *sentence = new QLabel(text);
    sentence->setWordWrap(true);
    sentence->setTextFormat(Qt::PlainText);
    auto *line = new QHBoxLayout;
    line->setSpacing(theme().px(6));
    if (isShort) {
        line->addWidget(sentence, 1);
    } else {
        column->addWidget(sentence);
        line->addStretch(1);
    }
    column->addLayout(line);
    add(row);
    return line;
}

QToolButton *DoubtList::addButton(QHBoxLayout *line, const QString &text, const QString &hint)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setToolTip(hint);
    button->setProperty("second", true);
    button->setProperty("narrow", true);
    line->addWidget(button);
    return button;
}

} // namespace tz

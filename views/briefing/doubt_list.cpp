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

} // namespace

DoubtList::DoubtList(const Theme &theme, QWidget *parent) : RowStack(theme, 184, parent) {}

void DoubtList::show(const std::vector<BriefingDoubt> &doubts, bool isEditable)
{
    clear();
    setHeadline(doubts.empty() ? QStringLiteral("核对：数字与数据口径、台账都对得上")
                               : QStringLiteral("核对：%1 处要看一看").arg(doubts.size()),
                !doubts.empty());
    for (const BriefingDoubt &doubt : doubts) {
        auto *row = new QWidget;
        auto *line = bareLayout<QHBoxLayout>(row, theme().px(6));
        auto *sentence = new QLabel(doubt.sentence);
        sentence->setWordWrap(true);
        sentence->setTextFormat(Qt::PlainText);
        line->addWidget(sentence, 1);
        const auto addButton = [&](const QString &text, const QString &hint, auto signal) {
            auto *button = new QToolButton;
            button->setText(text);
            button->setToolTip(hint);
            button->setProperty("second", true);
            button->setProperty("narrow", true);
            connect(button, &QToolButton::clicked, this, [this, doubt, signal] { Q_EMIT(this->*signal)(doubt); });
            line->addWidget(button, 0, Qt::AlignTop);
        };
        const QString mending = mendingOf(doubt);
        if (!mending.isEmpty() && isEditable) addButton(mending, QStringLiteral("改好这一处"), &DoubtList::mendAsked);
        if (doubt.article) addButton(QStringLiteral("看"), QStringLiteral("到这一处"), &DoubtList::placeAsked);
        add(row);
    }
    settle();
}

} // namespace tz

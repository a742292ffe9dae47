#include "views/pages/county_side.h"

#include <QLabel>
#include <QVBoxLayout>

namespace tz {

CountySide::CountySide(const Theme &theme, QWidget *parent) : QScrollArea(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("card"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    applyLengths();
}

void CountySide::applyLengths()
{
    setMinimumWidth(m_theme.px(188));
    setMaximumWidth(m_theme.px(248));
}

QSize CountySide::sizeHint() const
{
    return {m_theme.px(248), QScrollArea::sizeHint().height()};
}

void CountySide::addLine(const QString &text, TextSize size, bool isQuiet, bool isStrong)
{
    auto *label = new QLabel(text, m_content);
    label->setFont(m_theme.font(size, isStrong));
    label->setProperty("second", isQuiet);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_column->addWidget(label);
}

void CountySide::addHeading(const QString &text)
{
    if (m_column->count() > 0) m_column->addSpacing(m_theme.px(12));
    addLine(text, TextSize::Small, true);
}

void CountySide::addPersons(const County &county)
{
    const std::pair<QString, QString> persons[] = {{QStringLiteral("书记"), county.partySecretary},
                                                   {QStringLiteral("县（市、区）长"), county.governor},
                                                   {QStringLiteral("医管委主任"), county.councilChair}};
    QStringList lines;
    for (const auto &[office, name] : persons)
        if (!name.isEmpty()) lines << office + QStringLiteral("　") + name;
    if (lines.isEmpty()) return;
    addHeading(QStringLiteral("负责人"));
    addLine(lines.join(u'\n'), TextSize::Base, false);
}

void CountySide::addCommunity(const CountyCommunity &community)
{
    QStringList facts;
    if (!community.leadHospital.isEmpty() && !community.name.startsWith(community.leadHospital))
        facts << QStringLiteral("牵头医院　") + community.leadHospital;
    if (!community.chairman.isEmpty()) facts << QStringLiteral("理事长　") + community.chairman;
    facts << QStringLiteral("成员单位 %1 家 · 村卫生室 %2 家").arg(community.hospitals).arg(community.clinics);
    m_column->addSpacing(m_theme.px(4));
    addLine(community.name, TextSize::Base, false, true);
    addLine(facts.join(u'\n'), TextSize::Base, true);
}

void CountySide::show(const CountyCard &card)
{
    delete takeWidget();
    m_content = new QWidget;
    m_content->setObjectName(QStringLiteral("cardContent"));
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(m_theme.px(16), m_theme.px(14), m_theme.px(16), m_theme.px(14));
    m_column->setSpacing(m_theme.px(4));
    const County &county = card.county;
    addHeading(QStringLiteral("联系人"));
    addLine(county.contact.isEmpty() ? QStringLiteral("还没有登记") : county.contact, TextSize::Heading, false, true);
    if (!county.phone.isEmpty()) addLine(county.phone, TextSize::Title, false, true);
    addPersons(county);
    const auto communities = std::count_if(card.communities.begin(), card.communities.end(),
                                           [](const CountyCommunity &each) { return bool(each.id); });
    addHeading(QStringLiteral("医共体 %1 个 · 机构 %2 家").arg(communities).arg(card.institutions()));
    for (const CountyCommunity &community : card.communities) addCommunity(community);
    if (!county.note.isEmpty()) {
        addHeading(QStringLiteral("备注"));
        addLine(county.note, TextSize::Base, false);
    }
    m_column->addStretch(1);
    setWidget(m_content);
}

} // namespace tz

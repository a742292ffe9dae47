#include "views/briefing/issue_tree.h"

namespace tz {

namespace {

constexpr int idRole = Qt::UserRole;

QString wordsOf(const Briefing &briefing)
{
    QString words = issueNumberWords(briefing.style, briefing.year, briefing.number);
    if (briefing.series != usualSeries()) words.prepend(briefing.series);
    return words;
}

QString hintOf(const Briefing &briefing, const Reading &reading)
{
    const QString state = briefing.state == BriefingState::Issued ? QStringLiteral("已出具") : QStringLiteral("编写中");
    return QStringLiteral("%1 · %2 · %3")
        .arg(Schema<Briefing>::label(briefing, reading), briefing.date.toString(QStringLiteral("yyyy年M月d日")), state);
}

} // namespace

IssueTree::IssueTree(const Theme &theme, QWidget *parent) : QTreeWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("institutionTree"));
    setHeaderHidden(true);
    setColumnCount(1);
    setIndentation(theme.px(14));
    setRootIsDecorated(true);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setUniformRowHeights(true);
    setAccessibleName(QStringLiteral("各期简报和文章"));
    connect(this, &QTreeWidget::currentItemChanged, this, &IssueTree::noteCurrent);
}

void IssueTree::read(LedgerSession &session)
{
    m_isReading = true;
    std::map<qint64, bool> wasOpen;
    for (int i = 0; i < topLevelItemCount(); ++i)
        wasOpen[topLevelItem(i)->data(0, idRole).toLongLong()] = topLevelItem(i)->isExpanded();
    clear();
    std::map<qint64, QTreeWidgetItem *> issues;
    std::vector<Briefing> briefings = session.all<Briefing>();
    for (auto briefing = briefings.rbegin(); briefing != briefings.rend(); ++briefing) {
        auto *item = new QTreeWidgetItem(this);
        const bool isDraft = briefing->state == BriefingState::Draft;
        item->setText(0, wordsOf(*briefing) + (isDraft ? QString() : QStringLiteral(" · 已出具")));
        item->setToolTip(0, hintOf(*briefing, session.reading()));
        item->setData(0, idRole, briefing->id.value);
        item->setFont(0, m_theme.font(TextSize::Base, true));
        item->setSizeHint(0, {0, m_theme.px(30)});
        issues[briefing->id.value] = item;
    }
    for (const BriefingArticle &article : session.all<BriefingArticle>()) {
        const auto issue = issues.find(article.briefing.value);
        if (issue == issues.end()) continue;
        auto *item = new QTreeWidgetItem(issue->second);
        const QString title = article.title.isEmpty() ? QStringLiteral("（没有标题）") : article.title.simplified();
        item->setText(0, QStringLiteral("%1　%2").arg(issue->second->childCount()).arg(title));
        item->setToolTip(0, title);
        item->setForeground(0, m_theme.colour(Role::SecondInk));
        item->setData(0, idRole, article.id.value);
        item->setSizeHint(0, {0, m_theme.px(30)});
    }
    for (const auto &[id, item] : issues) {
        const auto was = wasOpen.find(id);
        item->setExpanded(was != wasOpen.end() && was->second);
    }
    m_isReading = false;
    choose(m_briefing, m_article);
}

void IssueTree::choose(BriefingId briefing, BriefingArticleId article)
{
    QTreeWidgetItem *found = nullptr;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        QTreeWidgetItem *issue = topLevelItem(i);
        if (issue->data(0, idRole).toLongLong() != briefing.value) continue;
        found = issue;
        for (int j = 0; j < issue->childCount(); ++j)
            if (article && issue->child(j)->data(0, idRole).toLongLong() == article.value) found = issue->child(j);
    }
    if (!found && topLevelItemCount() > 0) {
        found = topLevelItem(0);
        if (found->childCount() > 0) found = found->child(0);
    }
    if (found && found->parent()) found->parent()->setExpanded(true);
    setCurrentItem(found);
    noteCurrent();
}

void IssueTree::noteCurrent()
{
    if (m_isReading) return;
    const QTreeWidgetItem *item = currentItem();
    const QTreeWidgetItem *issue = item && item->parent() ? item->parent() : item;
    const BriefingId briefing{issue ? issue->data(0, idRole).toLongLong() : 0};
    const BriefingArticleId article{item && item->parent() ? item->data(0, idRole).toLongLong() : 0};
    if (briefing == m_briefing && article == m_article) return;
    m_briefing = briefing;
    m_article = article;
    Q_EMIT chosen();
}

} // namespace tz

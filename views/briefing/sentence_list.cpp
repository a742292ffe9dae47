#include "views/briefing/sentence_list.h"

#include "models/desk/briefing_steps.h"
#include "models/desk/sentence_sources.h"
#include "views/theme/bare_layout.h"

#include <QCheckBox>
#include <QLabel>
#include <QToolButton>

namespace tz {

namespace {

/// Rows that a sentence names and counts, once each.
std::vector<AssignmentId> rowsOf(const DraftSentence &sentence, const LiveFigures &figures)
{
    IssueArticle alone;
    BriefingSource source;
    source.sentence = sentence.text;
    for (const AssignmentId id : sentence.rows) source.assignments.values.push_back(id.value);
    alone.sources.push_back(source);
    return rowsBehind(alone, sentence.text, 1, figures);
}

bool stands(const DraftSentence &sentence, const IssueArticle &article)
{
    const auto places = placesOf(article.sources, article.article.text);
    for (size_t i = 0; i < places.size(); ++i)
        if (places[i] && article.sources[i].rule == sentence.rule) return true;
    return false;
}

} // namespace

SentenceList::SentenceList(const Theme &theme, QWidget *parent) : RowStack(theme, 176, parent)
{
    setHeadline(QStringLiteral("台账起草的句子：勾上写进正文，数字随台账变动"));
}

void SentenceList::show(const std::vector<DraftSentence> &sentences, const IssueArticle &article,
                        const LiveFigures &figures, bool isEditable)
{
    clear();
    for (const DraftSentence &sentence : sentences) {
        auto *row = new QWidget;
        auto *line = bareLayout<QHBoxLayout>(row, theme().px(6));
        auto *tick = new QCheckBox;
        tick->setChecked(stands(sentence, article));
        tick->setEnabled(isEditable);
        tick->setAccessibleName(sentence.title);
        tick->setToolTip(tick->isChecked() ? QStringLiteral("从正文中取出") : QStringLiteral("写进正文"));
        auto *text = new QLabel(figures.filled(sentence.text));
        text->setWordWrap(true);
        text->setTextFormat(Qt::PlainText);
        line->addWidget(tick, 0, Qt::AlignTop);
        line->addWidget(text, 1);
        connect(tick, &QCheckBox::clicked, this, [this, sentence](bool isOn) { Q_EMIT ticked(sentence, isOn); });
        const auto rows = rowsOf(sentence, figures);
        auto *open = new QToolButton;
        open->setText(QStringLiteral("%1 行").arg(rows.size()));
        open->setToolTip(QStringLiteral("在“任务分解”里打开这一句依据的各行"));
        open->setAccessibleName(sentence.title + QStringLiteral("依据的行"));
        open->setProperty("second", true);
        open->setEnabled(!rows.empty());
        connect(open, &QToolButton::clicked, this,
                [this, rows, title = sentence.title] { Q_EMIT rowsAsked(rows, title); });
        line->addWidget(open, 0, Qt::AlignTop);
        add(row);
    }
    settle();
    setVisible(!sentences.empty());
}

} // namespace tz

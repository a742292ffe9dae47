#pragma once

#include "models/tables/county_card.h"
#include "views/page.h"

#include <map>

class QLabel;
class QLineEdit;
class QModelIndex;
class QTableView;

namespace tz {

class CountyField;
class CountySide;
class CountyTasks;
class MessageBand;
class PageHeader;
class WordFields;

/// 县情: one county on one screen, for a phone call. Typing narrows its tasks, the arrows choose one, Enter or Tab goes
/// to the words, Ctrl+Enter stores them, Esc goes back.
class CountyPage : public Page
{
    Q_OBJECT

public:
    explicit CountyPage(const PageContext &context);

    bool canRun(Command command) const override;
    void run(Command command) override;
    /// A condition on `county` says which; rows are the assignments of which the first is chosen.
    void follow(const PageLink &link) override;
    QString settleEditor() override;
    void dropEditor() override;
    AssignmentId assignmentAt(QPoint global) const override;
    void applyLengths() override;

protected:
    void refresh() override;
    bool eventFilter(QObject *object, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildHeader();
    QWidget *makeTasks();
    QWidget *makeWords();
    void show(CountyId county);
    void showCard(const CountyCard &card);
    void choose(AssignmentId assignment);
    void showTask();
    bool steersList(int key);
    void store();

    CountyTasks *m_tasks;
    PageHeader *m_header;
    MessageBand *m_band;
    CountyField *m_field;
    CountySide *m_side;
    QLineEdit *m_search;
    QTableView *m_list;
    QLabel *m_subject;
    QLabel *m_heard;
    WordFields *m_words;
    CountyId m_county;
    QString m_contact;
    std::map<qint64, QString> m_drafts; ///< words that were begun, by their assignment
};

/// The page of a county, with one of its assignments chosen.
PageLink countyLink(CountyId county, AssignmentId assignment = {});

} // namespace tz

#pragma once

#include "views/page.h"

class QComboBox;
class QLineEdit;
class QToolButton;

namespace tz {

class MemoryList;
class MessageBand;
class PageHeader;
class PastTable;

/// 往日: any table as it was in the evening of a day, to be read only, under a band that says so and leads back.
class PastPage : public Page
{
    Q_OBJECT

public:
    explicit PastPage(const PageContext &context);
    void applyLengths() override;
    /// Rows and day: a link's conditions name them, see pastLink().
    void follow(const PageLink &link) override;

protected:
    void refresh() override;

private:
    QWidget *makeDayField();
    void readDay();
    void showDay(QDate day);
    QString sinceThen() const;
    void showTable();

    PastTable *m_model;
    PageHeader *m_header;
    MessageBand *m_band;
    MessageBand *m_problem;
    QComboBox *m_entity;
    QLineEdit *m_day;
    MemoryList *m_list;
    QDate m_evening;
    QDate m_first; ///< the days of the first and the last step
    QDate m_last;
};

/// Leads to the page with an entity's table of yesterday evening.
PageLink pastLink(const Entity &entity);

} // namespace tz

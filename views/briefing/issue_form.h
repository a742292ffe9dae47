#pragma once

#include "models/ledger/briefing.h"
#include "views/page.h"

#include <QScrollArea>

class QFormLayout;
class QLineEdit;

namespace tz {

/// What stands around the articles of an issue: name, number, issuer, days, recipients. Each field is stored when it is
/// left; what cannot be read stays marked.
class IssueForm : public QScrollArea
{
    Q_OBJECT

public:
    IssueForm(const PageContext &context, QWidget *parent);

    void show(const Briefing &briefing);
    /// Stores the field being typed in; the sentence says why not.
    QString settle();
    /// Gives up what settle() has left.
    void drop();

private:
    void addField(const char *column, const QString &label, const QString &hint = {});
    void addNumber();
    void store(const Column &column, QWidget *field);
    void storeNumber();

    struct Field {
        const Column *column;
        QWidget *editor;
    };

    const PageContext m_context;
    Briefing m_briefing;
    QFormLayout *m_lines;
    QLineEdit *m_number = nullptr;
    std::vector<Field> m_fields;
};

} // namespace tz

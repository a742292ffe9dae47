#pragma once

#include "models/tables/county_card.h"
#include "views/theme/theme.h"

#include <QScrollArea>

class QVBoxLayout;

namespace tz {

/// Whom to call in a county, who answers for it, and its communities with their members.
class CountySide : public QScrollArea
{
    Q_OBJECT

public:
    CountySide(const Theme &theme, QWidget *parent);
    void show(const CountyCard &card);
    void applyLengths();
    QSize sizeHint() const override;

private:
    void addHeading(const QString &text);
    void addLine(const QString &text, TextSize size, bool isQuiet, bool isStrong = false);
    void addPersons(const County &county);
    void addCommunity(const CountyCommunity &community);

    const Theme &m_theme;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_column = nullptr;
};

} // namespace tz

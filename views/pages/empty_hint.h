#pragma once

#include "views/page.h"

namespace tz {

/// What an empty table says: what belongs here, and the ways to fill it, as buttons.
class EmptyHint : public QWidget
{
    Q_OBJECT

public:
    EmptyHint(const QString &sentence, const QString &iconName, std::vector<Command> ways, const PageContext &context,
              QWidget *parent);
};

} // namespace tz

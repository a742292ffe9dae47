#include "models/desk/desk_paper.h"

#include "models/desk/table_paper.h"

namespace tz {

Document deskPaper(const DeskModel &desk, const LedgerSession &session, QTime at)
{
    static const std::vector<PaperColumn> columns{{DeskModel::LightSection, 16}, {DeskModel::PlaceSection, 14},
                                                  {DeskModel::TaskSection, 34},  {DeskModel::DueSection, 26},
                                                  {DeskModel::UnitSection, 30},  {DeskModel::WordSection, 52}};
    const auto filter = desk.filter();
    const QString narrowed =
        filter ? QString::fromUtf8(EnumWords<DeskFilter>::values[static_cast<size_t>(*filter)].word) + u' ' : QString();
    return tablePaper(desk, columns,
                      {.title = QStringLiteral("今日工作单"),
                       .office = session.policy().office,
                       .state = narrowed + QStringLiteral("共 %1 项").arg(desk.rowCount()),
                       .asOf = session.today(),
                       .at = at});
}

} // namespace tz

#include "models/desk/table_paper.h"

#include "models/reports/date_words.h"
#include "models/reports/table_sheet.h"
#include "models/reports/weekly_table.h"
#include "models/tables/table_roles.h"

namespace tz {

namespace {

QString daysInWords(const LightMark &mark)
{
    if (mark.days == LightMark::noDays) return {};
    if (mark.light == Light::Overdue) return QStringLiteral("逾期%1天").arg(mark.days);
    if (mark.light != Light::Near && mark.light != Light::OnTrack) return {};
    return mark.days == 0 ? QStringLiteral("今天到期") : QStringLiteral("剩%1天").arg(mark.days);
}

TableCell cellOf(const QModelIndex &index)
{
    TableCell cell{.text = index.data().toString()};
    const QVariant light = index.data(LightRole);
    if (!light.isValid()) return cell;
    const auto mark = light.value<LightMark>();
    const QString character = lightCharacter(mark.light);
    cell.pill = Pill{character, lightInk(character)};
    if (const QString days = daysInWords(mark); !days.isEmpty()) cell.text = days;
    return cell;
}

Align alignOf(const QAbstractItemModel &model, int section)
{
    const QModelIndex first = model.index(0, section);
    if (first.data(LightRole).isValid()) return Align::Centre;
    const auto alignment = first.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    return alignment.testFlag(Qt::AlignRight) ? Align::Right : Align::Left;
}

} // namespace

Document tablePaper(const QAbstractItemModel &model, const std::vector<PaperColumn> &columns, const PaperWords &words)
{
    Table table;
    TableRow head;
    for (const PaperColumn &column : columns) {
        table.columns.push_back({column.weight, alignOf(model, column.section), column.optional});
        head.push_back({.text = model.headerData(column.section, Qt::Horizontal).toString()});
    }
    table.head.push_back(std::move(head));
    for (int row = 0; row < std::min(model.rowCount(), mostPaperRows); ++row) {
        TableRow cells;
        for (const PaperColumn &column : columns) cells.push_back(cellOf(model.index(row, column.section)));
        table.rows.push_back(std::move(cells));
    }

    if (table.rows.empty()) table.rows.push_back(bandRow(QStringLiteral("没有要列出的事项。"), columns.size(), 0));

    Document document;
    document.title = words.title;
    document.page = PageFormat::landscapeTable(Paper::A4);
    document.running.number = PageNumber::PageOfPages;
    const QString time = words.at.isValid() ? words.at.toString(QStringLiteral(" HH:mm")) : QString();
    document.running.footLeft = QStringLiteral("截至%1").arg(dateWords(words.asOf)) + time;
    document.blocks.push_back(Title{words.title, 18});
    document.blocks.push_back(SplitLine{words.office, words.state, dateWords(words.asOf)});
    document.blocks.push_back(std::move(table));
    return document;
}

} // namespace tz

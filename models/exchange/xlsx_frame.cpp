#include "models/exchange/xlsx_frame.h"

#include "models/exchange/zip_package.h"

#include <QFile>
#include <QFileInfo>

#include <xlsxwriter.h>

namespace tz {

namespace {

void setUpPrint(lxw_worksheet *sheet, const Entity &entity)
{
    constexpr uint8_t a4 = 9;
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, a4);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_repeat_rows(sheet, 0, 0);
    worksheet_set_margins(sheet, 0.5, 0.5, 0.7, 0.7); // inches
    const QByteArray title = entity.word().toUtf8();
    worksheet_set_header(sheet, ("&C" + title).constData());
    worksheet_set_footer(sheet, "&C第 &P 页，共 &N 页");
}

void writeHeadings(lxw_workbook *book, lxw_worksheet *sheet, const std::vector<const Column *> &columns)
{
    lxw_format *heading = workbook_add_format(book);
    format_set_bold(heading);
    format_set_bg_color(heading, 0xE8EEF4);
    format_set_text_wrap(heading);
    for (size_t c = 0; c < columns.size(); ++c) {
        const auto at = static_cast<lxw_col_t>(c);
        worksheet_set_column(sheet, at, at, std::min(60, columns[c]->options.width * 2 + 2), nullptr);
        worksheet_write_string(sheet, 0, at, columns[c]->heading().toUtf8().constData(), heading);
    }
    worksheet_freeze_panes(sheet, 1, 0);
}

/// The workbook numbers a format when it is first asked for.
XlsxFrame::Styles addStyles(lxw_workbook *book)
{
    lxw_format *text = workbook_add_format(book);
    format_set_num_format(text, "@");
    format_set_align(text, LXW_ALIGN_VERTICAL_TOP);
    lxw_format *date = workbook_add_format(book);
    format_set_num_format(date, "yyyy-mm-dd");
    lxw_format *percent = workbook_add_format(book);
    format_set_num_format(percent, "0%");
    return {lxw_format_get_xf_index(text), lxw_format_get_xf_index(date), lxw_format_get_xf_index(percent)};
}

/// Splits the sheet around the place of its rows.
Result<void> readSheetPart(const QString &path, XlsxFrame &frame)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return Error();
    const auto package = ZipPackage::open(file.readAll());
    if (!package) return Error();
    QByteArray sheet;
    const auto keep = [&sheet](const QByteArray &piece) {
        sheet += piece;
        return true;
    };
    if (!(*package)->read(QLatin1StringView(XlsxFrame::sheetPart), keep)) return Error();
    constexpr QByteArrayView endOfRow("</row>"), endOfRows("</sheetData>");
    const qsizetype heading = sheet.indexOf(endOfRow);
    const qsizetype rows = sheet.indexOf(endOfRows);
    if (heading < 0 || rows < heading) return Error();
    frame.before = sheet.first(heading + endOfRow.size());
    frame.behind = sheet.sliced(rows);
    return {};
}

} // namespace

Result<XlsxFrame> writeXlsxFrame(const Entity &entity, qint64 rows, const QString &path)
{
    QByteArray temporaries = QFile::encodeName(QFileInfo(path).path());
    lxw_workbook_options options{LXW_TRUE, temporaries.data(), LXW_FALSE};
    lxw_workbook *book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    if (!book) return Error();
    lxw_worksheet *sheet = workbook_add_worksheet(book, entity.word().toUtf8().constData());
    const std::vector<const Column *> columns = exportedColumns(entity);
    writeHeadings(book, sheet, columns);
    setUpPrint(sheet, entity);
    XlsxFrame frame{{}, {}, addStyles(book)};
    const auto lastRow = static_cast<lxw_row_t>(rows);
    const auto lastColumn = static_cast<lxw_col_t>(columns.size() - 1);
    // The sheet states how far its cells reach; this one stands where the last row will.
    if (rows > 0) worksheet_write_string(sheet, lastRow, lastColumn, " ", nullptr);
    worksheet_autofilter(sheet, 0, 0, lastRow, lastColumn);
    if (workbook_close(book) != LXW_NO_ERROR) return Error();
    if (auto done = readSheetPart(path, frame); !done) return done.error();
    return frame;
}

} // namespace tz

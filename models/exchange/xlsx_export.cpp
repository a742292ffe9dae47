#include "models/exchange/xlsx_export.h"

#include "models/exchange/exported_rows.h"
#include "models/exchange/refusal.h"

#include <QFile>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <future>

namespace tz {

namespace {

constexpr qsizetype longestCell = 32'767; ///< the format's own limit

/// Writes rows one below the other. libxlsxwriter keeps one row in memory and the rest in temporary files.
class SheetWriter
{
public:
    SheetWriter(lxw_workbook *book, const Entity &entity) : m_columns(exportedColumns(entity))
    {
        m_sheet = workbook_add_worksheet(book, entity.word().toUtf8().constData());
        m_heading = workbook_add_format(book);
        format_set_bold(m_heading);
        format_set_bg_color(m_heading, 0xE8EEF4);
        format_set_text_wrap(m_heading);
        m_text = workbook_add_format(book);
        format_set_num_format(m_text, "@");
        format_set_align(m_text, LXW_ALIGN_VERTICAL_TOP);
        m_date = workbook_add_format(book);
        format_set_num_format(m_date, "yyyy-mm-dd");
        m_percent = workbook_add_format(book);
        format_set_num_format(m_percent, "0%");
        for (size_t c = 0; c < m_columns.size(); ++c) {
            const auto column = static_cast<lxw_col_t>(c);
            worksheet_set_column(m_sheet, column, column, std::min(60, m_columns[c]->options.width * 2 + 2), nullptr);
            worksheet_write_string(m_sheet, 0, column, m_columns[c]->heading().toUtf8().constData(), m_heading);
        }
        worksheet_freeze_panes(m_sheet, 1, 0);
        setUpPrint(entity);
    }

    const std::vector<const Column *> &columns() const { return m_columns; }

    Result<void> write(const QStringList &cells)
    {
        ++m_row;
        if (m_row >= static_cast<lxw_row_t>(limits::rows))
            return Error{
                QStringLiteral("行数超过 .xlsx 的上限（%1 行），没有写成文件。请导出为 .csv。").arg(limits::rows)};
        for (size_t c = 0; c < m_columns.size(); ++c)
            if (auto done = write(static_cast<lxw_col_t>(c), *m_columns[c], cells[static_cast<qsizetype>(c)]); !done)
                return done;
        return {};
    }

    /// Filters reach to the last row, which is known now.
    void finish() { worksheet_autofilter(m_sheet, 0, 0, m_row, static_cast<lxw_col_t>(m_columns.size() - 1)); }

private:
    void setUpPrint(const Entity &entity)
    {
        constexpr uint8_t a4 = 9;
        worksheet_set_landscape(m_sheet);
        worksheet_set_paper(m_sheet, a4);
        worksheet_fit_to_pages(m_sheet, 1, 0);
        worksheet_repeat_rows(m_sheet, 0, 0);
        worksheet_set_margins(m_sheet, 0.5, 0.5, 0.7, 0.7); // inches
        const QByteArray title = entity.word().toUtf8();
        worksheet_set_header(m_sheet, ("&C" + title).constData());
        worksheet_set_footer(m_sheet, "&C第 &P 页，共 &N 页");
    }

    Result<void> write(lxw_col_t at, const Column &column, const QString &text)
    {
        if (text.isEmpty()) return {};
        lxw_error error = LXW_NO_ERROR;
        if (column.editor == Editor::Date) {
            const QDate date = QDate::fromString(text, Qt::ISODate);
            lxw_datetime day{date.year(), date.month(), date.day(), 0, 0, 0};
            error =
                date.year() < 1900 ? writeText(at, text) : worksheet_write_datetime(m_sheet, m_row, at, &day, m_date);
        } else if (column.editor == Editor::Percent) {
            error = worksheet_write_number(m_sheet, m_row, at, text.chopped(1).toDouble() / 100, m_percent);
        } else if (column.editor == Editor::Integer) {
            error = worksheet_write_number(m_sheet, m_row, at, text.toDouble(), nullptr);
        } else {
            if (text.size() > longestCell)
                return Error{
                    QStringLiteral("第 %1 行的“%2”超过 .xlsx 一格的上限（%3 个字符），没有写成文件。请导出为 .csv。")
                        .arg(m_row + 1)
                        .arg(column.heading())
                        .arg(longestCell)};
            error = writeText(at, text);
        }
        return error == LXW_NO_ERROR ? Result<void>() : Result<void>(Error());
    }

    lxw_error writeText(lxw_col_t at, const QString &text)
    {
        return worksheet_write_string(m_sheet, m_row, at, text.toUtf8().constData(), m_text);
    }

    std::vector<const Column *> m_columns;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_heading = nullptr;
    lxw_format *m_text = nullptr;
    lxw_format *m_date = nullptr;
    lxw_format *m_percent = nullptr;
    lxw_row_t m_row = 0;
};

/// Writes one page of rows while the next one is read from the ledger: the two take about as long.
class PageWriter
{
public:
    explicit PageWriter(SheetWriter &writer) : m_writer(writer) {}

    Result<void> add(QStringList cells)
    {
        constexpr size_t pageRows = 500;
        m_page.push_back(std::move(cells));
        return m_page.size() < pageRows ? Result<void>() : flush();
    }
    /// Waits for what is being written; its Error is that of any row so far.
    Result<void> finish()
    {
        if (auto done = flush(); !done) return done;
        return m_writing.valid() ? m_writing.get() : Result<void>();
    }

private:
    Result<void> flush()
    {
        if (m_writing.valid())
            if (auto done = m_writing.get(); !done) return done;
        m_writing = std::async(std::launch::async, [this, page = std::exchange(m_page, {})]() -> Result<void> {
            for (const QStringList &cells : page)
                if (auto done = m_writer.write(cells); !done) return done;
            return {};
        });
        return {};
    }

    SheetWriter &m_writer;
    std::vector<QStringList> m_page;
    std::future<Result<void>> m_writing;
};

bool copyInto(QIODevice &target, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return false;
    while (!file.atEnd()) {
        const QByteArray piece = file.read(1 << 20);
        if (piece.isEmpty() || target.write(piece) != piece.size()) return false;
    }
    return true;
}

} // namespace

Result<void> writeXlsx(LedgerSession &session, const Entity &entity, const ChosenRows &chosen, QIODevice &target)
{
    const QTemporaryDir folder;
    if (!folder.isValid()) return Error();
    const QString path = folder.filePath(QStringLiteral("table.xlsx"));
    QByteArray temporaries = QFile::encodeName(folder.path());
    lxw_workbook_options options{LXW_TRUE, temporaries.data(), LXW_FALSE};
    lxw_workbook *book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
    if (!book) return Error();
    SheetWriter writer(book, entity);
    const Reading reading = session.reading();
    PageWriter pages(writer);
    auto done = eachExportedRow(session.store(), entity, chosen, [&](const AnyRow &row) {
        QStringList cells;
        for (const Column *column : writer.columns()) cells << row.text(*column, reading);
        return pages.add(std::move(cells));
    });
    if (const auto written = pages.finish(); done && !written) done = written.error();
    writer.finish();
    const bool closed = workbook_close(book) == LXW_NO_ERROR;
    if (!done) return done;
    return closed && copyInto(target, path) ? Result<void>() : Result<void>(Error());
}

} // namespace tz

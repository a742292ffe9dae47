#pragma once

#include "models/reports/page_format.h"
#include "models/reports/text_style.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace tz {

/// The one large title of a paper, centred; lines are balanced unless the text brings its own line ends.
struct Title {
    QString text;
    double sizePt = TypeSize::two;
    bool operator==(const Title &) const = default;
};

/// A heading inside the text. Level 1 一、 is set in 黑体, level 2 （一） in 楷体, 3 and 4 in 仿宋, all in the size of
/// the text.
struct Heading {
    QString text;
    int level = 1;
    bool operator==(const Heading &) const = default;
};

struct Paragraph {
    QString text;
    Align align = Align::Justify;
    int indentCharacters = 2; ///< of the first line
    FontRole role = FontRole::FangSong;
    double sizePt = TypeSize::three;
    bool operator==(const Paragraph &) const = default;
};

/// One line with a part at either edge: 填报单位：… and 截至：…; a part in the middle when there is one.
struct SplitLine {
    QString left, middle, right;
    FontRole role = FontRole::Sans;
    double sizePt = TypeSize::five;
    bool operator==(const SplitLine &) const = default;
};

enum class Emphasis { Normal, Strong, Quiet, Late };

/// The character that stands for a light, printed in a ring so that it reads without colour.
struct Pill {
    QString character;
    Ink ink = Ink::Quiet;
    bool operator==(const Pill &) const = default;
};

/// A cell of a table. A row has one cell per column; the cells that a span covers are there and are ignored.
struct TableCell {
    QString text;
    Emphasis emphasis = Emphasis::Normal;
    int rowSpan = 1;                   ///< a group: painted over so many rows, repeated on the next page with （续）
    int columnSpan = 1;                ///< in head rows only
    std::optional<Pill> pill = {};     ///< stands before the text, or above it where that finds no room beside it
    QDate date = {};                   ///< a real date for the spreadsheet; the text is what paper shows
    std::optional<double> number = {}; ///< a real number for the spreadsheet
    int bookmark = 0;                  ///< > 0: stands in the PDF's outline, so many levels below the paper's title
    bool operator==(const TableCell &) const = default;
};
using TableRow = std::vector<TableCell>;

struct TableColumn {
    double weight = 1; ///< share of the table's width
    Align align = Align::Left;
    bool optional = false; ///< may be left out of a sheet on which the others do not fit (models/reports/fit_tables.h)
    bool operator==(const TableColumn &) const = default;
};

struct Table {
    std::vector<TableColumn> columns;
    std::vector<TableRow> head; ///< repeated at the top of each page
    std::vector<TableRow> rows;
    FontRole role = FontRole::Sans;
    FontRole headRole = FontRole::SansBold;
    double sizePt = TypeSize::smallFive; ///< never set smaller than 9 pt
    double air = 1; ///< share of the usual air above and below a row's text on paper (spare_sheet.h)
    bool operator==(const Table &) const = default;
};

/// The head of a briefing: the office and the paper's name in red, the issue, office at the left and date at the right,
/// a red line.
struct RedHead {
    QString office;
    QString name;  ///< 工作简报
    QString issue; ///< 第五期
    QString date;  ///< 2022年7月25日
    bool operator==(const RedHead &) const = default;
};

struct Rule {
    double widthMm = 0.35;
    Ink ink = Ink::Black;
    bool operator==(const Rule &) const = default;
};

/// An empty stretch, measured in lines of the page's text.
struct Gap {
    double lines = 1;
    bool operator==(const Gap &) const = default;
};

/// 制表：　审核：　负责人：　日期：, spread over the width, each with room to sign.
struct SignatureLine {
    struct Item {
        QString label, value;
        bool operator==(const Item &) const = default;
    };
    std::vector<Item> items;
    bool operator==(const SignatureLine &) const = default;
};

/// A picture in the middle of the core with its caption below, both on one page. The bytes are an upright JPEG or PNG
/// (models/reports/picture_file.h); the size is that on paper.
struct Picture {
    QByteArray bytes;
    double widthMm = 0, heightMm = 0;
    QString caption;
    bool operator==(const Picture &) const = default;
};

/// 版记: at the very foot of the last page, between rules; recipients first (报：… 送：…), then who printed it and
/// when.
struct Imprint {
    std::vector<QString> recipients;
    QString office;
    QString date;        ///< 2022年7月25日印发
    QString copies = {}; ///< 共印50份; empty: not said
    bool operator==(const Imprint &) const = default;
};

/// The head of a letter (信函格式) on a page of its own: the office's mark with its top 30 mm from the sheet's edge, a
/// red double line 4 mm below it and another 20 mm from the sheet's foot, both 170 mm long, the number under the upper
/// one at the right (GB/T 9704-2012, 10.1).
struct LetterHead {
    QString office;
    QString number; ///< empty: not given yet, room is left for it
    bool operator==(const LetterHead &) const = default;
};

/// Its double lines, mm: a thick and a thin one.
struct LetterLine {
    static constexpr double length = 170, aboveEdge = 20; ///< the lower one's height over the sheet's edge
    static constexpr double thick = 0.9, thin = 0.3, between = 0.8;
};

/// Who signs and when, at the end of the text: the date four characters in from the right, the office in the middle
/// above it, room for a seal over both.
struct SignOff {
    QString office;
    QString date; ///< 2021年9月30日
    bool operator==(const SignOff &) const = default;
};

/// What follows begins a new sheet; in a workbook, a new worksheet of that name.
struct PageBreak {
    QString name;
    bool operator==(const PageBreak &) const = default;
};

using Block = std::variant<Title, Heading, Paragraph, SplitLine, Table, RedHead, Rule, Gap, SignatureLine, Imprint,
                           LetterHead, SignOff, PageBreak, Picture>;

enum class PageNumber {
    None,
    PageOfPages, ///< 第1页 共8页, in the middle
    Official,    ///< — 1 —, 7 mm below the core, odd pages right, even pages left (GB/T 9704-2012)
    Letter,      ///< the same, counted anew from each letter head, whose own page has none
};

/// What stands outside the core of every page.
struct RunningLines {
    PageNumber number = PageNumber::Official;
    QString footLeft, footRight;
    bool operator==(const RunningLines &) const = default;
};

/// A report before it is paper: what it says and in which order, with no place on any page yet.
struct Document {
    QString title; ///< names the file, the PDF and the sheet
    PageFormat page;
    QString layout = {}; ///< name of the office's 版式; empty: that of the standard, or no official paper
    RunningLines running;
    std::vector<Block> blocks;
    bool operator==(const Document &) const = default;
};

} // namespace tz

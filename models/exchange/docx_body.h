#pragma once

#include "models/exchange/docx_numbering.h"
#include "models/exchange/sheet.h"

#include <QXmlStreamReader>

namespace tz::docx {

/// A paragraph's line or a table, in the order of the document.
struct Block {
    SourceLine line; ///< of a paragraph
    std::vector<SheetRow> rows;
    bool isTable = false;
};

/// Takes the tokens of word/document.xml one by one.
class BodyParser
{
public:
    explicit BodyParser(Numbering &numbering) : m_numbering(numbering) {}

    Result<void> take(const QXmlStreamReader &xml);
    std::vector<Block> blocks() { return std::move(m_blocks); }
    int deletedRows() const { return m_deletedRows; }

private:
    struct Paragraph {
        QString text;
        Numbering::Mark mark;
        bool inCell = false;
    };
    struct CellMark {
        QString text;
        int span = 1;
        bool fromAbove = false;
        bool fromLeft = false;
    };
    struct Table {
        std::vector<SheetRow> rows;
        std::vector<CellMark> cell; ///< the open one, if any
        bool isDeleted = false;     ///< the open row is a tracked deletion
    };

    Result<void> start(const QXmlStreamReader &xml);
    Result<void> end(QStringView name);
    void startProperty(const QXmlStreamReader &xml);
    void append(const QString &text);
    void endParagraph();
    Result<void> endCell();
    void endRow();
    void endTable();

    Numbering &m_numbering;
    std::vector<Block> m_blocks;
    std::vector<Paragraph> m_paragraphs; ///< open ones: text boxes nest
    std::vector<Table> m_tables;         ///< open ones: tables nest
    int m_skipped = 0;                   ///< depth within what is left out
    int m_lines = 0;
    int m_deletedRows = 0;
    qint64 m_cells = 0;
    bool m_inText = false;
    bool m_isHidden = false;
    bool m_inParagraphMark = false; ///< w:pPr
    bool m_inRowMark = false;       ///< w:trPr
};

} // namespace tz::docx

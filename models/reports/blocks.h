#pragma once

#include "models/reports/page_flow.h"

namespace tz {

/// Each block places itself at the flow's height and moves it on. Heights follow from sizes of type alone.
void place(const Title &title, PageFlow &flow);
void place(const Heading &heading, PageFlow &flow);
void place(const SplitLine &line, PageFlow &flow);
void place(const RedHead &head, PageFlow &flow);
void place(const Rule &rule, PageFlow &flow);
void place(const Gap &gap, PageFlow &flow);
void place(const SignatureLine &line, PageFlow &flow);
void place(const Imprint &imprint, PageFlow &flow);
void place(const LetterHead &head, PageFlow &flow);
void place(const SignOff &signOff, PageFlow &flow);
void place(const PageBreak &pageBreak, PageFlow &flow);
void place(const Picture &picture, PageFlow &flow);

/// `reserve` mm stay free below the last row: what follows the table (its signatures) must not stand alone on a page.
void place(const Table &table, PageFlow &flow, double reserve);

/// Height of a table's head and first row, mm: so much of it stands below the line that announces it.
double beginningHeight(const Table &table, const PageFlow &flow);

/// Height of what closes a paper and is to stand on one page with what comes before it, mm.
double closingHeight(const SignatureLine &line, const PageFlow &flow);
double closingHeight(const Imprint &imprint, const PageFlow &flow);
double heightOf(const Paragraph &paragraph, const PageFlow &flow);

/// `reserve` mm stay free on the page on which the paragraph ends, below its last two lines.
void place(const Paragraph &paragraph, PageFlow &flow, double reserve);
double closingHeight(const SignOff &signOff, const PageFlow &flow);

} // namespace tz

#include "models/desk/paper_layout.h"

namespace tz {

namespace {

/// Text of the standard's size takes that of the sheet.
void takeTypeOf(const PageFormat &page, Block &block)
{
    if (auto *paragraph = std::get_if<Paragraph>(&block); paragraph && paragraph->sizePt == TypeSize::three)
        paragraph->sizePt = page.gridSizePt;
    if (auto *line = std::get_if<SplitLine>(&block); line && line->sizePt == TypeSize::three)
        line->sizePt = page.gridSizePt;
}

} // namespace

PageFormat formatOf(const PaperPreset &preset)
{
    return PageFormat::ofCore(preset.top, preset.left, preset.width, preset.height, preset.lines, preset.characters);
}

std::optional<PaperPreset> presetFor(LedgerSession &session, const QString &reportTitle)
{
    std::optional<PaperPreset> found;
    for (const AnyRow &row : session.directory().all(EntityKind::PaperPreset))
        if (const auto &preset = *row.as<PaperPreset>(); isFor(preset, reportTitle)) found = preset;
    if (found && !contradictionIn(*found).isEmpty()) return {};
    return found;
}

PageFormat officialSheet(LedgerSession &session, const QString &reportTitle)
{
    const auto preset = presetFor(session, reportTitle);
    return preset ? formatOf(*preset) : PageFormat::official();
}

Document laidOut(LedgerSession &session, Document document, const QString &reportTitle)
{
    if (document.page != PageFormat::official()) return document;
    const auto preset = presetFor(session, reportTitle);
    if (!preset || formatOf(*preset) == document.page) return document;
    document.page = formatOf(*preset);
    document.layout = preset->name;
    for (Block &block : document.blocks) takeTypeOf(document.page, block);
    return document;
}

Document makeReport(const ReportKind &kind, LedgerSession &session, const ReportOrder &order)
{
    return laidOut(session, kind.make(session, order), QString::fromUtf8(kind.title));
}

} // namespace tz

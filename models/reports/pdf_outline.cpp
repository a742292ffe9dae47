#include "models/reports/pdf_outline.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

namespace tz {

namespace {

/// Air above the line that is jumped to, mm.
constexpr double airAbove = 3;
/// Entries as deep as this show what hangs below them when the file is opened.
constexpr int openDepth = 1;

struct Entry {
    QPDFObjectHandle object;
    int level = -1, depth = 0;
    size_t parent = 0; ///< its place among the entries; the root's is its own
    std::vector<size_t> children;
};

QPDFObjectHandle destination(QPDFObjectHandle page, double y)
{
    const auto box = QPDFPageObjectHelper(page).getMediaBox().getArrayAsRectangle();
    const double top = box.ury - std::max(0.0, y - airAbove) / mmPerPoint;
    return QPDFObjectHandle::newArray({page, QPDFObjectHandle::newName("/XYZ"), QPDFObjectHandle::newNull(),
                                       QPDFObjectHandle::newReal(top, 2), QPDFObjectHandle::newNull()});
}

/// The tree with its root at the front.
std::vector<Entry> tree(QPDF &file, const std::vector<PlacedBookmark> &bookmarks)
{
    std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(file).getAllPages();
    std::vector<Entry> entries(1);
    entries.front().object = file.makeIndirectObject(QPDFObjectHandle::newDictionary());
    for (const PlacedBookmark &placed : bookmarks) {
        size_t parent = entries.size() - 1;
        while (entries[parent].level >= placed.bookmark.level) parent = entries[parent].parent;
        Entry entry;
        entry.object = file.makeIndirectObject(QPDFObjectHandle::newDictionary());
        entry.level = placed.bookmark.level;
        entry.depth = entries[parent].depth + 1;
        entry.parent = parent;
        entry.object.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(placed.bookmark.text.toStdString()));
        entry.object.replaceKey("/Dest", destination(pages.at(placed.page).getObjectHandle(), placed.bookmark.y));
        entries[parent].children.push_back(entries.size());
        entries.push_back(std::move(entry));
    }
    return entries;
}

/// Entries in sight below this one when it is open.
int shownBelow(const std::vector<Entry> &entries, const Entry &entry)
{
    int shown = 0;
    for (const size_t child : entry.children)
        shown += 1 + (entries[child].depth <= openDepth ? shownBelow(entries, entries[child]) : 0);
    return shown;
}

void link(std::vector<Entry> &entries)
{
    for (Entry &entry : entries) {
        if (entry.children.empty()) continue;
        const int shown = shownBelow(entries, entry);
        entry.object.replaceKey("/First", entries[entry.children.front()].object);
        entry.object.replaceKey("/Last", entries[entry.children.back()].object);
        entry.object.replaceKey("/Count", QPDFObjectHandle::newInteger(entry.depth <= openDepth ? shown : -shown));
        for (size_t i = 0; i < entry.children.size(); ++i) {
            QPDFObjectHandle child = entries[entry.children[i]].object;
            child.replaceKey("/Parent", entry.object);
            if (i > 0) child.replaceKey("/Prev", entries[entry.children[i - 1]].object);
            if (i + 1 < entry.children.size()) child.replaceKey("/Next", entries[entry.children[i + 1]].object);
        }
    }
}

} // namespace

void writeOutline(QPDF &file, const std::vector<PlacedBookmark> &bookmarks)
{
    if (bookmarks.empty()) return;
    std::vector<Entry> entries = tree(file, bookmarks);
    link(entries);
    entries.front().object.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
    file.getRoot().replaceKey("/Outlines", entries.front().object);
}

} // namespace tz

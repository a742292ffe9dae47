#pragma once

#include "models/exchange/source_archive.h"

#include <deque>

namespace tz {

/// The sources that wait to be looked at: files, the members of archives among them, and a pasted table.
class ImportQueue
{
public:
    /// An archive that cannot be opened waits as one source, which then says why.
    void add(const QString &path);
    /// A table as WPS and Excel put it on the clipboard.
    void addPasted(const QString &tabSeparatedText);

    bool isEmpty() const { return m_waiting.empty(); }
    qsizetype size() const { return static_cast<qsizetype>(m_waiting.size()); }
    /// The name of the first source, with its folder in the archive.
    QString name() const { return m_waiting.front().name; }
    /// Takes the first source and reads it.
    Result<SourceDocument> next();

private:
    struct Waiting {
        QString name;
        QString path;                           ///< of a file
        std::shared_ptr<SourceArchive> archive; ///< or a member of it
        qsizetype member = 0;
        QString pasted; ///< or a text
    };
    std::deque<Waiting> m_waiting;
};

} // namespace tz

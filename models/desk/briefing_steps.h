#pragma once

#include "models/desk/briefing_draft.h"
#include "models/desk/briefing_issue.h"

namespace tz {

/// What a clerk does to an issue: each function is one step of the log. What was issued is not edited: an Error says
/// so.

/// What a catalogue's order says of an issue that the office wrote.
ReportOrder orderOf(const Briefing &briefing);

/// The next issue of a series, with the style, issuer and lists of the one before, its period from where that one ended
/// up to today, and a first article drafted by the rules. Gives its id.
Result<BriefingId> startIssue(LedgerSession &session, const QString &series = usualSeries());

/// A pasted or empty article at the end of the issue.
Result<BriefingArticleId> addArticle(LedgerSession &session, BriefingId briefing, const QString &pasted);

/// Title and text of pasted words: a first line that is no sentence is the title, a second one like it its second line.
struct PastedArticle {
    QString title, text;
};
PastedArticle readArticle(const QString &pasted);

/// Changes places with its neighbour, above (-1) or below (+1); nothing at the end.
Result<void> moveArticle(LedgerSession &session, BriefingArticleId article, int by);
Result<void> removeArticle(LedgerSession &session, BriefingArticleId article);

/// Title and text as they are written now. The sources follow their sentences; those whose sentence is gone go too.
Result<void> storeArticle(LedgerSession &session, const BriefingArticle &written);

/// Puts a drafted sentence into the article below the last drafted one, or in the place of the one of the same rule.
Result<void> takeSentence(LedgerSession &session, BriefingArticleId article, const DraftSentence &sentence);
/// Takes the sentence of a rule out again.
Result<void> dropSentence(LedgerSession &session, BriefingArticleId article, const QString &rule);

struct PictureFile {
    QString name;
    QByteArray bytes;
};
/// Adds pictures below the paragraph at `place` of the text; at the end when it is negative.
Result<void> addPictures(LedgerSession &session, BriefingArticleId article, const std::vector<PictureFile> &files,
                         qsizetype place);
/// The marks of those after it count on.
Result<void> removePicture(LedgerSession &session, BriefingPictureId picture);

/// What a file's name says of a picture; nothing for names that cameras and messengers give.
QString captionOf(const QString &fileName);

/// Adds what makes the text of an issue stay as it is now: figures become numbers, sources name every row counted.
void addFreezing(ChangeSet &set, const BriefingIssue &issue, const LiveFigures &figures, IssuedPaperId paper);

/// The rows behind a place of a text: those that the drafted sentence there names and those its live figures count.
std::vector<AssignmentId> rowsBehind(const IssueArticle &article, const QString &text, qsizetype place,
                                     const LiveFigures &figures);

} // namespace tz

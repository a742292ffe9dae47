#pragma once

#include "models/desk/briefing_issue.h"
#include "views/theme/theme.h"

#include <QScrollArea>

#include <map>

class QLineEdit;

namespace tz {

/// The pictures of an article side by side, each with its caption, its width on paper and its place in the text.
class PictureStrip : public QScrollArea
{
    Q_OBJECT

public:
    PictureStrip(LedgerSession &session, const Theme &theme, QWidget *parent);

    /// Hidden without pictures. The caption that is being typed stays.
    void show(const std::vector<BriefingPicture> &pictures, bool isEditable);
    void editCaption(BriefingPictureId picture);

Q_SIGNALS:
    void captionTyped(tz::BriefingPictureId picture, const QString &caption);
    void widthChosen(tz::BriefingPictureId picture, int width);
    /// its mark is to stand where the cursor is
    void markAsked(int number);
    void removalAsked(tz::BriefingPictureId picture);

private:
    QWidget *makeItem(const BriefingPicture &picture, int number, bool isEditable);
    QPixmap thumbnail(const BriefingPicture &picture);

    LedgerSession &m_session;
    const Theme &m_theme;
    std::vector<BriefingPicture> m_shown;
    bool m_isEditable = true;
    std::map<QString, QPixmap> m_thumbnails; ///< by SHA-256
    std::map<qint64, QLineEdit *> m_captions;
};

} // namespace tz

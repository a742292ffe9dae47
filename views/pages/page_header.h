#pragma once

#include "views/page.h"

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QTimer;
class QToolButton;
class QVBoxLayout;

namespace tz {

class MessageBand;

/// The head of a page: where am I, what is the state in figures, what can I do. Where the window is too narrow for all
/// words its buttons keep their icons only; their hints name them.
class PageHeader : public QWidget
{
    Q_OBJECT

public:
    PageHeader(const QString &title, const PageContext &context, QWidget *parent);

    void setTitle(const QString &title);
    void setFigures(const QString &figures);
    /// A search line; typed() comes a moment after the last key.
    QLineEdit *addSearch(const QString &placeholder);
    /// Whether the page finds within a few milliseconds: then typed() comes at every key.
    void setFindsAtOnce(bool findsAtOnce);
    void addButton(Command command);
    /// A button that opens a menu, which is empty as yet.
    QMenu *addMenu(const QString &text, const QString &iconName, const QString &hint);
    /// Something of the page's own among the buttons.
    void addWidget(QWidget *widget);
    /// A chip that says what the page is narrowed to; empty removes it. widened() comes when it is clicked.
    void setNarrowing(const QString &caption);
    void hideNarrowing();
    /// A button before the title that leads back to the page of this title.
    void setWayBack(const QString &title, std::function<void()> back);
    void applyLengths();

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

Q_SIGNALS:
    void typed(const QString &text);
    void widened();

private:
    void setCompact(bool isCompact);
    int widthSpared() const;

    const PageContext m_context;
    QHBoxLayout *m_line;
    QLabel *m_title;
    QLabel *m_figures;
    QWidget *m_chip = nullptr;
    QToolButton *m_wayBack = nullptr;
    std::function<void()> m_back;
    QLineEdit *m_search = nullptr;
    QTimer *m_delay = nullptr;           ///< between the last key and typed()
    std::vector<QToolButton *> m_worded; ///< buttons that can do without their words
    bool m_isCompact = false;
};

/// The layout of a page: the head, room for the rest, and at the foot the band, so that a sentence that comes or goes
/// does not move what is being read.
QVBoxLayout *pageColumn(QWidget *page, const PageContext &context, PageHeader *header, MessageBand *band);

} // namespace tz

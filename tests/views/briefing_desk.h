#pragma once

#include "tests/support/catch.h"
#include "tests/support/photo.h"
#include "tests/views/window_support.h"

#include "models/ledger/fact.h"
#include "models/reports/text_renderer.h"
#include "views/briefing/article_editor.h"
#include "views/briefing/briefing_page.h"
#include "views/briefing/issue_tree.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QTemporaryDir>
#include <QTest>

namespace tz::test {

/// The page of a shown window; with an issue begun unless told otherwise.
struct BriefingDesk {
    WindowOnLedger place;
    BriefingPage *page = nullptr;

    explicit BriefingDesk(bool hasIssue = true)
    {
        place.window().showPage(QStringLiteral("briefing"));
        place.window().picture({1280, 800});
        page = place.window().findChild<BriefingPage *>();
        REQUIRE(page);
        if (hasIssue) button(QStringLiteral("编写第一期"))->click();
    }
    LedgerSession &session() { return place.session(); }
    QAbstractButton *button(const QString &text) const
    {
        for (QAbstractButton *each : page->findChildren<QAbstractButton *>())
            if (each->isVisible() && each->text().startsWith(text)) return each;
        FAIL("no such button: " << text.toStdString());
        return nullptr;
    }
    ArticleEditor &editor() const { return *page->findChild<ArticleEditor *>(); }
    IssueTree &tree() const { return *page->findChild<IssueTree *>(); }
    QString paper() const { return renderText(page->document()); }
    void settle() { CHECK(page->settleEditor().isEmpty()); }
    BriefingArticle article(size_t index = 0) { return session().all<BriefingArticle>().at(index); }
    void writeAll(const QString &text)
    {
        editor().setFocus();
        editor().selectAll();
        QTest::keyClick(&editor(), Qt::Key_Delete);
        QInputMethodEvent event;
        event.setCommitString(text);
        QCoreApplication::sendEvent(&editor(), &event);
    }
    /// 13 counties are written where the registry of facts counts 5.
    void writeDoubtfulFigure()
    {
        layDown(1);
        writeAll(QStringLiteral("全市13个县市区。"));
        REQUIRE(QTest::qWaitFor([&] { return page->doubts().size() == 1; }));
    }
    /// The first facts of the registry.
    void layDown(size_t count)
    {
        ChangeSet set{QStringLiteral("口径"), {}, {}};
        const std::vector<Fact> facts = shippedFacts();
        for (size_t i = 0; i < count; ++i) set.add(facts[i]);
        REQUIRE(session().perform(std::move(set)));
    }
    void paste(const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        button(QStringLiteral("粘贴"))->click();
    }
};

inline QString photoFile(const QTemporaryDir &folder, const char *name)
{
    const QString path = folder.filePath(QString::fromUtf8(name));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(photoHeld(6));
    return path;
}

} // namespace tz::test

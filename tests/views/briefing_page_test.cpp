#include "tests/views/briefing_desk.h"
#include "tests/views/clerk.h"
#include "tests/views/table_desk.h"

#include "models/desk/issuing.h"
#include "models/tables/entity_table_model.h"
#include "views/briefing/article_pane.h"
#include "views/briefing/doubt_list.h"
#include "views/briefing/issue_form.h"
#include "views/briefing/picture_strip.h"
#include "views/briefing/sentence_list.h"
#include "views/pages/table_page.h"
#include "views/paper/page_thumbnails.h"
#include "views/paper/paper_bar.h"
#include "views/paper/paper_view.h"
#include "views/table/ledger_table_view.h"

#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QToolButton>

using namespace tz;
using namespace tz::test;

TEST_CASE("story 9: a briefing with drafted items, three county articles and photos is issued after 8 actions")
{
    const QTemporaryDir folder;
    const QStringList photos{photoFile(folder, "核查组查看远程中心.jpg"), photoFile(folder, "座谈会现场.jpg")};
    WindowOnLedger place;
    LedgerSession &session = place.session();
    REQUIRE(place.window().showPage(QStringLiteral("briefing")));
    Clerk clerk(place.window());
    clerk.click(QStringLiteral("编写第一期"));
    for (const char *county : {"西峡县", "内乡县", "淅川县"}) {
        QGuiApplication::clipboard()->setText(
            QStringLiteral("%1推进医共体建设\n7月13日，%1召开会议。\n会议要求抓紧落实。")
                .arg(QString::fromUtf8(county)));
        clerk.press(Qt::Key_V, Qt::ControlModifier);
    }
    clerk.drop(photos);
    const auto *page = place.window().findChild<BriefingPage *>();
    CHECK(page->doubts().empty()); // checked as it is written
    clerk.click(QStringLiteral("出具"));
    const auto issued = issuedPapers(session, u"briefing");
    REQUIRE(issued.size() == 1);
    CHECK(issued.front().number == QStringLiteral("第一期"));
    CHECK(session.all<BriefingArticle>().size() == 4);
    CHECK(session.all<BriefingPicture>().size() == 2);
    const QString paper = renderText(page->document());
    for (const char *words : {"本期新完成10项", "内乡县推进医共体建设", "〔图〕座谈会现场", "逾期1项"})
        CHECK(paper.contains(QString::fromUtf8(words)));
    CHECK(clerk.actions() <= 8);
    CHECK(clerk.actions() == 7);
}

TEST_CASE("without an issue the page shows what the ledger would make of itself, and begins the first one")
{
    BriefingDesk desk(false);
    CHECK(desk.tree().isEmpty());
    CHECK(desk.paper() == renderText(reportNamed(u"briefing")->make(desk.session(), {})));
    CHECK_FALSE(desk.page->findChild<DoubtList *>()->isVisible());
    desk.button(QStringLiteral("编写第一期"))->click();
    CHECK(desk.session().all<Briefing>().size() == 1);
    CHECK(desk.editor().isVisible());
    CHECK(desk.tree().currentItem()->text(0).contains(QStringLiteral("推进情况")));
}

TEST_CASE("the text shows numbers where its source has names, and gives the source back unchanged")
{
    BriefingDesk desk;
    const QString source = desk.article().text;
    CHECK(desk.editor().source() == source);
    CHECK(desk.editor().toPlainText().count(QChar::ObjectReplacementCharacter) == qsizetype(figuresIn(source).size()));
    for (const char *text : {"一段。\n又一段〖逾期项数〗项。\n", "〖逾期项数〗", "〖没有这个数〗〖图1〗", "\n\n", ""}) {
        desk.editor().setSource(QString::fromUtf8(text));
        CHECK(desk.editor().source() == QString::fromUtf8(text));
    }
}

TEST_CASE("a name in brackets becomes its number when the bracket closes, and copies as the number")
{
    BriefingDesk desk;
    desk.writeAll(QStringLiteral("逾期〖逾期项数〗"));
    CHECK(desk.editor().toPlainText().contains(QChar::ObjectReplacementCharacter));
    CHECK(desk.editor().source() == QStringLiteral("逾期〖逾期项数〗"));
    desk.editor().selectAll();
    desk.editor().copy();
    CHECK(QGuiApplication::clipboard()->text() == QStringLiteral("逾期1"));
    desk.editor().moveCursor(QTextCursor::End);
    desk.editor().paste(); // within the page it stays a figure
    CHECK(desk.editor().source() == QStringLiteral("逾期〖逾期项数〗逾期〖逾期项数〗"));
}

TEST_CASE("what is written is on the paper at once, in the ledger when it is left, and undone from there")
{
    BriefingDesk desk;
    desk.writeAll(QStringLiteral("全新的正文。"));
    CHECK(QTest::qWaitFor([&] { return desk.paper().contains(QStringLiteral("全新的正文。")); }));
    CHECK_FALSE(desk.article().text.contains(QStringLiteral("全新的正文")));
    REQUIRE(desk.place.window().showPage(QStringLiteral("today")));
    CHECK(desk.article().text == QStringLiteral("全新的正文。"));
    REQUIRE(desk.place.window().showPage(QStringLiteral("briefing")));
    REQUIRE(desk.session().undo());
    CHECK(desk.editor().source().contains(QStringLiteral("本期新完成")));
    CHECK(desk.session().undoText() == QStringLiteral("新建工作简报第一期"));
}

TEST_CASE("a number of the ledger moves in the text and on the paper as the ledger moves")
{
    BriefingDesk desk;
    CHECK(desk.paper().contains(QStringLiteral("逾期1项")));
    const AssignmentId late = assignmentOf(desk.session(), 1, 1);
    REQUIRE(desk.session().edit(EntityKind::Assignment, late.value, *entityOf<Assignment>().column(u"status"),
                                QStringLiteral("已完成")));
    CHECK(desk.paper().contains(QStringLiteral("逾期0项")));
}

TEST_CASE("a drafted sentence is ticked in and out, and its rows open in 任务分解")
{
    BriefingDesk desk;
    auto *list = desk.page->findChild<SentenceList *>();
    const auto tick = [&](const char *title) -> QCheckBox * {
        for (QCheckBox *box : list->findChildren<QCheckBox *>())
            if (box->accessibleName() == QString::fromUtf8(title)) return box;
        return nullptr;
    };
    REQUIRE(tick("新增逾期"));
    CHECK(tick("新增逾期")->isChecked());
    tick("新增逾期")->click();
    CHECK_FALSE(desk.editor().source().contains(QStringLiteral("新增逾期")));
    CHECK_FALSE(tick("新增逾期")->isChecked());
    tick("新增逾期")->click();
    CHECK(desk.editor().source().contains(QStringLiteral("新增逾期")));

    desk.editor().select(desk.editor().source().indexOf(QStringLiteral("本期新完成")) + 2, 0);
    auto *rows = desk.page->findChild<QToolButton *>(QStringLiteral("sentenceRows"));
    CHECK(rows->isVisible());
    CHECK(rows->text().contains(QStringLiteral("10 行")));
    CHECK(desk.page->canRun(Command::OpenRow));
    rows->click();
    auto *table = desk.place.window().findChild<TablePage *>();
    REQUIRE(table);
    CHECK(table->isVisible());
    CHECK(table->view().entityModel().rowCount() == 10);
}

TEST_CASE("articles are pasted, moved and removed at the left")
{
    BriefingDesk desk;
    desk.paste(QStringLiteral("第二篇\n正文二。"));
    desk.paste(QStringLiteral("第三篇\n正文三。"));
    const auto titles = [&] {
        QStringList found;
        const QTreeWidgetItem *issue = desk.tree().topLevelItem(0);
        for (int i = 0; i < issue->childCount(); ++i) found << issue->child(i)->text(0).section(u'　', 1);
        return found.mid(1).join(u' ');
    };
    CHECK(titles() == QStringLiteral("第二篇 第三篇"));
    desk.page->findChild<QToolButton *>(QStringLiteral("moveUp"))->click();
    CHECK(titles() == QStringLiteral("第三篇 第二篇"));
    CHECK(desk.page->findChild<QPlainTextEdit *>(QStringLiteral("articleTitle"))->toPlainText() ==
          QStringLiteral("第三篇"));
    desk.page->run(Command::RemoveRows);
    CHECK(titles() == QStringLiteral("第二篇"));
    REQUIRE(desk.session().undo());
    CHECK(titles() == QStringLiteral("第三篇 第二篇"));
    desk.page->run(Command::AddRow);
    CHECK(desk.session().all<BriefingArticle>().size() == 4);
    CHECK(desk.editor().source().isEmpty());
}

TEST_CASE("photos stand with caption, width and place; one without a caption is in doubt")
{
    const QTemporaryDir folder;
    BriefingDesk desk;
    REQUIRE(desk.page->takeFiles({photoFile(folder, "IMG_0001.jpg")}, {}));
    CHECK_FALSE(desk.page->takeFiles({folder.filePath(QStringLiteral("a.xlsx"))}, {}));
    auto *strip = desk.page->findChild<PictureStrip *>();
    CHECK(strip->isVisible());
    REQUIRE(desk.page->doubts().size() == 1);
    CHECK(desk.page->doubts()[0].sentence == QStringLiteral("第1篇的图1还没有图注。"));
    auto *caption = strip->findChild<QLineEdit *>();
    caption->setText(QStringLiteral("核查现场"));
    QTest::keyClick(caption, Qt::Key_Return);
    CHECK(desk.session().all<BriefingPicture>().front().caption == QStringLiteral("核查现场"));
    CHECK(desk.page->doubts().empty());
    CHECK(desk.paper().contains(QStringLiteral("〔图〕核查现场")));
    desk.editor().select(3, 0);
    desk.button(QStringLiteral("放到光标处"))->click();
    desk.settle();
    CHECK(desk.article().text.split(u'\n').value(1) == QStringLiteral("〖图1〗"));
}

TEST_CASE("the head of an issue is written in its form; the number says its style")
{
    BriefingDesk desk;
    desk.tree().setCurrentItem(desk.tree().topLevelItem(0));
    auto *form = desk.page->findChild<IssueForm *>();
    CHECK(form->isVisible());
    const auto line = [&](const char *name) -> QLineEdit * {
        for (QLineEdit *each : form->findChildren<QLineEdit *>())
            if (each->accessibleName() == QString::fromUtf8(name)) return each;
        return nullptr;
    };
    const auto write = [&](const char *name, const char *words) {
        QLineEdit *field = line(name);
        REQUIRE(field);
        field->setFocus();
        field->setText(QString::fromUtf8(words));
        QTest::keyClick(field, Qt::Key_Return);
    };
    CHECK(line("期号")->text() == QStringLiteral("第一期"));
    write("期号", "〔2021〕第9期");
    write("报", "省医改办");
    write("印数", "50");
    const Briefing briefing = desk.session().all<Briefing>().front();
    CHECK(briefing.style == NumberStyle::OfYear);
    CHECK(briefing.number == 9);
    CHECK(briefing.copies == 50);
    for (const char *words : {"〔2021〕第9期", "报：省医改办", "共印50份"})
        CHECK(desk.paper().contains(QString::fromUtf8(words)));
    write("期号", "第九");
    CHECK(desk.session().all<Briefing>().front().number == 9);
    write("期号", "待定");
    CHECK_FALSE(desk.page->settleEditor().isEmpty());
    desk.page->dropEditor();
    CHECK(desk.page->settleEditor().isEmpty());
}

TEST_CASE("an issued issue can be read and not be written")
{
    BriefingDesk desk;
    const NextAnswer answer(QStringLiteral("出具"));
    desk.button(QStringLiteral("出具…"))->click();
    REQUIRE(desk.session().all<Briefing>().front().state == BriefingState::Issued);
    CHECK(desk.editor().isReadOnly());
    CHECK(figuresIn(desk.editor().source()).empty());
    CHECK_FALSE(desk.page->canRun(Command::AddRow));
    CHECK_FALSE(desk.page->findChild<SentenceList *>()->isVisible());
    desk.button(QStringLiteral("新简报"))->click();
    CHECK(desk.session().all<Briefing>().size() == 2);
    CHECK_FALSE(desk.editor().isReadOnly());
    CHECK(desk.tree().topLevelItem(0)->text(0) == QStringLiteral("第二期"));
}

TEST_CASE("the paper beside the text is turned, made smaller and seen in grey, and stays as wide as it was")
{
    BriefingDesk desk;
    desk.place.window().picture({1366, 768});
    auto &paper = *desk.page->findChild<PaperView *>();
    auto &bar = *desk.page->findChild<PaperBar *>();
    REQUIRE(paper.pages().size() > 1);
    CHECK(bar.height() < 48); // one line: the room is the paper's
    const int width = paper.width();
    desk.button(QStringLiteral("缩略图"))->click();
    desk.place.window().picture({1366, 768});
    CHECK(desk.page->findChild<PageThumbnails *>()->isVisible());
    CHECK(std::abs(paper.width() - width) <= 2);
    desk.button(QStringLiteral("缩略图"))->click();
    desk.place.window().picture({1366, 768});
    CHECK(std::abs(paper.width() - width) <= 2);
    bar.findChild<QSpinBox *>()->setValue(2);
    CHECK(paper.currentPage() == 1);
    for (QAction *action : bar.findChildren<QAction *>())
        if (action->text() == QStringLiteral("整页")) action->trigger();
    CHECK(paper.fit() == PaperView::Fit::WholePage);
}

TEST_CASE("a page full of text, pictures, sentences and doubts fits a small screen", "[scales]")
{
    const QTemporaryDir folder;
    BriefingDesk desk;
    REQUIRE(desk.page->takeFiles({photoFile(folder, "IMG_1.jpg"), photoFile(folder, "现场.jpg")}, {}));
    for (const bool isForm : {false, true}) {
        if (isForm) desk.tree().setCurrentItem(desk.tree().topLevelItem(0));
        desk.place.window().picture({960, 540});
        CHECK(desk.place.window().width() <= 960);
        CHECK(desk.place.window().height() <= 540);
    }
}

/// For looking at, not run by default.
TEST_CASE("the briefings' page has its pictures", "[.pictures]")
{
    const QTemporaryDir folder;
    QDir().mkpath(QStringLiteral("pictures"));
    for (const auto &[name, theme] :
         {std::pair{"light", Theme{}}, {"dark", Theme{true}}, {"large", Theme{false, Theme::largeZoom}}}) {
        const auto save = [look = QLatin1StringView(name)](BriefingDesk &desk, const char *what) {
            const QPixmap picture = desk.place.window().picture({1280, 800});
            CHECK(picture.save(QStringLiteral("pictures/%1-%2.png").arg(QLatin1StringView(what), look)));
        };
        {
            BriefingDesk empty(false);
            empty.place.setTheme(theme.isDark, theme.isLarge());
            save(empty, "briefing-empty");
        }
        BriefingDesk desk;
        desk.place.setTheme(theme.isDark, theme.isLarge());
        ChangeSet set{QStringLiteral("口径"), {}, {}};
        set.add(shippedFacts()[0]);
        REQUIRE(desk.session().perform(std::move(set)));
        save(desk, "briefing");
        desk.paste(QStringLiteral(
            "省核查组莅临检查指导工作\n7月9日至13日，全市13个县市区接受核查。\n新野县\n7月11日，核查组到新野县。"));
        REQUIRE(
            desk.page->takeFiles({photoFile(folder, "核查组查看远程中心.jpg"), photoFile(folder, "IMG_2.jpg")}, {}));
        save(desk, "briefing-pictures");
        desk.tree().setCurrentItem(desk.tree().topLevelItem(0));
        save(desk, "briefing-form");
    }
}

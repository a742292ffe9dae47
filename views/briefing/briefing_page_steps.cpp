#include "views/briefing/briefing_page.h"

#include "models/desk/left_doubts.h"
#include "models/store/removal.h"
#include "views/briefing/article_pane.h"
#include "views/briefing/issue_form.h"
#include "views/briefing/issue_tree.h"
#include "views/file_choice.h"
#include "views/message_band.h"
#include "views/paper/paper_view.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSettings>
#include <QStackedWidget>
#include <QTextEdit>
#include <QTimer>

/// What a clerk does on the briefings' page.

namespace tz {

namespace {

const QString pictureFolderKey = QStringLiteral("briefing/pictures");
const QString pictureFilter = QStringLiteral("图片 (*.jpg *.jpeg *.png *.bmp *.webp)");

bool isPictureFile(const QString &path)
{
    static const QStringList suffixes{QStringLiteral("jpg"), QStringLiteral("jpeg"), QStringLiteral("png"),
                                      QStringLiteral("bmp"), QStringLiteral("webp"), QStringLiteral("gif"),
                                      QStringLiteral("heic")};
    return suffixes.contains(QFileInfo(path).suffix().toLower());
}

Result<PictureFile> readPicture(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{QStringLiteral("“%1”打不开，没有加入；请检查文件还在不在。").arg(QFileInfo(path).fileName())};
    return PictureFile{QFileInfo(path).fileName(), file.readAll()};
}

} // namespace

bool BriefingPage::storeTyped()
{
    m_storeDelay->stop();
    if (!m_pane->isTyped()) return true;
    const BriefingArticle written = m_pane->written();
    m_pane->forgetTyped();
    const auto done = storeArticle(m_context.session, written);
    if (!done) m_band->showSentence(done.error().sentence, MessageBand::Kind::Problem);
    return bool(done);
}

QString BriefingPage::settleEditor()
{
    storeTyped();
    return m_middle->currentWidget() == m_form ? m_form->settle() : QString();
}

void BriefingPage::dropEditor()
{
    m_pane->forgetTyped();
    m_form->drop();
}

bool BriefingPage::take(const std::function<Result<void>()> &step)
{
    if (!storeTyped()) return false;
    m_band->showSentence({}, MessageBand::Kind::Note);
    const auto done = step();
    if (!done) m_band->showSentence(done.error().sentence, MessageBand::Kind::Problem);
    return bool(done);
}

bool BriefingPage::canRun(Command command) const
{
    switch (command) {
    case Command::Print:
        return !m_paper->pages().empty();
    case Command::AddRow:
        return isEditable() || (m_tree->isEmpty() && m_context.session.store().isWritable());
    case Command::RemoveRows:
    case Command::Paste:
        return isEditable();
    case Command::OpenRow:
        return current() != nullptr && !m_pane->rowsAtCursor().empty();
    default:
        return false;
    }
}

void BriefingPage::run(Command command)
{
    if (command == Command::Print) print();
    if (command == Command::AddRow) m_tree->isEmpty() ? startNext() : addArticle({});
    if (command == Command::RemoveRows) removeChosen();
    if (command == Command::Paste) pasteWhereFocusIs();
    if (command == Command::OpenRow) openRows(m_pane->rowsAtCursor(), QStringLiteral("这一句的依据"));
}

void BriefingPage::follow(const PageLink &link)
{
    if (!link.rows.empty()) selectRows(link.rows);
}

bool BriefingPage::selectRows(std::span<const qint64>)
{
    return m_issue.has_value(); // what was undone is in sight: the page follows the ledger
}

void BriefingPage::startNext()
{
    QString series = usualSeries();
    if (m_issue) series = m_issue->briefing.series;
    take([&]() -> Result<void> {
        const auto begun = startIssue(m_context.session, series);
        if (!begun) return begun.error();
        const auto issue = readIssue(m_context.session, *begun);
        if (issue && !issue->articles.empty()) m_tree->choose(*begun, issue->articles.front().article.id);
        return {};
    });
    m_tree->setFocus();
}

void BriefingPage::addArticle(const QString &pasted)
{
    if (!m_issue) return;
    take([&]() -> Result<void> {
        const BriefingId briefing = m_issue->briefing.id;
        const auto added = tz::addArticle(m_context.session, briefing, pasted);
        if (!added) return added.error();
        m_tree->choose(briefing, *added);
        return {};
    });
    if (pasted.isEmpty())
        m_pane->setFocus();
    else
        m_tree->setFocus();
}

/// Into the text that is being written, else as an article.
void BriefingPage::pasteWhereFocusIs()
{
    QWidget *focus = QApplication::focusWidget();
    if (auto *text = qobject_cast<QTextEdit *>(focus)) return text->paste();
    if (auto *title = qobject_cast<QPlainTextEdit *>(focus)) return title->paste();
    if (auto *line = qobject_cast<QLineEdit *>(focus)) return line->paste();
    pasteArticle();
}

void BriefingPage::pasteArticle()
{
    const QString pasted = QGuiApplication::clipboard()->text();
    if (pasted.trimmed().isEmpty())
        return m_band->showSentence(QStringLiteral("剪贴板里没有文字。先在 WPS 或微信里复制来稿，再粘贴。"),
                                    MessageBand::Kind::Note);
    addArticle(pasted);
}

void BriefingPage::moveArticle(int by)
{
    const BriefingArticleId article = m_tree->article();
    if (article) take([&] { return tz::moveArticle(m_context.session, article, by); });
}

/// An article, or the whole issue; both can be undone.
void BriefingPage::removeChosen()
{
    if (!isEditable()) return;
    if (const BriefingArticleId article = m_tree->article())
        return void(take([&] { return removeArticle(m_context.session, article); }));
    take([&]() -> Result<void> {
        const qint64 id = m_issue->briefing.id.value;
        auto set = removalOf(m_context.session.store(), EntityKind::Briefing, {&id, 1});
        if (!set) return set.error();
        set->what =
            QStringLiteral("删除%1").arg(Schema<Briefing>::label(m_issue->briefing, m_context.session.reading()));
        return m_context.session.perform(*std::move(set));
    });
}

void BriefingPage::addPictures(const std::vector<PictureFile> &files)
{
    const BriefingArticleId article = m_tree->article();
    if (!article || files.empty()) return;
    const qsizetype place = m_pane->place();
    // At the very top nobody has put the cursor anywhere yet.
    take([&] { return tz::addPictures(m_context.session, article, files, place > 0 ? place : -1); });
}

bool BriefingPage::takeFiles(const QStringList &paths, QPoint)
{
    if (!std::all_of(paths.begin(), paths.end(), isPictureFile)) return false;
    if (!current() || !isEditable()) {
        m_band->showSentence(QStringLiteral("照片没有加入：先在左边选一篇还在编写的文章，再把照片拖进来。"),
                             MessageBand::Kind::Note);
        return true;
    }
    std::vector<PictureFile> files;
    for (const QString &path : paths) {
        auto file = readPicture(path);
        if (!file) {
            m_band->showSentence(file.error().sentence, MessageBand::Kind::Problem);
            return true;
        }
        files.push_back(*std::move(file));
    }
    addPictures(files);
    return true;
}

void BriefingPage::askForPictures()
{
    const QString path =
        chooseFile(this,
                   {QStringLiteral("加图片"), m_context.settings.value(pictureFolderKey).toString(), {pictureFilter}})
            .path;
    if (path.isEmpty()) return;
    m_context.settings.setValue(pictureFolderKey, QFileInfo(path).absolutePath());
    takeFiles({path}, {});
}

void BriefingPage::editPicture(BriefingPictureId picture, const char *column, const QString &typed)
{
    take([&] {
        const Column *edited = entityOf<BriefingPicture>().column(QString::fromLatin1(column));
        return m_context.session.edit(EntityKind::BriefingPicture, picture.value, *edited, typed);
    });
}

void BriefingPage::openRows(const std::vector<AssignmentId> &rows, const QString &title)
{
    if (rows.empty() || !storeTyped()) return;
    PageLink link{QStringLiteral("assignments"), {}, QStringLiteral("简报：") + title, {}};
    QVariantList ids;
    for (const AssignmentId id : rows) {
        ids << id.value;
        link.rows.push_back(id.value);
    }
    link.conditions = {{QStringLiteral("id"), Condition::Operator::In, ids}};
    m_context.go(link);
}

void BriefingPage::goTo(const BriefingDoubt &doubt)
{
    m_tree->choose(m_issue->briefing.id, doubt.article);
    m_pane->goTo(doubt);
}

void BriefingPage::leave(const BriefingDoubt &doubt)
{
    take([&] { return leaveDoubt(m_context.session, m_issue->briefing.id, doubt); });
}

void BriefingPage::mend(const BriefingDoubt &doubt)
{
    take([&]() -> Result<void> {
        if (doubt.rewritten) return takeSentence(m_context.session, doubt.article, *doubt.rewritten);
        const auto now = readIssue(m_context.session, m_issue->briefing.id);
        if (!now) return now.error();
        const IssueArticle *article = now->article(doubt.article);
        if (!article) return {};
        BriefingArticle mended = article->article;
        QString &text = doubt.part == BriefingDoubt::Part::Title ? mended.title : mended.text;
        text.replace(doubt.from, doubt.length, doubt.replacement);
        return storeArticle(m_context.session, mended);
    });
}

} // namespace tz

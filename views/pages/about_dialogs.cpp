#include "views/pages/about_dialogs.h"

#include "views/command_table.h"
#include "views/theme/theme.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QKeySequence>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tz {

namespace {

QString plain(const char *text)
{
    static const QRegularExpression marks(QStringLiteral("\\(&.\\)|…"));
    return QString::fromUtf8(text).remove(marks);
}

/// Keys that belong to the table itself rather than to a command.
QString tableKeys()
{
    static constexpr std::pair<const char *, const char *> keys[] = {
        {"Enter / Shift+Enter", "确定并下移 / 上移"},
        {"Tab / Shift+Tab", "确定并右移 / 左移"},
        {"Alt+Enter", "在单元格里换行"},
        {"Alt+↓", "打开选词或日历"},
        {"Ctrl+;", "填今天的日期"},
        {"Esc", "放弃这一格的改动"},
        {"Ctrl+PgUp / PgDn", "上一页面 / 下一页面"},
        {"Alt+←", "回到打开这一页之前的那一页"},
        {"Ctrl+K", "搜索或跳转"},
        {"Ctrl+1 … 9", "直接到某个页面"},
    };
    QString rows;
    for (const auto &[key, meaning] : keys)
        rows += QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td>%2</td></tr>")
                    .arg(QString::fromUtf8(key).toHtmlEscaped(), QString::fromUtf8(meaning));
    return rows;
}

QString commandKeys()
{
    QString rows;
    for (const CommandSpec &spec : commandTable()) {
        const auto keys = QKeySequence::listFromString(QString::fromLatin1(spec.shortcut));
        if (keys.isEmpty()) continue;
        rows += QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td>%2</td></tr>")
                    .arg(keys.first().toString(QKeySequence::NativeText).toHtmlEscaped(), plain(spec.text));
    }
    return rows;
}

void showText(QWidget *parent, const Theme &theme, const QString &title, const QString &html)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(title);
    auto *column = new QVBoxLayout(&dialog);
    column->setContentsMargins(theme.margin(), theme.margin(), theme.margin(), theme.spacing());
    auto *text = new QLabel(html);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *area = new QScrollArea;
    area->setWidget(text);
    area->setFrameShape(QFrame::NoFrame);
    column->addWidget(area);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(QStringLiteral("关闭"), QDialogButtonBox::RejectRole)->setDefault(true);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    column->addWidget(buttons);
    text->adjustSize();
    dialog.resize(text->width() + theme.px(72), std::min(text->height() + theme.px(110), theme.px(640)));
    dialog.exec();
}

} // namespace

void showShortcutList(QWidget *parent, const Theme &theme)
{
    showText(parent, theme, QStringLiteral("快捷键一览"),
             QStringLiteral("<table cellpadding=\"3\">") + commandKeys() + tableKeys() + QStringLiteral("</table>"));
}

void showAbout(QWidget *parent, const Theme &theme)
{
    showText(parent, theme, QStringLiteral("关于医改台账"),
             QStringLiteral(
                 "<h3>医改台账 %1</h3><p>县域医共体改革的任务、时限、进展和材料，在一份本地台账里。</p><p>界面使用 Qt "
                 "%2，台账存于 SQLite。</p>")
                 .arg(QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion())));
}

} // namespace tz

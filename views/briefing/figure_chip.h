#pragma once

#include "views/theme/theme.h"

#include <QObject>
#include <QTextObjectInterface>

#include <functional>
#include <optional>

namespace tz {

/// A live figure inside a text: the number of now as a quiet chip that takes one place of the text.
class FigureChip : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    static constexpr int type = QTextFormat::UserObject + 1;
    static constexpr int nameProperty = QTextFormat::UserProperty + 1;

    /// What a name reads now; nothing when it is no figure.
    using Reader = std::function<std::optional<QString>(const QString &name)>;

    FigureChip(const Theme &theme, Reader reader, QObject *parent);

    /// The format of a chip of that name.
    static QTextCharFormat formatOf(const QString &name);
    static QString nameIn(const QTextFormat &format) { return format.property(nameProperty).toString(); }
    /// What stands in the chip: the number, or the name of a figure of several lines.
    QString labelOf(const QString &name) const;

    QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *document, int position,
                    const QTextFormat &format) override;

private:
    const Theme &m_theme;
    Reader m_reader;
};

} // namespace tz

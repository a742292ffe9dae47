#include "views/theme/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

namespace tz {

namespace {

/// Strokes are drawn in this colour in the files and recoloured when painted.
const QByteArray drawnColour = QByteArrayLiteral("#1d2430");

class RoleIconEngine : public QIconEngine
{
public:
    RoleIconEngine(QByteArray svg, const Theme &theme, Role role) : m_svg(std::move(svg)), m_theme(theme), m_role(role)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        QByteArray svg = m_svg;
        svg.replace(drawnColour, colourOf(mode, state).name().toLatin1());
        QSvgRenderer renderer(svg);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        painter->save();
        if (mode == QIcon::Disabled) painter->setOpacity(0.45);
        renderer.render(painter, rect);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new RoleIconEngine(m_svg, m_theme, m_role); }

private:
    QColor colourOf(QIcon::Mode mode, QIcon::State state) const
    {
        if (mode == QIcon::Disabled) return m_theme.colour(Role::SecondInk);
        return m_theme.colour(state == QIcon::On ? Role::Accent : m_role);
    }

    QByteArray m_svg;
    const Theme &m_theme;
    Role m_role;
};

} // namespace

QIcon icon(const QString &name, const Theme &theme, Role role)
{
    QFile file(QStringLiteral(":/taizhang/icons/%1.svg").arg(name));
    const bool isThere = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(isThere, "icon", qPrintable(name));
    return isThere ? QIcon(new RoleIconEngine(file.readAll(), theme, role)) : QIcon();
}

} // namespace tz

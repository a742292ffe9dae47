#include "views/clocks/clock_delegate.h"

#include "models/tables/clock_list.h"
#include "views/theme/pill.h"

#include <QPainter>

namespace tz {

namespace {

constexpr int padding = 10; ///< as the heads of the columns
constexpr int markWidth = 74;
constexpr int markHeight = 22;

Role groundOf(StageState state)
{
    switch (state) {
    case StageState::InTime:
        return Role::DoneTint;
    case StageState::Overdue:
        return Role::LateTint;
    case StageState::Late:
    case StageState::Near:
        return Role::NearTint;
    case StageState::Waiting:
        return Role::OnTrackTint;
    case StageState::Paused:
    case StageState::Spared:
    case StageState::Tracked:
        break;
    }
    return Role::QuietTint;
}

/// A ground's ink stands before it among the roles.
Role inkOf(StageState state)
{
    return static_cast<Role>(static_cast<int>(groundOf(state)) - 1);
}
static_assert(int(Role::LateTint) == int(Role::Late) + 1 && int(Role::NearTint) == int(Role::Near) + 1 &&
              int(Role::OnTrackTint) == int(Role::OnTrack) + 1 && int(Role::DoneTint) == int(Role::Done) + 1 &&
              int(Role::QuietTint) == int(Role::Quiet) + 1);

void paintMark(QPainter &painter, const QRect &place, const StageMark &mark, const Theme &theme)
{
    const Tint tint = tintOf(theme, mark.state);
    const QString text = mark.text.isEmpty() ? QString(stageCharacter(mark.state))
                                             : stageCharacter(mark.state) + QStringLiteral(" ") + mark.text;
    painter.setPen(mark.isNext ? QPen(theme.colour(Role::Accent), 1.5) : QPen(Qt::NoPen));
    painter.setBrush(tint.ground);
    painter.drawRoundedRect(QRectF(place).adjusted(0.75, 0.75, -0.75, -0.75), theme.corner(), theme.corner());
    painter.setPen(tint.ink);
    painter.setFont(theme.font(TextSize::Small, mark.isNext));
    painter.drawText(place, Qt::AlignCenter, painter.fontMetrics().elidedText(text, Qt::ElideRight, place.width() - 4));
}

} // namespace

Tint tintOf(const Theme &theme, StageState state)
{
    return {theme.colour(inkOf(state)), theme.colour(groundOf(state))};
}

void ClockDelegate::paintContent(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant kept = index.data(ClockList::MarksRole);
    if (!kept.isValid()) return DeskDelegate::paintContent(painter, option, index);
    const auto marks = kept.value<StageMarks>();
    if (marks.isEmpty()) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const int gap = m_theme.px(4);
    const QRect room = option.rect.adjusted(padding, 0, -4, 0);
    const int width = std::min(m_theme.px(markWidth), (room.width() + gap) / int(marks.size()) - gap);
    const int height = m_theme.px(markHeight);
    int left = room.left();
    for (const StageMark &mark : marks) {
        paintMark(painter, {left, room.center().y() - height / 2, width, height}, mark, m_theme);
        left += width + gap;
    }
    painter.restore();
}

} // namespace tz

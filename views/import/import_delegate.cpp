#include "views/import/import_delegate.h"

#include "views/import/import_preview_model.h"
#include "views/theme/cell_button.h"
#include "views/theme/pill.h"

#include <QAbstractItemView>
#include <QPainter>

namespace tz {

namespace {

constexpr int padding = 10;

Tint tintOf(const Theme &theme, PlannedRow::Kind kind)
{
    switch (kind) {
    case PlannedRow::Kind::New:
        return {theme.colour(Role::OnTrack), theme.colour(Role::OnTrackTint)};
    case PlannedRow::Kind::Changed:
        return {theme.colour(Role::Done), theme.colour(Role::DoneTint)};
    case PlannedRow::Kind::Same:
        return {theme.colour(Role::Quiet), theme.colour(Role::QuietTint)};
    case PlannedRow::Kind::LeftOut:
        return {theme.colour(Role::Late), theme.colour(Role::LateTint)};
    case PlannedRow::Kind::Missing:
        return {theme.colour(Role::Near), theme.colour(Role::NearTint)};
    }
    return {};
}

Tint tintOf(const Theme &theme, Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return {theme.colour(Role::Quiet), theme.colour(Role::QuietTint)};
    case Severity::Warning:
        return {theme.colour(Role::Near), theme.colour(Role::NearTint)};
    case Severity::Error:
        return {theme.colour(Role::Late), theme.colour(Role::LateTint)};
    }
    return {};
}

bool isPreview(const QModelIndex &index)
{
    return qobject_cast<const ImportPreviewModel *>(index.model()) != nullptr;
}

/// What a pill of this cell looks like; nothing for a cell of text.
std::optional<Tint> pillTint(const QModelIndex &index, const Theme &theme)
{
    if (!isPreview(index))
        return index.column() == ImportIssueModel::SeveritySection
                   ? std::optional(
                         tintOf(theme, static_cast<Severity>(index.data(ImportIssueModel::SeverityRole).toInt())))
                   : std::nullopt;
    if (index.column() != ImportPreviewModel::KindSection) return std::nullopt;
    return tintOf(theme, static_cast<PlannedRow::Kind>(index.data(ImportPreviewModel::KindRole).toInt()));
}

bool isAdoption(const QModelIndex &index)
{
    return !isPreview(index) && index.column() == ImportIssueModel::SuggestionSection &&
           index.data(ImportIssueModel::AdoptableRole).toBool();
}

Role inkOf(const QModelIndex &index)
{
    if (!isPreview(index)) return index.column() == ImportIssueModel::MessageSection ? Role::Ink : Role::SecondInk;
    const auto kind = static_cast<PlannedRow::Kind>(index.data(ImportPreviewModel::KindRole).toInt());
    if (index.column() == ImportPreviewModel::LabelSection) return Role::Ink;
    return index.column() == ImportPreviewModel::AfterSection && kind == PlannedRow::Kind::Changed ? Role::Ink
                                                                                                   : Role::SecondInk;
}

/// Row, class and name stand once for all cells of a row.
bool isRepeated(const QModelIndex &index)
{
    return isPreview(index) && index.column() <= ImportPreviewModel::LabelSection &&
           index.data(ImportPreviewModel::ContinuesRole).toBool();
}

} // namespace

void ImportDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->fillRect(option.rect,
                      m_theme.colour(option.state.testFlag(QStyle::State_Selected) ? Role::Selected : Role::Paper));
    const QModelIndex below = index.siblingAtRow(index.row() + 1);
    if (!below.isValid() || !isPreview(index) || !below.data(ImportPreviewModel::ContinuesRole).toBool()) {
        painter->setPen(m_theme.colour(Role::Hairline));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
    if (isAdoption(index)) {
        paintCellButton(*painter, option, QStringLiteral("采纳“%1”").arg(index.data().toString()), m_theme);
        return painter->restore();
    }
    const QRect place = option.rect.adjusted(padding, 0, -padding, 0);
    const auto tint = pillTint(index, m_theme);
    if (!isRepeated(index) && tint) {
        paintPill(*painter, place, index.data().toString(), *tint, m_theme);
    } else if (!isRepeated(index)) {
        painter->setFont(m_theme.font(TextSize::Base));
        painter->setPen(m_theme.colour(inkOf(index)));
        const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
        const QString text =
            painter->fontMetrics().elidedText(index.data().toString().simplified(), Qt::ElideRight, place.width());
        painter->drawText(place, static_cast<int>(alignment | Qt::AlignVCenter), text);
    }
    painter->restore();
}

} // namespace tz

#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace tz {

/// Widgets side by side, in as many lines as the width asks for. An item that may grow takes what its line leaves.
class WrapLayout : public QLayout
{
public:
    explicit WrapLayout(QWidget *parent, int spacing);
    ~WrapLayout() override;

    void addItem(QLayoutItem *item) override { m_items.emplace_back(item); }
    void addStretch();
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return placed({0, 0, width, 0}, false); }
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    /// Places the items when asked to; gives the height that they take.
    int placed(const QRect &rect, bool forGood) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace tz

#pragma once

#include <QRegularExpression>
#include <QStringView>

#include <optional>

namespace tz::deadline_points {

/// Takes signs from the front of a text.
class Cursor
{
public:
    Cursor(QStringView text, qsizetype at) : m_text(text), m_at(at) {}

    qsizetype at() const { return m_at; }
    void moveTo(qsizetype at) { m_at = at; }
    QStringView rest() const { return m_text.mid(m_at); }

    bool take(QStringView word)
    {
        if (!rest().startsWith(word)) return false;
        m_at += word.size();
        return true;
    }
    bool takeOneOf(QStringView signs)
    {
        const bool found = m_at < m_text.size() && signs.contains(m_text[m_at]);
        if (found) ++m_at;
        return found;
    }
    /// The whole run of digits here if it has at least `shortest` and at most `longest` of them.
    std::optional<int> number(qsizetype shortest, qsizetype longest)
    {
        qsizetype length = 0;
        while (m_at + length < m_text.size() && m_text[m_at + length] >= u'0' && m_text[m_at + length] <= u'9')
            ++length;
        if (length < shortest || length > longest) return {};
        m_at += length;
        return m_text.mid(m_at - length, length).toInt();
    }
    /// The text that the pattern matches here is taken.
    std::optional<QRegularExpressionMatch> match(const QRegularExpression &pattern)
    {
        auto found =
            pattern.match(rest(), 0, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (!found.hasMatch()) return {};
        m_at += found.capturedEnd();
        return found;
    }

private:
    QStringView m_text;
    qsizetype m_at;
};

} // namespace tz::deadline_points

#pragma once

#include <QString>

#include <cassert>
#include <utility>
#include <variant>

namespace tz {

/// Trouble of the world (disk, lock, newer file): one Chinese sentence for the user that says
/// what happened, what was kept and what to do. Bugs are asserted instead; doubtful data is an Issue.
struct Error {
    QString sentence;
    bool operator==(const Error &) const = default;
};

/// A value or the Error that stands in its place.
template <class T> class [[nodiscard]] Result
{
public:
    Result(T value) : m_content(std::move(value)) {}
    Result(Error error) : m_content(std::move(error)) {}

    explicit operator bool() const { return std::holds_alternative<T>(m_content); }

    const T &value() const &
    {
        assert(*this);
        return *std::get_if<T>(&m_content);
    }
    T &value() &
    {
        assert(*this);
        return *std::get_if<T>(&m_content);
    }
    T &&value() &&
    {
        assert(*this);
        return std::move(*std::get_if<T>(&m_content));
    }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    const Error &error() const
    {
        assert(!*this);
        return *std::get_if<Error>(&m_content);
    }

private:
    std::variant<T, Error> m_content;
};

/// Done, or the Error that says why not.
template <> class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)), m_ok(false) {}

    explicit operator bool() const { return m_ok; }
    const Error &error() const
    {
        assert(!m_ok);
        return m_error;
    }

private:
    Error m_error;
    bool m_ok = true;
};

} // namespace tz

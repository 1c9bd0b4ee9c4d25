// SPDX-FileCopyrightText: 2026 The Readout authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A value or an Error. Spelled like std::expected so that it can become it.
#pragma once

#include "base/error.h"

#include <utility>
#include <variant>

namespace Readout {

/// Holds a T, or the Error that stood in its way.
template <typename T>
class [[nodiscard]] Result final
{
public:
    Result(T value) : m_held(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_held(std::in_place_index<1>, std::move(error)) {}

    bool has_value() const { return m_held.index() == 0; }
    explicit operator bool() const { return has_value(); }
    T &value() & { return std::get<0>(m_held); }
    const T &value() const & { return std::get<0>(m_held); }
    T value() && { return std::get<0>(std::move(m_held)); } // by value: `for (x : f().value())` must not dangle
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T operator*() && { return std::move(*this).value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }
    const Error &error() const { return std::get<1>(m_held); }

private:
    std::variant<T, Error> m_held;
};

/// Success without a value, or an Error.
template <>
class [[nodiscard]] Result<void> final
{
public:
    Result() = default;
    Result(Error error) : m_error(std::in_place_index<1>, std::move(error)) {}

    bool has_value() const { return m_error.index() == 0; }
    explicit operator bool() const { return has_value(); }
    const Error &error() const { return std::get<1>(m_error); }

private:
    std::variant<std::monostate, Error> m_error;
};

} // namespace Readout

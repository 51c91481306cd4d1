#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "base/json.hpp"

namespace denselab {

/// A thing named by a string, "adam", or by Keras's {"class_name": "Adam", "config": {…}}.
struct NamedConfig {
  std::string name;
  Json config;  // null where only the name was given
};

/// Reads either form; `what` names the argument in messages: "optimizer".
NamedConfig named_config(std::string_view what, const Json& json);

/// Keras's form of a thing with arguments: {"class_name": …, "config": …}.
Json class_config(std::string_view class_name, Json config);

/// Equal but for case and underscores: "glorot_uniform", "glorotUniform" and "GlorotUniform".
bool same_name(std::string_view a, std::string_view b);

/// The index of `name` in `known`, compared as same_name does. The Error lists the known names and
/// says which is nearest: "optimizer must be one of sgd, adam, …, but got "adan". Did you mean
/// adam?"
std::size_t choose(std::string_view what, std::string_view name,
                   std::span<const std::string_view> known);

/// "a, b, c".
std::string list_names(std::span<const std::string_view> names);

/// " Did you mean units?", or nothing where no name is near.
std::string did_you_mean(std::string_view name, std::span<const std::string_view> known);

/// How a value is shown in a message: JSON text, shortened; NaN and infinity by name.
std::string shown(const Json& json);

}  // namespace denselab

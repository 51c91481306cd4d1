#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "base/names.hpp"

namespace denselab {

/// The numbers an argument accepts. Only finite ones: NaN and infinity are always refused.
struct Range {
  double low = -std::numeric_limits<double>::infinity();
  double high = std::numeric_limits<double>::infinity();
  bool low_included = true;
  bool high_included = true;

  bool contains(double value) const;
  std::string text() const;  // " of at least 1", " above 0 and below 1", …; "" for any number
};
inline Range at_least(double low) { return {.low = low}; }
inline Range above(double low) { return {.low = low, .low_included = false}; }
inline Range between(double low, double high) { return {.low = low, .high = high}; }
/// [low, high): low is allowed, high is not.
inline Range from_below(double low, double high) {
  return {.low = low, .high = high, .high_included = false};
}

/// Marks an argument that has no default.
struct Required {};
inline constexpr Required required;

/// Reads the arguments of one Keras-style config object, each with its check, and refuses those it
/// was not asked for. A missing argument and null both mean the default. Every message reads
/// "Dense: units must be a whole number of at least 1, but got -3."
///
///   Config c("Dense", json);
///   units_ = c.integer("units", required, at_least(1));
///   use_bias_ = c.boolean("use_bias", true);
///   c.finish();
class Config {
 public:
  /// `json` is an object, or null for no arguments, and must outlive the Config.
  Config(std::string owner, const Json& json);
  Config(std::string owner, Json&& json) = delete;

  std::int64_t integer(std::string_view key, Required, Range range = {});
  std::int64_t integer(std::string_view key, std::int64_t fallback, Range range = {});
  std::optional<std::int64_t> optional_integer(std::string_view key, Range range = {});
  double number(std::string_view key, Required, Range range = {});
  double number(std::string_view key, double fallback, Range range = {});
  std::optional<double> optional_number(std::string_view key, Range range = {});
  bool boolean(std::string_view key, bool fallback);
  std::string string(std::string_view key, Required);
  std::string string(std::string_view key, std::string_view fallback);
  /// The index in `allowed` of the given name (compared as same_name does).
  std::size_t choice(std::string_view key, std::span<const std::string_view> allowed,
                     std::size_t fallback);
  /// Whole numbers, such as an input shape; nullopt where the argument is missing.
  std::optional<std::vector<std::int64_t>> integers(std::string_view key, Range range = {});
  std::optional<std::vector<double>> numbers(std::string_view key, Range range = {});
  /// The argument as it stands; nullptr where it is missing or null.
  const Json* child(std::string_view key);

  /// Arguments that Keras writes and that change nothing here, such as "dtype". No message offers
  /// them, nor the unsupported ones.
  void ignore(std::initializer_list<std::string_view> keys);
  /// Arguments that are not supported: missing, null and false pass, anything else is an Error.
  void unsupported(std::initializer_list<std::string_view> keys);
  /// Throws for an argument that was given but not asked for, with the nearest known name.
  void finish() const;

  /// Throws "owner: key must be `expected`, but got `given`."
  [[noreturn]] void refuse(std::string_view key, std::string_view expected) const;
  const std::string& owner() const { return owner_; }

 private:
  std::string owner_;
  const Json* json_;
  std::vector<std::string> known_;
  std::vector<std::string> tolerated_;
};

}  // namespace denselab

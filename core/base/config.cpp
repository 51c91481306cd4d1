#include "base/config.hpp"

#include <algorithm>
#include <cmath>

#include "base/error.hpp"
#include "base/names.hpp"

namespace denselab {
namespace {

constexpr double largest_whole =
    9007199254740992;  // 2^53: doubles hold every whole number up to it

std::string expected_whole(const Range& range) { return "a whole number" + range.text(); }
std::string expected_number(const Range& range) { return "a number" + range.text(); }

bool is_finite_number(const Json& json) {
  return json.is_number() && std::isfinite(json.as_number());
}

bool is_whole(const Json& json, const Range& range) {
  return is_finite_number(json) && std::abs(json.as_number()) <= largest_whole &&
         json.as_number() == std::floor(json.as_number()) && range.contains(json.as_number());
}

bool is_number(const Json& json, const Range& range) {
  return is_finite_number(json) && range.contains(json.as_number());
}

}  // namespace

bool Range::contains(double value) const {
  return (low_included ? value >= low : value > low) &&
         (high_included ? value <= high : value < high);
}

std::string Range::text() const {
  const bool from = std::isfinite(low), to = std::isfinite(high);
  if (from && to && low_included && high_included)
    return denselab::text(" between ", low, " and ", high);
  std::string out;
  if (from) out += denselab::text(low_included ? " of at least " : " above ", low);
  if (from && to) out += " and";
  if (to) out += denselab::text(high_included ? " of at most " : " below ", high);
  return out;
}

Config::Config(std::string owner, const Json& json) : owner_(std::move(owner)), json_(&json) {
  require(json.is_object() || json.is_null(), owner_, ": the arguments must be an object, but got ",
          shown(json), ".");
}

const Json* Config::child(std::string_view key) {
  if (std::ranges::find(known_, key) == known_.end()) known_.emplace_back(key);
  const Json* found = json_->find(key);
  return found && !found->is_null() ? found : nullptr;
}

void Config::refuse(std::string_view key, std::string_view expected) const {
  const Json* given = json_->find(key);
  if (!given || given->is_null())
    fail(owner_, ": ", key, " is missing; it must be ", expected, ".");
  fail(owner_, ": ", key, " must be ", expected, ", but got ", shown(*given), ".");
}

std::optional<std::int64_t> Config::optional_integer(std::string_view key, Range range) {
  const Json* given = child(key);
  if (!given) return std::nullopt;
  if (!is_whole(*given, range)) refuse(key, expected_whole(range));
  return static_cast<std::int64_t>(given->as_number());
}

std::int64_t Config::integer(std::string_view key, Required, Range range) {
  if (const auto given = optional_integer(key, range)) return *given;
  refuse(key, expected_whole(range));
}

std::int64_t Config::integer(std::string_view key, std::int64_t fallback, Range range) {
  return optional_integer(key, range).value_or(fallback);
}

std::optional<double> Config::optional_number(std::string_view key, Range range) {
  const Json* given = child(key);
  if (!given) return std::nullopt;
  if (!is_number(*given, range)) refuse(key, expected_number(range));
  return given->as_number();
}

double Config::number(std::string_view key, Required, Range range) {
  if (const auto given = optional_number(key, range)) return *given;
  refuse(key, expected_number(range));
}

double Config::number(std::string_view key, double fallback, Range range) {
  return optional_number(key, range).value_or(fallback);
}

bool Config::boolean(std::string_view key, bool fallback) {
  const Json* given = child(key);
  if (given && !given->is_bool()) refuse(key, "true or false");
  return given ? given->as_bool() : fallback;
}

std::string Config::string(std::string_view key, Required) {
  const Json* given = child(key);
  if (!given || !given->is_string()) refuse(key, "a string");
  return given->as_string();
}

std::string Config::string(std::string_view key, std::string_view fallback) {
  const Json* given = child(key);
  if (given && !given->is_string()) refuse(key, "a string");
  return given ? given->as_string() : std::string(fallback);
}

std::size_t Config::choice(std::string_view key, std::span<const std::string_view> allowed,
                           std::size_t fallback) {
  const Json* given = child(key);
  if (!given) return fallback;
  if (given->is_string())
    for (std::size_t i = 0; i < allowed.size(); ++i)
      if (same_name(allowed[i], given->as_string())) return i;
  refuse(key, "one of " + list_names(allowed));
}

std::optional<std::vector<std::int64_t>> Config::integers(std::string_view key, Range range) {
  const Json* given = child(key);
  if (!given) return std::nullopt;
  const auto fits = [&](const Json& item) { return is_whole(item, range); };
  if (!given->is_array() || !std::ranges::all_of(given->as_array(), fits))
    refuse(key, "a list, each item " + expected_whole(range));
  std::vector<std::int64_t> items;
  for (const Json& item : given->as_array())
    items.push_back(static_cast<std::int64_t>(item.as_number()));
  return items;
}

std::optional<std::vector<double>> Config::numbers(std::string_view key, Range range) {
  const Json* given = child(key);
  if (!given) return std::nullopt;
  const auto fits = [&](const Json& item) { return is_number(item, range); };
  if (!given->is_array() || !std::ranges::all_of(given->as_array(), fits))
    refuse(key, "a list, each item " + expected_number(range));
  std::vector<double> items;
  for (const Json& item : given->as_array()) items.push_back(item.as_number());
  return items;
}

void Config::ignore(std::initializer_list<std::string_view> keys) {
  tolerated_.insert(tolerated_.end(), keys.begin(), keys.end());
}

void Config::unsupported(std::initializer_list<std::string_view> keys) {
  ignore(keys);
  for (const std::string_view key : keys) {
    const Json* given = json_->find(key);
    require(!given || given->is_null() || *given == Json(false), owner_, ": ", key,
            " is not supported, but got ", given ? shown(*given) : "", ".");
  }
}

void Config::finish() const {
  if (!json_->is_object()) return;
  const std::vector<std::string_view> known(known_.begin(), known_.end());
  for (const auto& [key, value] : json_->as_object()) {
    if (std::ranges::find(known, key) != known.end()) continue;
    if (std::ranges::find(tolerated_, key) != tolerated_.end()) continue;
    fail(owner_, ": there is no argument ", key, ".", did_you_mean(key, known), " It takes ",
         list_names(known), ".");
  }
}

}  // namespace denselab

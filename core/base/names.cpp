#include "base/names.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

#include "base/error.hpp"

namespace denselab {
namespace {

/// Lower case without underscores, spaces and hyphens.
std::string plain(std::string_view name) {
  std::string out;
  for (const char c : name)
    if (c != '_' && c != ' ' && c != '-') out += c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
  return out;
}

/// Levenshtein's distance: the fewest letters to insert, delete or replace.
std::size_t edits(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0]++;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i] != b[j]);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j + 1] + 1, row[j] + 1});
    }
  }
  return row.back();
}

}  // namespace

NamedConfig named_config(std::string_view what, const Json& json) {
  if (json.is_string()) return {json.as_string(), Json()};
  const Json* name = json.find("class_name");
  require(name && name->is_string(), what,
          " must be a name or {\"class_name\": …, \"config\": …}, ", "but got ", shown(json), ".");
  const Json* config = json.find("config");
  return {name->as_string(), config ? *config : Json()};
}

Json class_config(std::string_view class_name, Json config) {
  return Json::object({{"class_name", class_name}, {"config", std::move(config)}});
}

bool same_name(std::string_view a, std::string_view b) { return plain(a) == plain(b); }

std::size_t choose(std::string_view what, std::string_view name,
                   std::span<const std::string_view> known) {
  for (std::size_t i = 0; i < known.size(); ++i)
    if (same_name(name, known[i])) return i;
  fail(what, " must be one of ", list_names(known), ", but got ", shown(name), ".",
       did_you_mean(name, known));
}

std::string list_names(std::span<const std::string_view> names) {
  std::string out;
  for (const std::string_view name : names) {
    if (!out.empty()) out += ", ";
    out += name;
  }
  return out;
}

std::string did_you_mean(std::string_view name, std::span<const std::string_view> known) {
  const std::string given = plain(name.substr(0, 64));
  std::string_view nearest;
  std::size_t fewest = given.size() / 3 + 1;  // more edits than that is another word
  for (const std::string_view candidate : known) {
    if (const std::size_t distance = edits(given, plain(candidate)); distance <= fewest) {
      if (nearest.empty() || distance < fewest) nearest = candidate;
      fewest = distance;
    }
  }
  return nearest.empty() ? "" : text(" Did you mean ", nearest, "?");
}

std::string shown(const Json& json) {
  if (json.is_number()) return number_text(json.as_number());
  constexpr std::size_t longest = 80;
  std::string out = json.dump();
  if (out.size() <= longest) return out;
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(out[end]) & 0xc0) == 0x80) --end;  // whole letters
  return out.substr(0, end) + "…";
}

}  // namespace denselab

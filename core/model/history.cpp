#include "model/history.hpp"

#include "base/error.hpp"

namespace denselab {

void History::add(int finished_epoch, const Logs& logs) {
  epoch.push_back(finished_epoch);
  if (history.empty())
    for (const auto& [name, value] : logs) history.emplace_back(name, std::vector<double>());
  for (std::size_t i = 0; i < logs.size(); ++i) history[i].second.push_back(logs[i].second);
}

const std::vector<double>& History::of(const std::string& name) const {
  std::string known;
  for (const auto& [key, values] : history) {
    if (key == name) return values;
    known += (known.empty() ? "" : ", ") + key;
  }
  fail("history holds ", known, ", but not \"", name, "\".");
}

}  // namespace denselab

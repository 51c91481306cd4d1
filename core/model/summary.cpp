#include "model/summary.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace denselab {
namespace {

using Cells = std::array<std::string, 3>;

std::string with_thousands(std::int64_t number) {
  std::string digits = std::to_string(number);
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
    digits.insert(static_cast<std::size_t>(at), 1, ',');
  return digits;
}

// The memory of float32 parameters, in powers of 1024 as Keras has it: "397.54 KB".
std::string memory(std::int64_t params) {
  constexpr const char* units[] = {"B", "KB", "MB", "GB"};
  double amount = static_cast<double>(params) * 4;
  std::size_t unit = 0;
  while (amount >= 1024 && unit + 1 < std::size(units)) {
    amount /= 1024;
    ++unit;
  }
  const auto hundredths = static_cast<std::int64_t>(std::nearbyint(amount * 100));
  std::string out = std::to_string(hundredths / 100) + '.';
  if (hundredths % 100 < 10) out += '0';
  return out + std::to_string(hundredths % 100) + ' ' + units[unit];
}

// Letters, not bytes: a layer's name may be in any language.
std::size_t letters(const std::string& utf8) {
  return static_cast<std::size_t>(std::ranges::count_if(
      utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

std::string line(const Cells& cells, const std::array<std::size_t, 3>& widths) {
  std::string out;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::string space(widths[i] - letters(cells[i]), ' ');
    out += i == 2 ? space + cells[i] : cells[i] + space + "   ";  // numbers to the right
  }
  return out + "\n";
}

std::string total(const char* name, std::int64_t params) {
  return std::string(name) + ": " + with_thousands(params) + " (" + memory(params) + ")\n";
}

}  // namespace

Summary summarize(const Network& network) {
  Summary summary;
  summary.built = network.built();
  const auto& layers = network.layers();
  for (std::size_t i = 0; i < layers.size(); ++i) {
    Summary::Row row{layers[i]->name(), std::string(layers[i]->class_name()), {}};
    if (summary.built) {
      row.output_shape = network.shape_after(i);
      for (const Parameter& p : layers[i]->parameters()) {
        const auto size = static_cast<std::int64_t>(p.value.size());
        row.params += size;
        (p.trainable() ? summary.trainable : summary.non_trainable) += size;
      }
    }
    summary.layers.push_back(std::move(row));
  }
  return summary;
}

std::string Summary::text() const {
  std::vector<Cells> cells{{"Layer (type)", "Output shape", "Params"}};
  for (const Row& row : layers)
    cells.push_back({row.name + " (" + row.class_name + ")",
                     built ? to_string(row.output_shape, true) : "?",
                     built ? with_thousands(row.params) : "?"});
  std::array<std::size_t, 3> widths{};
  for (const Cells& row : cells)
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], letters(row[i]));

  const std::string rule(widths[0] + widths[1] + widths[2] + 6, '-');
  std::string out = line(cells[0], widths) + rule + "\n";
  for (std::size_t i = 1; i < cells.size(); ++i) out += line(cells[i], widths);
  out += rule + "\n";
  if (!built) return out + "The shape of the samples is not known yet.\n";
  return out + total("Total params", params()) + total("Trainable params", trainable) +
         total("Non-trainable params", non_trainable);
}

}  // namespace denselab

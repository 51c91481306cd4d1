// Synthetic data: points of the plane with a class or a number for each.

#include "data/synthetic.hpp"

#include <emscripten/bind.h>

#include "base/config.hpp"
#include "bindings/guard.hpp"
#include "bindings/values.hpp"

namespace denselab::bindings {
namespace {

using emscripten::val;

EMSCRIPTEN_DECLARE_VAL_TYPE(SyntheticValue)

SyntheticValue synthetic(const std::string& name, const std::string& options) {
  const Json json = Json::parse(options);
  Config config("synthetic", json);
  SyntheticOptions asked;
  if (const auto samples = config.optional_integer("samples", between(1, 10'000'000)))
    asked.samples = static_cast<Index>(*samples);
  asked.noise = config.number("noise", 0, at_least(0));
  asked.seed = static_cast<std::uint64_t>(config.integer("seed", 0, at_least(0)));
  asked.classes = static_cast<Index>(config.integer("classes", 0, between(0, 100)));
  config.finish();
  const Synthetic made = make_synthetic(name, asked);
  const auto numbers = [](const auto& m) {
    return typed_array(std::span<const Real>(m.data(), std::size_t(m.size())));
  };
  val out = val::object();
  out.set("points", numbers(made.points));
  out.set("shape", to_list({made.points.rows(), 2}));
  out.set("targets", numbers(made.targets));
  out.set("classes", static_cast<double>(made.classes));
  return SyntheticValue(out);
}

}  // namespace

EMSCRIPTEN_BINDINGS(synthetic) {
  emscripten::register_type<SyntheticValue>(
      "{ points: Float32Array, shape: number[], targets: Float32Array, classes: number }");
  emscripten::function("synthetic(name, options)", guarded<"so many samples", synthetic>);
}

}  // namespace denselab::bindings

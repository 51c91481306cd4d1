#include "data/moments.hpp"

#include "base/error.hpp"

namespace denselab {
namespace {

// The mean, for every channel, of value(x, channel) over all numbers x of all samples.
template <typename Value>
std::vector<double> channel_means(const Dataset& data, std::size_t channels, Value value) {
  std::vector<double> sums(channels);
  Matrix sample(1, data.samples().features());
  for (std::uint32_t position = 0; static_cast<Index>(position) < data.size(); ++position) {
    data.gather({&position, 1}, {sample.data(), 1, sample.cols()});
    for (const Real *x = sample.data(), *end = x + sample.size(); x < end; x += channels)
      for (std::size_t c = 0; c < channels; ++c) sums[c] += value(static_cast<double>(x[c]), c);
  }
  const double count = static_cast<double>(data.size()) * static_cast<double>(sample.size());
  for (double& sum : sums) sum /= count / static_cast<double>(channels);
  return sums;
}

}  // namespace

Moments moments_of(const Dataset& data) {
  const Shape& shape = data.samples().shape();
  require(data.size() > 0, "moments: there are no samples.");
  require(!shape.empty(), "moments: samples must have at least one dimension.");
  const auto channels = static_cast<std::size_t>(shape.back());
  Moments found;
  found.mean = channel_means(data, channels, [](double x, std::size_t) { return x; });
  found.variance = channel_means(data, channels, [&](double x, std::size_t c) {
    return (x - found.mean[c]) * (x - found.mean[c]);
  });
  return found;
}

}  // namespace denselab

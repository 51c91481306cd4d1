#include "data/moments.hpp"

#include <doctest/doctest.h>

#include "base/error.hpp"
#include "support/close.hpp"
#include "support/small_data.hpp"

namespace denselab::test {

TEST_CASE("moments: of every channel, of the selected samples, bytes as 0 … 1") {
  auto samples = std::make_shared<Samples>(Shape{1, 2, 3}, SampleType::uint8);
  samples->append(3);
  const std::uint8_t pixels[] = {0, 51, 255, 255, 51, 0, 9, 9, 9, 9, 9, 9, 255, 153, 0, 0, 255, 0};
  std::ranges::copy(pixels, samples->bytes_from(0).begin());
  const Moments found = moments_of(Dataset(samples, {2, 0}, Matrix()));
  check_close(found.mean, {0.5, 0.5, 0.25});
  check_close(found.variance, {0.25, 0.11, 0.1875});  // of (0.2 0.2 0.6 1): (.09 .09 .01 .25) / 4
}

TEST_CASE("moments: a small spread about a large mean is not lost") {
  auto samples = std::make_shared<Samples>(Shape{1}, SampleType::real);
  samples->append(4);
  std::ranges::copy(std::vector<Real>{100001, 100003, 100001, 100003},
                    samples->reals_from(0).begin());
  const Moments found = moments_of(Dataset(samples));
  CHECK(found.mean[0] == 100002);
  CHECK(found.variance[0] == 1);
  CHECK_THROWS_WITH_AS(moments_of(small_classes().first(0)), doctest::Contains("no samples"),
                       Error);
}

}  // namespace denselab::test

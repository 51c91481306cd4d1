// Every operation against NumPy's results, in all dtypes.

#include <doctest/doctest.h>

#include "array/creation.hpp"
#include "array/elementwise.hpp"
#include "array/fixture.hpp"
#include "array/indexing.hpp"
#include "array/joining.hpp"
#include "array/matmul.hpp"
#include "array/reduce.hpp"
#include "array/rounding.hpp"
#include "array/sorting.hpp"
#include "array/views.hpp"

namespace denselab::array {
namespace {

using test::Call;

std::vector<NDArray> without_first(const std::vector<NDArray>& arrays, std::ptrdiff_t count) {
  return {arrays.begin() + count, arrays.end()};
}

NDArray result_of(const Call& call, const std::vector<NDArray>& given) {
  const std::string& name = call.text(0);
  if (name == "binary") return binary(call.text(1), given[0], given[1], call.dtype(2));
  if (name == "unary") return unary(call.text(1), given[0]);
  if (name == "reduce")
    return reduce(call.text(1), given[0], test::shape_of(call.parts[2]), call.parts[3].as_bool(),
                  call.number(4));
  if (name == "accumulate") return accumulate(call.text(1), given[0], call.index(2));
  if (name == "astype") return astype(given[0], call.dtype(1));
  if (name == "sort") return sort(given[0], call.index(1));
  if (name == "argsort") return argsort(given[0], call.index(1));
  if (name == "searchsorted") return searchsorted(given[0], given[1], call.parts[1].as_bool());
  if (name == "concatenate") return concatenate(given, call.index(1), call.dtype(2));
  if (name == "matmul") return matmul(given[0], given[1], call.dtype(1));
  if (name == "take") return take(given[0], given[1], call.index(1));
  if (name == "gather") return gather(given[0], without_first(given, 1));
  if (name == "mask") return mask(given[0], given[1]);
  if (name == "where") return where(given[0], given[1], given[2]);
  if (name == "round") return round(given[0], static_cast<int>(call.index(1)));
  if (name == "arange") return arange(call.dtype(1), call.number(2), call.number(3), call.index(4));
  const NDArray changed = copy(given[0]);
  if (name == "scatter")
    scatter(changed, without_first(given, 2), given[1]);
  else if (name == "assign_mask")
    assign_mask(changed, given[1], given[2]);
  else
    FAIL("no such call: ", name);
  return changed;
}

void check_all(const std::string& file) {
  for (const Json& test : test::cases_in(file)) {
    CAPTURE(test.find("call")->dump());
    CAPTURE(test.find("arrays")->dump().substr(0, 200));
    std::vector<NDArray> given;
    for (const Json& array : test.find("arrays")->as_array())
      given.push_back(test::array_of(array));
    const NDArray found = result_of({test.find("call")->as_array()}, given);
    const bool is_product = test.find("call")->as_array()[0].as_string() == "matmul";
    const test::Nearness near = is_product ? test::Nearness::sum : test::Nearness::function;
    test::check_same(found, test::array_of(*test.find("result")),
                     test.find("exact")->as_bool() ? test::Nearness::exact : near);
  }
}

}  // namespace

TEST_CASE("element by element") { check_all("elementwise.json"); }
TEST_CASE("sums and other reductions, to the last bit") { check_all("reductions.json"); }
TEST_CASE("casts, products, sorting, indexing, joining, rounding") { check_all("others.json"); }

}  // namespace denselab::array

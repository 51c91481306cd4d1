#include "array/views.hpp"

#include <doctest/doctest.h>

#include "array/creation.hpp"
#include "array/indexing.hpp"
#include "array/print.hpp"
#include "support/messages.hpp"

namespace denselab::array {
namespace {

using denselab::test::message_of;

NDArray counted(const Shape& shape) {
  return reshape(arange(Dtype::int64, 0, 1, size_of(shape)), shape);
}

}  // namespace

TEST_CASE("a slice, a transpose and a reshape look at the same memory") {
  const NDArray a = counted({3, 4});
  const NDArray backwards = slice(a, {2, 3}, {-1, -2}, {3, 2}, {false, false});
  CHECK(str(backwards) == "[[11  9]\n [ 7  5]\n [ 3  1]]");
  const NDArray column = slice(a, {0, 1}, {1, 1}, {3, 1}, {false, true});
  assign(column, arange(Dtype::int64, -1, -1, 3));
  CHECK(str(a) == "[[ 0 -1  2  3]\n [ 4 -2  6  7]\n [ 8 -3 10 11]]");
  CHECK(str(backwards) == "[[11 -3]\n [ 7 -2]\n [ 3 -1]]");
  CHECK(str(element(transpose(a, {1, 0}), 5)) == "-3");
}

TEST_CASE("a reshape is a view where one stretch of memory is only cut or joined") {
  const NDArray a = counted({4, 6});
  CHECK(shares_memory(a, reshape(a, {2, 2, 3, 2})));
  const NDArray left = slice(a, {0, 0}, {1, 1}, {4, 4}, {false, false});
  CHECK(shares_memory(a, reshape(left, {2, 2, 2, 2})));
  CHECK(shares_memory(a, reshape(slice(a, {0, 1}, {1, 2}, {4, 3}, {false, false}), {4, 1, 3})));
  CHECK_FALSE(shares_memory(a, reshape(left, {16})));
  const NDArray turned = transpose(a, {1, 0});
  CHECK(shares_memory(a, reshape(turned, {3, 2, 4})));
  CHECK_FALSE(shares_memory(a, reshape(turned, {24})));
  CHECK(str(reshape(turned, {2, -1})) ==
        "[[ 0  6 12 18  1  7 13 19  2  8 14 20]\n [ 3  9 15 21  4 10 16 22  5 11 17 23]]");
  CHECK(shape_text(reshape(counted({0, 3}), {3, 0}).shape()) == "(3,0)");
}

TEST_CASE("an assignment is broadcast and converted, and reads what it overwrites first") {
  const NDArray a = counted({2, 3});
  assign(a, transpose(counted({2, 1}), {0, 1}));
  CHECK(str(a) == "[[0 0 0]\n [1 1 1]]");
  const NDArray row = counted({5});
  assign(slice(row, {4}, {-1}, {5}, {false}), row);
  CHECK(str(row) == "[4 3 2 1 0]");
  NDArray halves(Dtype::float64, {1, 3});
  for (int i = 0; i < 3; ++i) halves.as<double>()[i] = i - 1.5;
  assign(slice(row, {0}, {2}, {3}, {false}), halves);  // leading axes of length 1 do not count
  CHECK(str(row) == "[-1  3  0  1  0]");
}

TEST_CASE("memory lives as long as its last view") {
  const std::size_t before = Buffer::live_bytes();
  {
    const NDArray last = slice(counted({100}), {99}, {1}, {1}, {true});
    CHECK(Buffer::live_bytes() == before + 800);
    CHECK(str(last) == "99");
  }
  CHECK(Buffer::live_bytes() == before);
}

TEST_CASE("a mask of one flag an element needs no memory but for what it selects") {
  const NDArray a = counted({300, 400});
  const NDArray even = astype(a, Dtype::boolean);
  for (Index i = 0; i < even.size(); ++i) even.as<bool>()[i] = i % 1000 == 0;
  const std::size_t before = Buffer::live_bytes();
  const NDArray found = mask(a, even);
  CHECK(Buffer::live_bytes() == before + 120 * 8);
  CHECK(str(slice(found, {117}, {1}, {3}, {false})) == "[117000 118000 119000]");
}

TEST_CASE("what does not fit is told in NumPy's words") {
  const NDArray a = counted({2, 3});
  CHECK(message_of([&] { reshape(a, {-1, -1}); }) == "can only specify one unknown dimension");
  CHECK(message_of([&] {
          reshape(a, {4, -1});
        }) == "cannot reshape array of size 6 into shape (4,-1)");
  CHECK(message_of([&] { transpose(a, {0, 0}); }) == "repeated axis in transpose");
  CHECK(message_of([&] { transpose(a, {0}); }) == "axes don't match array");
  CHECK(message_of([&] {
          slice(a, {0, 3}, {1, 1}, {2, 1}, {false, true});
        }) == "index 3 is out of bounds for axis 1 with size 3");
  CHECK(message_of([&] {
          slice(a, {0, 0}, {1, 1}, {2, 4}, {false, false});
        }) == "index 0 is out of bounds for axis 1 with size 3");
  CHECK(message_of([&] {
          broadcast_shapes({2, 3}, {3, 2});
        }) == "operands could not be broadcast together with shapes (2,3) (3,2) ");
  CHECK(message_of([&] { assign(a, counted({2})); }) ==
        "could not broadcast input array from shape (2,) into shape (2,3)");
  CHECK(message_of([&] { element(a, 6); }) == "index 6 is out of bounds for size 6");
  CHECK(message_of([&] { NDArray(Dtype::uint8, {-1}); }) == "negative dimensions are not allowed");
  CHECK(message_of([&] { dtype_named("float16"); }) ==
        "data type 'float16' not understood. There are: bool, uint8, int32, int64, float32, "
        "float64.");
}

}  // namespace denselab::array

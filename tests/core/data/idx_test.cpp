#include "data/idx.hpp"

#include <doctest/doctest.h>

#include <cstring>
#include <string>

#include "base/error.hpp"
#include "core/image/fixture.hpp"

namespace denselab {
namespace {

using Content = std::vector<std::uint8_t>;
using Dimensions = std::vector<std::uint32_t>;

constexpr std::size_t header = 16, row = 35;

Content pixels() {
  const Content file = fixture("data/images.idx");
  return {file.begin() + header, file.end()};
}

Content rows(std::size_t from, std::size_t count) {
  const Content all = pixels();
  return {all.begin() + std::ptrdiff_t(from * row),
          all.begin() + std::ptrdiff_t((from + count) * row)};
}

std::string failure(const Content& file) {
  try {
    read_idx(file);
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

const char* const packings[] = {"images.idx", "images.idx.gz", "uncompressed.idx.gz"};

TEST_CASE("an IDX file, plain and packed") {
  for (const std::string name : packings) {
    CAPTURE(name);
    const Content file = fixture("data/" + name);
    const IdxHeader found = read_idx_header(file);
    CHECK(found.type == IdxType::uint8);
    CHECK(found.dimensions == Dimensions{300, 7, 5});
    CHECK(found.row_bytes() == row);
    CHECK(read_idx(file).data == pixels());
  }
}

TEST_CASE("numbers come in this machine's byte order") {
  const IdxArray array = read_idx(fixture("data/int32.idx"));
  CHECK(array.header.type == IdxType::int32);
  CHECK(array.header.dimensions == Dimensions{2, 3});
  std::vector<std::int32_t> numbers(6);
  REQUIRE(array.data.size() == sizeof(std::int32_t) * numbers.size());
  std::memcpy(numbers.data(), array.data.data(), array.data.size());
  CHECK(numbers == std::vector<std::int32_t>{1, -2, 3, 400000, -500000, 6});
}

TEST_CASE("rows are appended to what is there: all, some, the last") {
  for (const std::string name : packings) {
    CAPTURE(name);
    const Content file = fixture("data/" + name);
    Content block = {1, 2, 3};
    CHECK(append_idx(file, block).dimensions == Dimensions{300, 7, 5});
    CHECK(append_idx(file, block, {.from = 10, .limit = 20}).dimensions == Dimensions{20, 7, 5});
    CHECK(append_idx(file, block, {.from = 295, .limit = 20}).dimensions == Dimensions{5, 7, 5});

    Content expected = {1, 2, 3};
    for (const Content& part : {pixels(), rows(10, 20), rows(295, 5)})
      expected.insert(expected.end(), part.begin(), part.end());
    CHECK(block == expected);
  }
}

TEST_CASE("a whole packed file is unpacked in its place: no second copy") {
  const Content file = fixture("data/images.idx.gz");
  Content block;
  append_idx(file, block);
  CHECK(block.capacity() <= block.size() + header);
}

TEST_CASE("appending that fails leaves the block as it was") {
  Content damaged = fixture("data/images.idx.gz");
  damaged[damaged.size() / 2] ^= 0xFF;
  Content block = {1, 2, 3};
  CHECK_THROWS_AS(append_idx(damaged, block), Error);
  CHECK_THROWS_WITH_AS(append_idx(fixture("data/images.idx"), block, {.from = 300}),
                       "the IDX file has 300 rows, so reading cannot begin at row 300.", Error);
  CHECK_THROWS_AS(append_idx(fixture("data/int32.idx"), block), Error);
  CHECK(block == Content{1, 2, 3});
}

TEST_CASE("what is no whole IDX file says why") {
  CHECK(failure({}) == "the file is empty.");
  CHECK(failure(fixture("images/png_rgb.png")) ==
        "this is not an IDX file: its first four bytes make no sense as one.");
  CHECK(failure({0, 0, 8, 2, 0, 0, 0}) == "the IDX file is cut off within its header.");
  CHECK(failure({0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 4, 5}) ==
        "the IDX file is cut off or damaged: its dimensions 2 × 3 need 6 bytes of data, but it has "
        "5.");
  CHECK(failure({0, 0, 8, 1, 0, 0, 0, 0}) == "the IDX file is empty: its dimensions are 0.");
  CHECK(failure({0, 0, 8, 3, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0}) ==
        "the IDX file is larger than 2 GB: its dimensions are 65536 × 65536 × 65536.");
}

TEST_CASE("a packed file that is cut off is refused before room is made for its data") {
  const Content file = fixture("data/images.idx.gz");
  for (std::size_t length = 0; length < file.size(); ++length) {
    CAPTURE(length);
    CHECK_THROWS_AS(read_idx(Content(file.begin(), file.begin() + std::ptrdiff_t(length))), Error);
  }
}

}  // namespace
}  // namespace denselab

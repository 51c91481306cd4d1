// Any bytes either read as IDX, plain or packed, or throw Error and leave the block alone.

#include <cstdlib>

#include "base/error.hpp"
#include "data/gzip.hpp"
#include "data/idx.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace denselab;
  const Bytes file(data, size);
  std::vector<std::uint8_t> block(3, 7);
  try {
    read_idx(file);
    append_idx(file, block, {.from = 1, .limit = 2});
  } catch (const Error&) {
    if (block.size() != 3) std::abort();
  }
  try {
    gunzip_start(file, 100);
    std::vector<std::uint8_t> out(gunzipped_size(file));
    gunzip(file, out);
  } catch (const Error&) {
  }
  return 0;
}

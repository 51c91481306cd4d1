#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "base/bytes.hpp"

namespace denselab {

/// What an IDX file (LeCun's format for MNIST, http://yann.lecun.com/exdb/mnist) stores; the values
/// are the file's own codes.
enum class IdxType : std::uint8_t {
  uint8 = 0x08,
  int8 = 0x09,
  int16 = 0x0B,
  int32 = 0x0C,
  float32 = 0x0D,
  float64 = 0x0E,
};

std::size_t size_of(IdxType type);

struct IdxHeader {
  IdxType type;
  std::vector<std::uint32_t> dimensions;  ///< the first counts the rows: {60000, 28, 28}

  std::size_t header_bytes() const { return 4 + 4 * dimensions.size(); }
  std::size_t rows() const { return dimensions[0]; }
  std::size_t row_bytes() const;
  std::size_t data_bytes() const { return rows() * row_bytes(); }
};

struct IdxArray {
  IdxHeader header;
  std::vector<std::uint8_t> data;  ///< row-major, numbers in this machine's byte order
};

/// Which rows are wanted.
struct IdxRows {
  std::size_t from = 0;
  std::size_t limit = std::numeric_limits<std::size_t>::max();
};

/// All functions take a plain IDX file or one packed with gzip. They throw an Error that does not
/// name the file where it is no IDX file, cut off, damaged, or too large for this machine.

/// Only the header: of a packed file a few bytes are unpacked.
IdxHeader read_idx_header(Bytes file);

IdxArray read_idx(Bytes file);

/// Appends rows of bytes (pixels, labels) to `block` and returns what was appended: the header with
/// its first dimension cut to the rows taken. A whole packed file is unpacked at its final place,
/// with no second copy of it; reserve before if `block` holds much already. Throws Error where the
/// file holds other numbers than bytes, or no row `from`; `block` then is as it was.
IdxHeader append_idx(Bytes file, std::vector<std::uint8_t>& block, const IdxRows& rows = {});

}  // namespace denselab

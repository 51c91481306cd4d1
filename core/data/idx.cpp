#include "data/idx.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "base/error.hpp"
#include "data/gzip.hpp"

namespace denselab {
namespace {

constexpr std::size_t most_dimensions = 8;

bool is_type(int code) { return code == 0x08 || code == 0x09 || (code >= 0x0B && code <= 0x0E); }

std::string shape_text(const std::vector<std::uint32_t>& dimensions) {
  std::string out;
  for (const std::uint32_t dimension : dimensions) out += text(out.empty() ? "" : " × ", dimension);
  return out;
}

void require_addressable(const IdxHeader& header) {
  std::uint64_t bytes = size_of(header.type);
  constexpr std::uint64_t most = std::numeric_limits<std::int32_t>::max();
  for (const std::uint32_t dimension : header.dimensions) {
    require(dimension > 0, "the IDX file is empty: its dimensions are ",
            shape_text(header.dimensions), ".");
    require(bytes <= most / dimension, "the IDX file is larger than 2 GB: its dimensions are ",
            shape_text(header.dimensions), ".");
    bytes *= dimension;
  }
}

// Two zeros, a type, the number of dimensions, then the dimensions, big-endian.
IdxHeader parse_header(Bytes start) {
  ByteReader reader(start);
  const int zeros = reader.be16(), type = reader.u8(), count = reader.u8();
  require(!start.empty(), "the file is empty.");
  require(zeros == 0 && is_type(type) && count >= 1 && std::size_t(count) <= most_dimensions,
          "this is not an IDX file: its first four bytes make no sense as one.");
  IdxHeader header{static_cast<IdxType>(type), {}};
  for (int i = 0; i < count; ++i) header.dimensions.push_back(reader.be32());
  require(!reader.ended(), "the IDX file is cut off within its header.");
  require_addressable(header);
  return header;
}

// Whether all the data are there, before room is made for them.
void require_whole(const IdxHeader& header, std::size_t file_bytes) {
  const std::size_t data = file_bytes - std::min(file_bytes, header.header_bytes());
  require(data == header.data_bytes(), "the IDX file is cut off or damaged: its dimensions ",
          shape_text(header.dimensions), " need ", header.data_bytes(),
          " bytes of data, but it has ", data, ".");
}

struct Range {
  std::size_t first, count;
};

Range wanted_rows(const IdxHeader& header, const IdxRows& rows) {
  require(rows.from < header.rows(), "the IDX file has ", header.rows(),
          " rows, so reading cannot begin at row ", rows.from, ".");
  return {rows.from, std::min(rows.limit, header.rows() - rows.from)};
}

// Unpacks header and data at the end of the block, then moves the data over the header.
void unpack_at_end(Bytes file, const IdxHeader& header, std::vector<std::uint8_t>& block) {
  const std::size_t before = block.size();
  block.resize(before + header.header_bytes() + header.data_bytes());
  std::uint8_t* end = block.data() + before;
  try {
    gunzip(file, {end, block.size() - before});
  } catch (...) {
    block.resize(before);
    throw;
  }
  std::memmove(end, end + header.header_bytes(), header.data_bytes());
  block.resize(before + header.data_bytes());
}

void append_rows(Bytes content, const IdxHeader& header, const Range& range,
                 std::vector<std::uint8_t>& block) {
  const Bytes rows = content.subspan(header.header_bytes() + range.first * header.row_bytes(),
                                     range.count * header.row_bytes());
  block.insert(block.end(), rows.begin(), rows.end());
}

void append(Bytes file, const IdxHeader& header, const Range& range,
            std::vector<std::uint8_t>& block) {
  if (!is_gzip(file)) {
    require_whole(header, file.size());
    append_rows(file, header, range, block);
    return;
  }
  require_whole(header, gunzipped_size(file));
  if (range.count == header.rows()) {
    unpack_at_end(file, header, block);
    return;
  }
  // Of some rows only the front of the file is unpacked, and beside the block.
  const std::size_t needed =
      header.header_bytes() + (range.first + range.count) * header.row_bytes();
  const std::vector<std::uint8_t> start = gunzip_start(file, needed);
  require(start.size() == needed, "the IDX file is cut off or damaged.");
  append_rows(start, header, range, block);
}

// IDX numbers are big-endian.
void to_native_order(std::vector<std::uint8_t>& data, std::size_t size) {
  if constexpr (std::endian::native == std::endian::big) return;
  if (size == 1) return;
  for (auto at = data.begin(); at != data.end(); at += std::ptrdiff_t(size))
    std::reverse(at, at + std::ptrdiff_t(size));
}

}  // namespace

std::size_t size_of(IdxType type) {
  switch (type) {
    case IdxType::int16:
      return 2;
    case IdxType::int32:
    case IdxType::float32:
      return 4;
    case IdxType::float64:
      return 8;
    default:
      return 1;
  }
}

std::size_t IdxHeader::row_bytes() const {
  std::size_t bytes = size_of(type);
  for (std::size_t i = 1; i < dimensions.size(); ++i) bytes *= dimensions[i];
  return bytes;
}

IdxHeader read_idx_header(Bytes file) {
  if (!is_gzip(file)) return parse_header(file);
  return parse_header(gunzip_start(file, 4 + 4 * most_dimensions));
}

IdxArray read_idx(Bytes file) {
  IdxArray array{read_idx_header(file), {}};
  append(file, array.header, {0, array.header.rows()}, array.data);
  to_native_order(array.data, size_of(array.header.type));
  return array;
}

IdxHeader append_idx(Bytes file, std::vector<std::uint8_t>& block, const IdxRows& rows) {
  IdxHeader header = read_idx_header(file);
  require(header.type == IdxType::uint8,
          "the IDX file must hold bytes (pixels, labels), but its numbers have ",
          size_of(header.type), " bytes each or a sign.");
  const Range range = wanted_rows(header, rows);
  append(file, header, range, block);
  header.dimensions[0] = static_cast<std::uint32_t>(range.count);
  return header;
}

}  // namespace denselab

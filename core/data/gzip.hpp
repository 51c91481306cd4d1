#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/bytes.hpp"

namespace denselab {

/// Reading gzip files (RFC 1952) of one member, as gzip and Python write them. What goes wrong is
/// an Error that does not name the file, which only the caller knows.

/// Whether the file begins as a gzip file does.
bool is_gzip(Bytes file);

/// How many bytes the file unpacks to, from its last four bytes. Throws Error where the header is
/// not one, or the size cannot come out of a file this short. A cut off file gives a wrong size, so
/// whoever knows the right one should compare before making room.
std::size_t gunzipped_size(Bytes file);

/// Unpacks into the caller's memory, which has to be exactly gunzipped_size(file) bytes, and checks
/// length and checksum. Nothing is copied: a data set is unpacked where it will stay. Throws Error
/// where the file is cut off, damaged, or several gzip files joined into one.
void gunzip(Bytes file, std::span<std::uint8_t> out);

/// Unpacks no more than the start: `count` bytes, or fewer where there are no more. The checksum
/// covers the whole and is not checked.
std::vector<std::uint8_t> gunzip_start(Bytes file, std::size_t count);

}  // namespace denselab

#include "image/stb.hpp"

#include <algorithm>
#include <climits>
#include <cstring>

#include "image/colour.hpp"
#include "image/decode_error.hpp"
#include "image/image.hpp"

namespace denselab {
namespace {

// The most that one allocation of the decoder may ask for, and whether one asked for more.
thread_local std::size_t allocation_limit = 0;
thread_local bool asked_for_too_much = false;

// Zeroed, so that what a broken file leaves undecoded is black and not somebody's old memory.
void* limited_malloc(std::size_t bytes) {
  if (bytes > allocation_limit) asked_for_too_much = true;
  return bytes > allocation_limit ? nullptr : std::calloc(bytes == 0 ? 1 : bytes, 1);
}

void* limited_realloc(void* memory, std::size_t old_bytes, std::size_t bytes) {
  void* larger = limited_malloc(bytes);
  if (larger == nullptr) return nullptr;
  if (memory != nullptr) std::memcpy(larger, memory, old_bytes < bytes ? old_bytes : bytes);
  std::free(memory);
  return larger;
}

}  // namespace
}  // namespace denselab

// The one implementation of stb_image in the engine; data/gzip.cpp uses its inflate.
#define STBI_NO_STDIO
#define STBI_NO_HDR
#define STBI_NO_LINEAR
#define STBI_ONLY_PNG
#define STBI_ONLY_JPEG
#define STBI_ONLY_BMP
#define STBI_ONLY_GIF
#define STBI_ONLY_TGA
#define STBI_MALLOC(bytes) denselab::limited_malloc(bytes)
#define STBI_REALLOC_SIZED(memory, old_bytes, bytes) \
  denselab::limited_realloc(memory, old_bytes, bytes)
#define STBI_FREE(memory) std::free(memory)
// What stb_image asserts can be false in a damaged file, which must not end the program.
#define STBI_ASSERT(condition) ((void)0)
// Emscripten translates SSE2 to WebAssembly's SIMD; stb_image looks for x86-64 to use it.
#if defined(__wasm_simd128__) && defined(__SSE2__)
#define STBI__X64_TARGET
#endif
#define STB_IMAGE_IMPLEMENTATION
#include <stb_image.h>

namespace denselab {
namespace {

// PNG needs the most: the unpacked rows with a filter byte each, 16 bits × 4 channels. The margin
// is for small images and for JPEG's blocks that stick out over the edge.
void set_allocation_limit(const ImageInfo& info, std::size_t file_bytes) {
  const std::uint64_t pixels =
      (std::uint64_t(info.stored_width) + 64) * (std::uint64_t(info.stored_height) + 64);
  const std::uint64_t limit = 8 * pixels + 2 * std::uint64_t(file_bytes) + (1 << 20);
  allocation_limit = static_cast<std::size_t>(std::min<std::uint64_t>(limit, SIZE_MAX));
  asked_for_too_much = false;
}

[[noreturn]] void fail(const ImageInfo& info) {
  const char* reason = stbi_failure_reason();
  if (reason == nullptr || *reason == '\0') reason = "its content makes no sense";
  const bool no_memory = std::strcmp(reason, "outofmem") == 0;
  if (no_memory && !asked_for_too_much)
    throw DecodeError(DecodeFault::out_of_memory,
                      text("there is not enough memory to decode ", info.stored_width, " × ",
                           info.stored_height, " pixels."));
  fail_damaged(info.format, no_memory ? "it has more data than pixels" : reason);
}

}  // namespace

PixelBuffer stb_decode(Bytes bytes, const ImageInfo& info) {
  if (bytes.size() > INT_MAX)
    throw DecodeError(DecodeFault::too_large, "the file is larger than 2 GB.");
  set_allocation_limit(info, bytes.size());
  const auto length = static_cast<int>(bytes.size());
  const bool deep = info.bit_depth == 16;
  int width = 0, height = 0, in_file = 0;
  void* samples = nullptr;
  if (deep)
    samples =
        stbi_load_16_from_memory(bytes.data(), length, &width, &height, &in_file, info.channels());
  else
    samples =
        stbi_load_from_memory(bytes.data(), length, &width, &height, &in_file, info.channels());

  PixelBuffer pixels(static_cast<std::uint8_t*>(samples));
  if (pixels == nullptr) fail(info);
  if (width != info.stored_width || height != info.stored_height)
    fail_damaged(info.format, "its size is given twice, differently");
  if (deep)
    reduce_to_8_bits(static_cast<std::uint16_t*>(samples),
                     pixel_bytes(width, height, info.channels()));
  return pixels;
}

}  // namespace denselab

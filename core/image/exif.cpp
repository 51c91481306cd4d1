#include "image/exif.hpp"

namespace denselab {
namespace {

constexpr std::uint16_t orientation_tag = 0x0112;
constexpr std::uint16_t short_type = 3, long_type = 4;

// TIFF numbers are in the byte order that the block's first two bytes name.
class TiffReader {
 public:
  TiffReader(Bytes bytes, bool big_endian) : reader_(bytes), big_endian_(big_endian) {}

  std::uint16_t u16() { return big_endian_ ? reader_.be16() : reader_.le16(); }
  std::uint32_t u32() { return big_endian_ ? reader_.be32() : reader_.le32(); }
  void skip(std::size_t count) { reader_.skip(count); }
  bool ended() const { return reader_.ended(); }

 private:
  ByteReader reader_;
  bool big_endian_;
};

}  // namespace

// TIFF 6.0, section 2: byte order, the number 42, the offset of the first directory; a directory
// is a count and that many entries of tag, type, count and value, 12 bytes each.
Orientation exif_orientation(Bytes tiff) {
  if (tiff.size() < 8 || tiff[0] != tiff[1] || (tiff[0] != 'I' && tiff[0] != 'M'))
    return Orientation::upright;
  TiffReader reader(tiff, tiff[0] == 'M');
  reader.skip(2);
  if (reader.u16() != 42) return Orientation::upright;
  const std::uint32_t directory = reader.u32();
  if (directory < 8) return Orientation::upright;
  reader.skip(directory - 8);

  const int entries = reader.u16();
  for (int i = 0; i < entries && !reader.ended(); ++i) {
    const std::uint16_t tag = reader.u16(), type = reader.u16();
    const std::uint32_t count = reader.u32();
    if (tag != orientation_tag) {
      reader.skip(4);
      continue;
    }
    // A 16-bit value stands at the front of its four bytes, in either byte order.
    const std::uint32_t value = type == long_type ? reader.u32() : reader.u16();
    const bool valid = (type == short_type || type == long_type) && count == 1 && value >= 1 &&
                       value <= 8 && !reader.ended();
    return valid ? static_cast<Orientation>(value) : Orientation::upright;
  }
  return Orientation::upright;
}

}  // namespace denselab

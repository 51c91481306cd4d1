#pragma once

#include "base/json.hpp"
#include "base/rng.hpp"
#include "data/samples.hpp"
#include "image/transform.hpp"

namespace denselab {

/// How far training images may be changed at random, anew in every epoch, so that a network sees
/// more of them than there are. The names are those of Keras's ImageDataGenerator; unlike there,
/// zoom keeps proportions, and every range is one number, as far up as down.
struct Augmentation {
  bool horizontal_flip = false;   ///< half of the images
  bool vertical_flip = false;     ///< half of the images
  double width_shift_range = 0;   ///< to either side, as a share of the width; 0 … 1
  double height_shift_range = 0;  ///< up or down, as a share of the height; 0 … 1
  double rotation_range = 0;      ///< degrees, either way; 0 … 180
  double zoom_range = 0;          ///< by a factor of 1 − range … 1 + range; 0 … below 1
  double contrast_range = 0;      ///< by a factor of 1 − range … 1 + range; 0 … 1
  double brightness_range = 0;    ///< this share of white more or less; 0 … 1
  double noise = 0;               ///< standard deviation, as a share of white; 0 … 1

  /// From an object with the same names. Throws Error naming what is out of range or unknown.
  static Augmentation from_config(const Json& config);
};

/// A change within these ranges, each equally likely. The same generator gives the same change, and
/// widening one range moves no number of another.
Transform random_transform(const Augmentation& augmentation, Rng rng);

/// A sample of bytes as a picture: [height, width], grey, or [height, width, 1 or 3].
/// Throws Error, as of `owner`, for samples of any other kind.
void require_pictures(const Samples& samples, std::string_view owner);
/// … once that is certain.
ImageView picture_at(const Samples& samples, Index row);

}  // namespace denselab

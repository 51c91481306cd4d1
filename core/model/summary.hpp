#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/network.hpp"

namespace denselab {

/// What a model consists of, as Keras's summary() tells it.
struct Summary {
  struct Row {
    std::string name, class_name;
    Shape output_shape;       ///< of one sample
    std::int64_t params = 0;  ///< trainable and not
  };
  /// Whether the shapes are known; before, every row has an empty shape and 0 parameters.
  bool built = false;
  std::vector<Row> layers;
  std::int64_t trainable = 0, non_trainable = 0;

  std::int64_t params() const { return trainable + non_trainable; }

  /// The table that Keras prints, lines separated by \n.
  std::string text() const;
};

Summary summarize(const Network& network);

}  // namespace denselab

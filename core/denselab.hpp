#pragma once

/// All that a program needs to read data, train a network and keep it; every other header may be
/// included by itself.

#include "base/error.hpp"
#include "base/json.hpp"
#include "data/dataset.hpp"
#include "data/idx.hpp"
#include "io/model_json.hpp"
#include "model/sequential.hpp"
#include "model/weights.hpp"
#include "nn/layers/activation_layer.hpp"
#include "nn/layers/batch_normalization.hpp"
#include "nn/layers/dense.hpp"
#include "nn/layers/dropout.hpp"
#include "nn/layers/flatten.hpp"
#include "nn/layers/image_features.hpp"
#include "nn/layers/normalization.hpp"
#include "nn/layers/rescaling.hpp"

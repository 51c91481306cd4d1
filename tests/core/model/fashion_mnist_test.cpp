// The whole way on real images: 60 000 of Fashion-MNIST, five epochs, the 10 000 test images.

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "base/error.hpp"
#include "data/idx.hpp"
#include "model/sequential.hpp"
#include "nn/layers/dense.hpp"
#include "nn/layers/flatten.hpp"

namespace denselab::test {
namespace {

std::vector<std::uint8_t> read_file(const std::string& name) {
  const std::string path = std::string(DENSELAB_SAMPLE_DATA) + "/" + name;
  std::ifstream file(path, std::ios::binary);
  REQUIRE_MESSAGE(file.good(), path << " is missing: npm run setup fetches it");
  return {std::istreambuf_iterator<char>(file), {}};
}

Dataset fashion_mnist(const std::string& part) {
  auto images = std::make_shared<Samples>(Shape{28, 28}, SampleType::uint8);
  append_idx(read_file(part + "-images-idx3-ubyte.gz"), images->byte_block());
  images->adopt_bytes();
  const IdxArray file = read_idx(read_file(part + "-labels-idx1-ubyte.gz"));
  Matrix labels(static_cast<Index>(file.data.size()), 1);
  for (Index i = 0; i < labels.rows(); ++i) labels(i, 0) = file.data[std::size_t(i)];
  return {images, labels};
}

}  // namespace

TEST_CASE("Fashion-MNIST: 784-128-10, SGD 0.1, five epochs: at least 0.86 on the test images") {
  Sequential model(6);
  model.add(Flatten(), {28, 28});
  model.add(Dense(128, "relu"));
  model.add(Dense(10, "softmax"));
  model.compile({.optimizer = Json::parse(R"({"class_name": "SGD",
                     "config": {"learning_rate": 0.1}})"),
                 .loss = "sparse_categorical_crossentropy",
                 .metrics = {"accuracy"}});
  TrainingOptions options;
  options.epochs = 5;
  options.seed = 6;
  const History history = model.fit(fashion_mnist("train"), options);
  const std::vector<double> measured = model.evaluate(fashion_mnist("t10k"));
  MESSAGE("training accuracy " << history.of("accuracy").back() << ", test accuracy "
                               << measured[1]);
  CHECK(measured[1] >= 0.86);
}

}  // namespace denselab::test

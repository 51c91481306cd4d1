// Trains 784-128-10 for one epoch on the four IDX files of MNIST or Fashion-MNIST: train_idx <their folder>
#include <denselab/denselab.hpp>
#include <fstream>
#include <iostream>
#include <iterator>

using namespace denselab;

static std::vector<std::uint8_t> read(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error(path + " cannot be read.");
  return {std::istreambuf_iterator<char>(file), {}};
}

static Dataset idx_files(const std::string& part) {
  auto images = std::make_shared<Samples>(Shape{28, 28}, SampleType::uint8);
  append_idx(read(part + "-images-idx3-ubyte.gz"), images->byte_block());
  images->adopt_bytes();
  std::vector<std::uint8_t> labels = read_idx(read(part + "-labels-idx1-ubyte.gz")).data;
  return {images, Eigen::Map<Eigen::VectorX<std::uint8_t>>(labels.data(), labels.size()).cast<Real>()};
}

int main(int, char** arguments) try {
  Sequential model;
  model.add(Flatten(), {28, 28});
  model.add(Dense(128, "relu"));
  model.add(Dense(10, "softmax"));
  model.compile({.optimizer = "adam", .loss = "sparse_categorical_crossentropy", .metrics = {"accuracy"}});
  model.fit(idx_files(arguments[1] + std::string("/train")), {.epochs = 1});
  std::cout << "test accuracy " << model.evaluate(idx_files(arguments[1] + std::string("/t10k")))[1] << '\n';
} catch (const Error& error) {
  std::cerr << error.what() << '\n';
  return 1;
}

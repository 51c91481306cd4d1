// Trains 784-128-10 for one epoch on the IDX files of MNIST or Fashion-MNIST: train_idx <folder>
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
  auto labels = read_idx(read(part + "-labels-idx1-ubyte.gz")).data;
  const auto count = static_cast<Eigen::Index>(labels.size());
  return {images, Eigen::Map<Eigen::VectorX<std::uint8_t>>(labels.data(), count).cast<Real>()};
}

int main(int count, char** arguments) try {
  const std::string folder = count > 1 ? arguments[1] : ".";
  Sequential model;
  model.add(Flatten(), {28, 28});
  model.add(Dense(128, "relu"));
  model.add(Dense(10, "softmax"));
  model.compile(
      {.optimizer = "adam", .loss = "sparse_categorical_crossentropy", .metrics = {"accuracy"}});
  model.fit(idx_files(folder + "/train"), {.epochs = 1});
  std::cout << "test accuracy " << model.evaluate(idx_files(folder + "/t10k"))[1] << '\n';
} catch (const Error& error) {
  std::cerr << error.what() << '\n';
  return 1;
}

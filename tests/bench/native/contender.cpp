// The native engine's side of a pipe: one JSON object a line comes in ({"method", "asked"}), one
// goes out. What the methods mean is written in ../contract.js.

#include <chrono>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <memory>

#include "base/error.hpp"
#include "kernels/threads.hpp"
#include "model/sequential.hpp"
#include "model/weights.hpp"
#include "nn/layers/dense.hpp"

namespace denselab::bench {
namespace {

std::string folder;

std::vector<char> read_file(const std::string& name) {
  std::ifstream file(folder + "/" + name, std::ios::binary);
  require(file.good(), "There is no file ", name, ".");
  return {std::istreambuf_iterator<char>(file), {}};
}

const Json& member(const Json& asked, const char* name) {
  const Json* value = asked.find(name);
  require(value != nullptr, "The call lacks ", name, ".");
  return *value;
}
std::string text_in(const Json& asked, const char* name) { return member(asked, name).as_string(); }
Index index_in(const Json& asked, const char* name) {
  return static_cast<Index>(member(asked, name).as_number());
}

double seconds_of(auto work) {
  const auto started = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
}

std::map<std::string, Dataset> sets;
std::map<std::string, Sequential> models;

Json describe(const Json&) {
  return Json::object({{"library", std::string("denselab ") + DENSELAB_VERSION + " native"},
                       {"build", "-march=native"},
                       {"threadChoices", Json::Array{1, 2}}});
}

Json threads(const Json& asked) {
  kernels::set_threads(static_cast<int>(index_in(asked, "count")));
  return {};
}

Json load(const Json& asked) {
  const Index count = index_in(asked, "samples"), features = index_in(asked, "features");
  const bool bytes = text_in(asked, "type") == "uint8";
  auto samples =
      std::make_shared<Samples>(Shape{features}, bytes ? SampleType::uint8 : SampleType::real);
  samples->append(count);
  const std::vector<char> x = read_file(text_in(asked, "file") + ".x");
  char* const to = bytes ? reinterpret_cast<char*>(samples->bytes_from(0).data())
                         : reinterpret_cast<char*>(samples->reals_from(0).data());
  require(x.size() >= samples->bytes(), "There are too few samples in the file.");
  std::copy_n(x.begin(), samples->bytes(), to);
  const std::vector<char> y = read_file(text_in(asked, "file") + ".y");
  Matrix labels(count, 1);
  for (Index i = 0; i < count; ++i) labels(i, 0) = static_cast<unsigned char>(y[std::size_t(i)]);
  sets.insert_or_assign(text_in(asked, "name"), Dataset(samples, std::move(labels)));
  return {};
}

Json make(const Json& asked) {
  const Json& network = member(asked, "network");
  const Json::Array& layers = member(network, "layers").as_array();
  Sequential model;
  for (const Json& layer : layers) {
    Dense dense(index_in(layer, "units"), text_in(layer, "activation"));
    if (&layer == &layers.front())
      model.add(std::move(dense), {index_in(network, "features")});
    else
      model.add(std::move(dense));
  }
  const Json& optimizer = member(network, "optimizer");
  const bool binary = text_in(layers.back(), "activation") == "sigmoid";
  model.compile({.optimizer = Json::object(
                     {{"class_name", text_in(optimizer, "name") == "sgd" ? "SGD" : "Adam"},
                      {"config", Json::object({{"learning_rate", member(optimizer, "rate")}})}}),
                 .loss = binary ? "binary_crossentropy" : "sparse_categorical_crossentropy",
                 .metrics = {}});
  std::vector<Weight> weights = get_weights(model.network());
  const std::vector<char> initial = read_file(text_in(network, "weights"));
  const Real* from = reinterpret_cast<const Real*>(initial.data());
  for (Weight& weight : weights) {
    std::copy_n(from, weight.values.size(), weight.values.begin());
    from += weight.values.size();
  }
  set_weights(model.network(), weights);
  models.insert_or_assign(text_in(asked, "model"), std::move(model));
  return {};
}

Json train(const Json& asked) {
  Sequential& model = models.at(text_in(asked, "model"));
  const Dataset& data = sets.at(text_in(asked, "data"));
  TrainingOptions options;
  options.batch_size = index_in(asked, "batchSize");
  if (const Json* epochs = asked.find("epochs")) options.epochs = int(epochs->as_number());
  if (const Json* shuffle = asked.find("shuffle")) options.shuffle = shuffle->as_bool();
  return seconds_of([&] { model.fit(data, options); });
}

Json predict(const Json& asked) {
  Sequential& model = models.at(text_in(asked, "model"));
  const Dataset& data = sets.at(text_in(asked, "data"));
  return seconds_of([&] { model.predict(data, index_in(asked, "batchSize")); });
}

Json evaluate(const Json& asked) {
  Sequential& model = models.at(text_in(asked, "model"));
  const Dataset& data = sets.at(text_in(asked, "data"));
  double loss = 0, right = 0;
  const double seconds = seconds_of([&] {
    loss = model.evaluate(data, 1000)[0];
    const Matrix outputs = model.predict(data, 1000);
    for (Index i = 0; i < outputs.rows(); ++i) {
      Index best = 0;
      outputs.row(i).maxCoeff(&best);
      right += double(best) == double(data.targets()(i, 0));
    }
  });
  return Json::object(
      {{"seconds", seconds}, {"loss", loss}, {"accuracy", right / double(data.size())}});
}

Json drop(const Json& asked) {
  if (const Json* model = asked.find("model")) models.erase(model->as_string());
  if (const Json* data = asked.find("data")) sets.erase(data->as_string());
  return {};
}

const std::map<std::string, Json (*)(const Json&)> methods = {
    {"describe", describe}, {"threads", threads}, {"load", load},         {"make", make},
    {"train", train},       {"predict", predict}, {"evaluate", evaluate}, {"drop", drop}};

Json answer(const std::string& line) {
  try {
    const Json call = Json::parse(line);
    return Json::object({{"answer", methods.at(text_in(call, "method"))(member(call, "asked"))}});
  } catch (const std::exception& error) {
    return Json::object({{"error", error.what()}});
  }
}

}  // namespace
}  // namespace denselab::bench

int main(int, char** arguments) {
  denselab::bench::folder = arguments[1];
  for (std::string line; std::getline(std::cin, line);)
    std::cout << denselab::bench::answer(line).dump() << std::endl;
}

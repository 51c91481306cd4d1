// Files into a data set: decoded, fitted and shrunk on all threads at once.

#include <emscripten/bind.h>

#include <memory>
#include <optional>

#include "bindings/fit_options.hpp"
#include "bindings/guard.hpp"
#include "bindings/values.hpp"
#include "data/samples.hpp"
#include "image/decode_error.hpp"
#include "image/fit.hpp"
#include "kernels/threads.hpp"

namespace denselab::bindings {
namespace {

using emscripten::val;

EMSCRIPTEN_DECLARE_VAL_TYPE(FileList)
EMSCRIPTEN_DECLARE_VAL_TYPE(IntakeList)

// What becomes of one file; what the threads write before anybody reads it.
struct Intake {
  std::vector<std::uint8_t> file;
  std::vector<std::uint8_t> sample;  // [height, width, channels]
  std::optional<Image> thumbnail;    // RGBA
  int width = 0, height = 0;
  ImageFormat format = {};
  std::string reason;  // why there is no sample
  bool another_decoder_may_succeed = false;
};

void take_in(Intake& intake, const FitOptions& options, int thumbnail_side) {
  const DecodedImage picture = decode(intake.file);
  const Size own{picture.info().width(), picture.info().height()};
  if (thumbnail_side > 0) {
    const Size size = shrunk(own, thumbnail_side);
    intake.thumbnail = fit(picture, {size.width, size.height, 4, FitMode::stretch});
  }
  intake.sample.resize(pixel_bytes(options.width, options.height, options.channels));
  fit(picture, options, intake.sample);
  intake.width = own.width;
  intake.height = own.height;
  intake.format = picture.info().format;
}

// No exception may leave a thread's work.
void take_in_or_say_why(Intake& intake, const FitOptions& options, int thumbnail_side) {
  try {
    take_in(intake, options, thumbnail_side);
  } catch (const DecodeError& error) {
    intake.reason = error.what();
    intake.another_decoder_may_succeed = error.another_decoder_may_succeed();
  } catch (const std::bad_alloc&) {
    intake.reason = out_of_memory("a picture of this size");
  } catch (const std::exception& error) {
    intake.reason = error.what();
  }
}

val refusal(const Intake& intake) {
  val out = val::object();
  out.set("reason", intake.reason);
  out.set("anotherDecoderMaySucceed", intake.another_decoder_may_succeed);
  return out;
}

val append(const Intake& intake, Samples& samples) {
  const Index row = samples.append(1);
  std::ranges::copy(intake.sample, samples.bytes_from(row).begin());
  val out = val::object();
  out.set("row", static_cast<double>(row));
  out.set("width", intake.width);
  out.set("height", intake.height);
  out.set("format", std::string(format_name(intake.format)));
  if (intake.thumbnail) {
    val thumbnail = val::object();
    thumbnail.set("width", intake.thumbnail->width);
    thumbnail.set("height", intake.thumbnail->height);
    thumbnail.set("data", typed_array(std::span<const std::uint8_t>(intake.thumbnail->pixels)));
    out.set("thumbnail", thumbnail);
  }
  return out;
}

// One answer for each file, in their order. thumbnail_side 0: none are made.
IntakeList add_images(Samples& samples, FileList files, FitMode mode, int thumbnail_side) {
  const FitOptions options = options_for(samples, mode);
  std::vector<Intake> intakes(files["length"].as<std::size_t>());
  for (std::size_t i = 0; i < intakes.size(); ++i) intakes[i].file = copied<std::uint8_t>(files[i]);
  kernels::in_parallel(static_cast<Index>(intakes.size()), [&](Index i) {
    take_in_or_say_why(intakes[static_cast<std::size_t>(i)], options, thumbnail_side);
  });
  val answers = val::array();
  for (const Intake& intake : intakes)
    answers.call<void>("push", intake.reason.empty() ? append(intake, samples) : refusal(intake));
  return IntakeList(answers);
}

}  // namespace

EMSCRIPTEN_BINDINGS(intake) {
  emscripten::register_type<FileList>("Uint8Array[]");
  emscripten::register_type<IntakeList>(
      "({ row: number, width: number, height: number, format: string, thumbnail?: { width: number, "
      "height: number, data: Uint8Array } } | { reason: string, "
      "anotherDecoderMaySucceed: boolean })[]");
  emscripten::function("addImages(samples, files, mode, thumbnailSide)",
                       guarded<"so many images", add_images>);
}

}  // namespace denselab::bindings

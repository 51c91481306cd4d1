#include "base/error.hpp"

namespace denselab {

void throw_joined(std::initializer_list<TextPart> parts) { throw Error(join(parts)); }

}  // namespace denselab

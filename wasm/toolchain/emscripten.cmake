# The toolchain of the wasm presets: Emscripten's own, from the place the set-up chose.

if(DEFINED ENV{XDG_CACHE_HOME} AND NOT "$ENV{XDG_CACHE_HOME}" STREQUAL "")
  set(DENSELAB_EMSCRIPTEN_CHOICE "$ENV{XDG_CACHE_HOME}/denselab/emscripten-root.cmake")
else()
  set(DENSELAB_EMSCRIPTEN_CHOICE "$ENV{HOME}/.cache/denselab/emscripten-root.cmake")
endif()
if(NOT EXISTS "${DENSELAB_EMSCRIPTEN_CHOICE}")
  message(FATAL_ERROR "Emscripten is not set up yet. Run: npm run setup")
endif()
include("${DENSELAB_EMSCRIPTEN_CHOICE}")
include("${DENSELAB_EMSCRIPTEN_ROOT}/cmake/Modules/Platform/Emscripten.cmake")

# How every source is compiled for WebAssembly, the engine and the bindings alike: the flags of
# exceptions and SIMD change code and libraries, so they must be the same everywhere.

set(DENSELAB_WASM_BUILD "simd" CACHE STRING
  "What the build may use: simd or relaxed-simd, with -threads behind it or not")
if(NOT DENSELAB_WASM_BUILD MATCHES "^(relaxed-)?simd(-threads)?$")
  message(FATAL_ERROR "DENSELAB_WASM_BUILD must be simd, relaxed-simd, simd-threads or "
    "relaxed-simd-threads, but is ${DENSELAB_WASM_BUILD}")
endif()

# The legacy form of WebAssembly's exceptions is the one that both Node 20 and all browsers know.
set(DENSELAB_WASM_EXCEPTIONS -fwasm-exceptions -sWASM_LEGACY_EXCEPTIONS=1)

# SSE2 is translated to WebAssembly's SIMD, and is what stb_image decodes JPEG with.
set(DENSELAB_WASM_SIMD -msimd128 -msse2)
if(DENSELAB_WASM_BUILD MATCHES "^relaxed-simd")
  list(APPEND DENSELAB_WASM_SIMD -mrelaxed-simd)
endif()

set(DENSELAB_WASM_THREADS "")
if(DENSELAB_WASM_BUILD MATCHES "-threads$")
  # Reading the heap from JavaScript takes a check more where it may grow under its feet; hardly
  # anything is read that way here.
  set(DENSELAB_WASM_THREADS -pthread -Wno-pthreads-mem-growth)
endif()

target_compile_options(denselab_options INTERFACE
  ${DENSELAB_WASM_EXCEPTIONS} ${DENSELAB_WASM_SIMD} ${DENSELAB_WASM_THREADS})
target_link_options(denselab_options INTERFACE
  ${DENSELAB_WASM_EXCEPTIONS} ${DENSELAB_WASM_SIMD} ${DENSELAB_WASM_THREADS})

# For all that is not worth -O3: small, and a tenth smaller still by optimizing at the link.
set(DENSELAB_WASM_SMALL -Oz -flto)

# How every source is compiled for WebAssembly, the engine and the bindings alike: the flags of
# exceptions and threads change code and libraries, so they must be the same everywhere.

option(DENSELAB_WASM_THREADS "With threads, for pages that are cross-origin isolated" OFF)

# The legacy form of WebAssembly's exceptions is the one that both Node 20 and all browsers know.
set(DENSELAB_WASM_EXCEPTIONS -fwasm-exceptions -sWASM_LEGACY_EXCEPTIONS=1)

# SSE2 is translated to WebAssembly's SIMD, and is what stb_image decodes JPEG with.
set(DENSELAB_WASM_FLAGS ${DENSELAB_WASM_EXCEPTIONS} -msimd128 -msse2)
set(DENSELAB_WASM_SUFFIX "")
if(DENSELAB_WASM_THREADS)
  # Reading the heap from JavaScript takes a check more where it may grow under its feet; hardly
  # anything is read that way here.
  list(APPEND DENSELAB_WASM_FLAGS -pthread -Wno-pthreads-mem-growth)
  set(DENSELAB_WASM_SUFFIX "-threads")
endif()
target_compile_options(denselab_options INTERFACE ${DENSELAB_WASM_FLAGS})
target_link_options(denselab_options INTERFACE ${DENSELAB_WASM_FLAGS})

# Two builds for what a browser can do, alike in all but the hot code: denselab_hot_<build>.
set(DENSELAB_WASM_BUILDS simd relaxed-simd)
set(DENSELAB_WASM_FLAGS_simd "")
set(DENSELAB_WASM_FLAGS_relaxed-simd -mrelaxed-simd)

# For all that is not worth -O3: small, and a tenth smaller still by optimizing at the link.
set(DENSELAB_WASM_SMALL -Oz -flto)

# How every source is compiled for WebAssembly, the engine and the bindings alike: the flags of
# exceptions and SIMD change code and libraries, so they must be the same everywhere.

set(DENSELAB_WASM_BUILD "simd" CACHE STRING "simd or relaxed-simd: which instructions the build may use")
if(NOT DENSELAB_WASM_BUILD MATCHES "^(simd|relaxed-simd)$")
  message(FATAL_ERROR "DENSELAB_WASM_BUILD must be simd or relaxed-simd, but is ${DENSELAB_WASM_BUILD}")
endif()

# The legacy form of WebAssembly's exceptions is the one that both Node 20 and all browsers know.
set(DENSELAB_WASM_EXCEPTIONS -fwasm-exceptions -sWASM_LEGACY_EXCEPTIONS=1)

# SSE 4.2 is translated to WebAssembly's SIMD, and is what Eigen has kernels for.
set(DENSELAB_WASM_SIMD -msimd128 -msse4.2)
if(DENSELAB_WASM_BUILD STREQUAL "relaxed-simd")
  list(APPEND DENSELAB_WASM_SIMD -mrelaxed-simd)
  target_compile_options(denselab_options INTERFACE
    "SHELL:-include \"${CMAKE_CURRENT_LIST_DIR}/relaxed_fma.hpp\"")
endif()

# Contracting a * b + c is left to the intrinsics: LLVM 21 puts the operands of relaxed_madd into
# the wrong order when it contracts by itself.
target_compile_options(denselab_options INTERFACE
  ${DENSELAB_WASM_EXCEPTIONS} ${DENSELAB_WASM_SIMD} -ffp-contract=off)
target_link_options(denselab_options INTERFACE ${DENSELAB_WASM_EXCEPTIONS} ${DENSELAB_WASM_SIMD})

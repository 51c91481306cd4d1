# Eigen and stb: from the system or from the set-up's cache; where neither has them they are
# fetched, at a pinned version with a pinned hash.

include(FetchContent)

# Headers are the same for every target, so a cross build may look outside its sysroot too.
find_package(Eigen3 CONFIG QUIET NO_CMAKE_FIND_ROOT_PATH)
find_path(STB_INCLUDE_DIR stb_image.h PATH_SUFFIXES stb NO_CMAKE_FIND_ROOT_PATH)

add_library(denselab_eigen INTERFACE)
if(Eigen3_FOUND AND Eigen3_VERSION VERSION_GREATER_EQUAL 3.4)
  get_target_property(DENSELAB_EIGEN_DIR Eigen3::Eigen INTERFACE_INCLUDE_DIRECTORIES)
else()
  message(STATUS "Eigen is not here: fetching it (or: apt install libeigen3-dev, or: npm run setup)")
  FetchContent_Declare(eigen
    URL https://gitlab.com/libeigen/eigen/-/archive/5.0.1/eigen-5.0.1.tar.gz
    URL_HASH SHA256=e9c326dc8c05cd1e044c71f30f1b2e34a6161a3b6ecf445d56b53ff1669e3dec
    SOURCE_SUBDIR none)  # headers only: nothing of Eigen's own build is wanted
  FetchContent_MakeAvailable(eigen)
  set(DENSELAB_EIGEN_DIR "${eigen_SOURCE_DIR}")
endif()
target_include_directories(denselab_eigen SYSTEM INTERFACE "${DENSELAB_EIGEN_DIR}")
if(EMSCRIPTEN)
  # The loops that take time are the engine's own (kernels/): Eigen's, once with vectors and once
  # without for each, would be a twentieth more to fetch.
  set(DENSELAB_EIGEN_DEFINITIONS EIGEN_DONT_VECTORIZE)
else()
  # How Eigen takes and frees memory follows the processor that is compiled for, if it is not told: a
  # matrix made in the library may be freed in a program that was compiled for another one.
  set(DENSELAB_EIGEN_DEFINITIONS EIGEN_MAX_ALIGN_BYTES=32)
endif()
target_compile_definitions(denselab_eigen INTERFACE ${DENSELAB_EIGEN_DEFINITIONS})

add_library(denselab_stb INTERFACE)
if(NOT STB_INCLUDE_DIR)
  message(STATUS "stb is not here: fetching it (or: apt install libstb-dev, or: npm run setup)")
  FetchContent_Declare(stb
    URL https://github.com/nothings/stb/archive/f1c79c02822848a9bed4315b12c8c8f3761e1296.tar.gz
    URL_HASH SHA256=a39b0f2d96d9b64171ac1fd73295b7c5866f904e653b379da886d050a6900db9)
  FetchContent_MakeAvailable(stb)
  set(STB_INCLUDE_DIR "${stb_SOURCE_DIR}")
endif()
target_include_directories(denselab_stb SYSTEM INTERFACE "${STB_INCLUDE_DIR}")

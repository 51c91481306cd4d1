# cmake --install: the library with its headers, for find_package(denselab) in other projects.

include(CMakePackageConfigHelpers)

set(package "${CMAKE_INSTALL_LIBDIR}/cmake/denselab")

install(TARGETS denselab EXPORT denselabTargets)
install(EXPORT denselabTargets NAMESPACE denselab:: DESTINATION "${package}")
# Readers of image files see stb, which stays ours; NumPy's arrays are the page's.
install(DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}/" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/denselab"
  FILES_MATCHING PATTERN "*.hpp"
  PATTERN "array" EXCLUDE
  PATTERN "examples" EXCLUDE
  PATTERN "formats" EXCLUDE
  PATTERN "stb.hpp" EXCLUDE)

configure_package_config_file(denselabConfig.cmake.in denselabConfig.cmake
  INSTALL_DESTINATION "${package}")
write_basic_package_version_file(denselabConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES
  "${CMAKE_CURRENT_BINARY_DIR}/denselabConfig.cmake"
  "${CMAKE_CURRENT_BINARY_DIR}/denselabConfigVersion.cmake"
  DESTINATION "${package}")

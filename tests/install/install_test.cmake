# The library as others get it: installed, found by the example as by any project, trained with.
#
#   cmake -DBUILD=… -DEXAMPLE=… -DDATA=… -DSCRATCH=… -DCXX=… -P install_test.cmake

function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE code OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT code EQUAL 0)
    message(FATAL_ERROR "${ARGN} failed:\n${output}")
  endif()
  set(output "${output}" PARENT_SCOPE)
endfunction()

file(REMOVE_RECURSE "${SCRATCH}")
run(${CMAKE_COMMAND} --install "${BUILD}" --prefix "${SCRATCH}/prefix")
run(${CMAKE_COMMAND} -S "${EXAMPLE}" -B "${SCRATCH}/build" "-DCMAKE_PREFIX_PATH=${SCRATCH}/prefix"
  "-DCMAKE_CXX_COMPILER=${CXX}" -DCMAKE_EXPORT_COMPILE_COMMANDS=ON)

# What is ours alone must not reach other projects.
file(READ "${SCRATCH}/build/compile_commands.json" commands)
if(commands MATCHES "-W|-march|-ffp|-include ")
  message(FATAL_ERROR "The library's own settings leak: ${commands}")
endif()

run(${CMAKE_COMMAND} --build "${SCRATCH}/build")
run("${SCRATCH}/build/train_idx" "${DATA}")
if(NOT output MATCHES "^test accuracy ([0-9.]+)\n$" OR NOT CMAKE_MATCH_1 GREATER 0.8)
  message(FATAL_ERROR "After an epoch the test accuracy must be above 0.8, but: ${output}")
endif()
message("${output}")
file(REMOVE_RECURSE "${SCRATCH}")

option(ORDERTRACK_TESTS "Build the tests" ON)
option(ORDERTRACK_WERROR "Treat warnings as errors" OFF)
option(ORDERTRACK_SANITIZE "Build with the address and undefined-behaviour sanitizers" OFF)

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# The build tree looks like an installation: the program finds its catalogue by the same relative path in both.
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND};-E;env;CCACHE_SLOPPINESS=pch_defines,time_macros;${CCACHE_PROGRAM}")
endif()

add_library(ordertrack_options INTERFACE)
target_compile_options(ordertrack_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast -Wcast-qual -Wimplicit-fallthrough
  $<$<BOOL:${ORDERTRACK_WERROR}>:-Werror>
  $<$<BOOL:${ORDERTRACK_SANITIZE}>:-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer -g1>
  -ffile-prefix-map=${CMAKE_SOURCE_DIR}=.)
target_link_options(ordertrack_options INTERFACE
  $<$<BOOL:${ORDERTRACK_SANITIZE}>:-fsanitize=address,undefined>)
target_include_directories(ordertrack_options INTERFACE
  "${PROJECT_SOURCE_DIR}/include" "${PROJECT_SOURCE_DIR}/src")

# A folder of src as a static library: every .cpp in it, linked to what it may use.
function(ordertrack_module name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LINK")
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp")
  if(NOT sources)
    file(WRITE "${CMAKE_CURRENT_BINARY_DIR}/${name}_empty.cpp" "")
    set(sources "${CMAKE_CURRENT_BINARY_DIR}/${name}_empty.cpp")
  endif()
  add_library(ordertrack_${name} STATIC ${sources})
  target_link_libraries(ordertrack_${name} PUBLIC ordertrack_options ${arg_LINK})
endfunction()

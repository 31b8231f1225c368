option(ORDERTRACK_TESTS "Build the tests" ON)
option(ORDERTRACK_WERROR "Treat warnings as errors" OFF)
option(ORDERTRACK_SANITIZE "Build with the address and undefined-behaviour sanitizers" OFF)
option(ORDERTRACK_FUZZ "Build the fuzz targets, for libFuzzer (clang only)" OFF)

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O1 -g1")
set(CMAKE_CXX_FLAGS_DEBUG "-O0 -g1")
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# The build tree looks like an installation: the program finds its catalogue by the same relative path in both.
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()

add_library(ordertrack_options INTERFACE)
# -Wno-restrict: g++ 12 warns of overlaps in `"text" + std::string` that cannot be.
target_compile_options(ordertrack_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast -Wcast-qual -Wimplicit-fallthrough
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
  $<$<BOOL:${ORDERTRACK_WERROR}>:-Werror>
  -ffunction-sections -fdata-sections
  -ffile-prefix-map=${CMAKE_SOURCE_DIR}=.)
target_link_options(ordertrack_options INTERFACE -Wl,--gc-sections -Wl,--as-needed)
# At a fixed address: the checks' million pointers need not be relocated then, which is half of a start. What goes through a
# null pointer ends under the address sanitizer anyway, and nothing here is cast between alignments: those two checks would
# stand at every access, and take a third of the compiler's time.
if(ORDERTRACK_SANITIZE)
  target_compile_options(ordertrack_options INTERFACE
    -fsanitize=address,undefined -fno-sanitize=null,alignment -fno-sanitize-recover=all -fno-omit-frame-pointer
    -fno-pie)
  target_link_options(ordertrack_options INTERFACE -fsanitize=address,undefined -no-pie)
endif()
if(ORDERTRACK_FUZZ)
  target_compile_options(ordertrack_options INTERFACE
    -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(ordertrack_options INTERFACE -fsanitize=fuzzer-no-link,address,undefined)
endif()
target_include_directories(ordertrack_options INTERFACE "${PROJECT_SOURCE_DIR}/include" "${PROJECT_SOURCE_DIR}/src")

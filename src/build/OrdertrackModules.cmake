include(CheckLinkerFlag)
check_linker_flag(CXX "-Wl,-z,pack-relative-relocs" ORDERTRACK_LINKER_PACKS_RELOCATIONS)

# ordertrack_module(<name> [LINK <targets>] [WITHOUT <pattern>] [ALSO <glob>])
#
# A folder of src as the static library ordertrack_<name>: every .cpp in it, linked to what it may use. WITHOUT leaves
# out the files whose path matches, ALSO adds files from elsewhere.
function(ordertrack_module name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "WITHOUT;ALSO" "LINK")
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp")
  if(arg_WITHOUT)
    list(FILTER sources EXCLUDE REGEX "${arg_WITHOUT}")
  endif()
  if(arg_ALSO)
    file(GLOB_RECURSE more CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${arg_ALSO}")
    list(APPEND sources ${more})
  endif()
  if(NOT sources)
    set(sources "${CMAKE_CURRENT_BINARY_DIR}/${name}_empty.cpp")
    if(NOT EXISTS "${sources}")
      file(TOUCH "${sources}")
    endif()
  endif()
  add_library(ordertrack_${name} STATIC ${sources})
  target_link_libraries(ordertrack_${name} PUBLIC ordertrack_options ${arg_LINK})
endfunction()

# ordertrack_program(<target> SOURCES <files> LINK <targets>)
#
# A program that starts fast: all libraries are linked into it, for a loader that maps and binds them takes longer than
# most commands do. It keeps its random addresses (static-pie), and packs the places where they go: reading these takes
# a tenth of a short command. What the C library cannot do without its shared objects
# it is not asked for: SQLite loads no extensions, users come from /etc/passwd; hence no linker warnings of both. The
# sanitizers' runtimes want the shared libraries. begin.cpp says why it does not begin with the C library,
# and often_run.py what lies together.
function(ordertrack_program target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINK")
  add_executable(${target} ${arg_SOURCES})
  target_link_libraries(${target} PRIVATE ordertrack_options ${arg_LINK})
  if(NOT ORDERTRACK_SANITIZE AND NOT ORDERTRACK_FUZZ)
    target_link_options(${target} PRIVATE -static-pie -Wl,--no-warnings)
    if(CMAKE_SYSTEM_PROCESSOR STREQUAL "x86_64")
      set(layout "${PROJECT_SOURCE_DIR}/src/build/often_run.ld")
      target_sources(${target} PRIVATE "${PROJECT_SOURCE_DIR}/src/build/begin.cpp")
      target_link_options(${target} PRIVATE
        -Wl,--entry=ordertrack_begin "-Wl,--script=${layout}" "-Wl,-Map=${CMAKE_BINARY_DIR}/${target}.map")
      set_target_properties(${target} PROPERTIES LINK_DEPENDS "${layout}")
    endif()
    if(ORDERTRACK_LINKER_PACKS_RELOCATIONS)
      target_link_options(${target} PRIVATE -Wl,-z,pack-relative-relocs)
    endif()
  endif()
endfunction()

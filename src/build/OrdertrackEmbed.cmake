# Turns text files into one .cpp that holds them as `ordertrack::<namespace>::embedded_files()`, sorted by name, each
# with its path below BASE, its content, and a hash over all of them.
function(ordertrack_embed target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "NAMESPACE;BASE" "FILES")
  set(output "${CMAKE_CURRENT_BINARY_DIR}/embedded_${arg_NAMESPACE}.cpp")
  list(SORT arg_FILES)
  add_custom_command(
    OUTPUT "${output}"
    COMMAND "${CMAKE_COMMAND}" "-DOUTPUT=${output}" "-DNAMESPACE=${arg_NAMESPACE}" "-DBASE=${arg_BASE}" "-DFILES=${arg_FILES}"
            -P "${PROJECT_SOURCE_DIR}/src/build/embed_files.cmake"
    DEPENDS ${arg_FILES} "${PROJECT_SOURCE_DIR}/src/build/embed_files.cmake"
    VERBATIM)
  target_sources(${target} PRIVATE "${output}")
endfunction()

# Turns the style and the script of a page into one .cpp that holds them, with their hashes, as exchange/page_parts.hpp
# declares them.
function(ordertrack_embed_page_parts target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "STYLE;SCRIPT" "")
  set(output "${CMAKE_CURRENT_BINARY_DIR}/embedded_page_parts.cpp")
  add_custom_command(
    OUTPUT "${output}"
    COMMAND "${CMAKE_COMMAND}" "-DOUTPUT=${output}" "-DSTYLE=${arg_STYLE}" "-DSCRIPT=${arg_SCRIPT}"
            -P "${PROJECT_SOURCE_DIR}/src/build/embed_page_parts.cmake"
    DEPENDS "${arg_STYLE}" "${arg_SCRIPT}" "${PROJECT_SOURCE_DIR}/src/build/embed_page_parts.cmake"
    VERBATIM)
  target_sources(${target} PRIVATE "${output}")
endfunction()

# Reads market files while the program is built, with the code of the config library, and gives whoever links that library
# `ordertrack::markets::packed_files()`. A broken market file breaks the build.
#
# The tool is linked to the library's file and not to the target, which stands for the library and the packed files.
function(ordertrack_pack_markets target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "FILES")
  add_executable(pack_markets "${CMAKE_CURRENT_SOURCE_DIR}/markets/pack_markets.cpp")
  add_dependencies(pack_markets ${target})
  target_link_libraries(pack_markets PRIVATE
    ordertrack_options "$<TARGET_FILE:${target}>" ordertrack_i18n ordertrack_policy ordertrack_re2 ordertrack_fmt)
  set(output "${CMAKE_CURRENT_BINARY_DIR}/packed_markets.cpp")
  list(SORT arg_FILES)
  add_custom_command(OUTPUT "${output}" COMMAND pack_markets "${output}" ${arg_FILES} DEPENDS pack_markets ${arg_FILES} VERBATIM)
  add_library(ordertrack_packed_markets STATIC "${output}")
  target_link_libraries(ordertrack_packed_markets PRIVATE ordertrack_options)
  target_link_libraries(${target} INTERFACE ordertrack_packed_markets)
endfunction()

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

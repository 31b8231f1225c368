# Writes POT, the messages of all sources below SOURCE. What would change without a message changing (line numbers, the
# date) is left out.
file(GLOB_RECURSE sources RELATIVE "${SOURCE}" "${SOURCE}/src/*.cpp" "${SOURCE}/src/*.hpp")
list(SORT sources)
get_filename_component(folder "${POT}" DIRECTORY)
file(MAKE_DIRECTORY "${folder}")
string(REPLACE ";" "\n" source_lines "${sources}")
file(WRITE "${POT}.sources" "${source_lines}\n")

execute_process(
  COMMAND "${XGETTEXT}" --language=C++ --from-code=UTF-8 --files-from "${POT}.sources" --directory "${SOURCE}"
          --keyword --keyword=msg:1 --keyword=msg_n:1,2 --keyword=mark:1
          --flag=msg:1:no-c-format --flag=msg_n:1:no-c-format --flag=msg_n:2:no-c-format --flag=mark:1:no-c-format
          --add-comments=TRANSLATORS: --add-location=file --sort-by-file --no-wrap --force-po
          --package-name=ordertrack --foreign-user --output "${POT}.raw"
  COMMAND_ERROR_IS_FATAL ANY)
# xgettext knows the placeholders' flag for Python only.
execute_process(
  COMMAND awk -f "${CMAKE_CURRENT_LIST_DIR}/mark_placeholders.awk" "${POT}.raw"
  OUTPUT_FILE "${POT}"
  COMMAND_ERROR_IS_FATAL ANY)

# The translations. `catalogue` compiles them into the build tree, `pot` extracts the messages from the sources,
# `update-po` brings the translations in step with them.
set(ORDERTRACK_POT "${CMAKE_BINARY_DIR}/po/ordertrack.pot")
set(ORDERTRACK_JA_PO "${PROJECT_SOURCE_DIR}/src/i18n/po/ja.po")
set(ORDERTRACK_JA_CATALOGUE "${CMAKE_BINARY_DIR}/${CMAKE_INSTALL_LOCALEDIR}/ja/LC_MESSAGES/ordertrack.mo")

get_filename_component(catalogue_folder "${ORDERTRACK_JA_CATALOGUE}" DIRECTORY)
add_custom_command(
  OUTPUT "${ORDERTRACK_JA_CATALOGUE}"
  COMMAND "${CMAKE_COMMAND}" -E make_directory "${catalogue_folder}"
  COMMAND "${GETTEXT_MSGFMT_EXECUTABLE}" -c -o "${ORDERTRACK_JA_CATALOGUE}" "${ORDERTRACK_JA_PO}"
  DEPENDS "${ORDERTRACK_JA_PO}"
  COMMENT "Compiling the Japanese catalogue"
  VERBATIM)
add_custom_target(catalogue ALL DEPENDS "${ORDERTRACK_JA_CATALOGUE}")

add_custom_target(pot
  COMMAND "${PROJECT_SOURCE_DIR}/src/build/extract_messages" "${PROJECT_SOURCE_DIR}" "${ORDERTRACK_POT}"
  COMMENT "Extracting the messages"
  VERBATIM)

add_custom_target(update-po
  COMMAND "${GETTEXT_MSGMERGE_EXECUTABLE}" --quiet --update --backup=none --no-wrap --sort-by-file
          "${ORDERTRACK_JA_PO}" "${ORDERTRACK_POT}"
  COMMAND msgattrib --no-obsolete --no-wrap -o "${ORDERTRACK_JA_PO}" "${ORDERTRACK_JA_PO}"
  COMMENT "Bringing ja.po in step with the sources"
  VERBATIM)
add_dependencies(update-po pot)

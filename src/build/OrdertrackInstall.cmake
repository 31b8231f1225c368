# Program, man pages, completions, catalogue and licence. Nothing holds an absolute path: the prefix may be moved.
if(TARGET ordertrack)
  install(TARGETS ordertrack)
endif()

file(GLOB man_pages CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/man/*.[1-8]" "${PROJECT_SOURCE_DIR}/man/ja/*.[1-8]")
foreach(page IN LISTS man_pages)
  get_filename_component(section "${page}" LAST_EXT)
  string(SUBSTRING "${section}" 1 -1 section)
  set(language "")
  if(page MATCHES "/man/ja/[^/]+$")
    set(language "/ja")
  endif()
  install(FILES "${page}" DESTINATION "${CMAKE_INSTALL_MANDIR}${language}/man${section}")
endforeach()

set(completions "${PROJECT_SOURCE_DIR}/completions")
install(FILES "${completions}/ordertrack.bash"
  DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions" RENAME ordertrack)
install(FILES "${completions}/_ordertrack" DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/site-functions")
install(FILES "${completions}/ordertrack.fish" DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d")

install(FILES "${ORDERTRACK_JA_CATALOGUE}" DESTINATION "${CMAKE_INSTALL_LOCALEDIR}/ja/LC_MESSAGES")
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DOCDIR}")

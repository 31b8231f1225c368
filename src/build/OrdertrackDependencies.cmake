find_package(CLI11 2.1 CONFIG REQUIRED)
find_package(fmt 9 CONFIG REQUIRED)
# Linked in: the shared library binds 1,400 symbols at every start, a quarter of what a silent `due` does.
# SQLiteCpp's own search would take the shared one, and a build folder from before may have remembered it.
find_library(SQLITE3_STATIC_LIBRARY libsqlite3.a REQUIRED)
set(SQLite3_LIBRARY "${SQLITE3_STATIC_LIBRARY}" CACHE FILEPATH "The static library of SQLite" FORCE)
find_package(SQLiteCpp 3.2 CONFIG REQUIRED)
find_package(date 3.0 CONFIG REQUIRED)
find_package(tl-expected CONFIG REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(Gettext REQUIRED)
find_package(Threads REQUIRED)
find_path(TOMLPLUSPLUS_INCLUDE_DIR toml++/toml.h REQUIRED)
find_path(RE2_INCLUDE_DIR re2/re2.h REQUIRED)
find_library(RE2_STATIC_LIBRARY libre2.a REQUIRED)
find_path(UTF8PROC_INCLUDE_DIR utf8proc.h REQUIRED)
find_library(UTF8PROC_STATIC_LIBRARY libutf8proc.a REQUIRED)
find_path(QRCODEGEN_INCLUDE_DIR qrcodegen/qrcodegen.hpp REQUIRED)
find_library(QRCODEGEN_STATIC_LIBRARY libqrcodegencpp.a REQUIRED)
find_path(PNG_INCLUDE_DIR png.h REQUIRED)
find_library(PNG_STATIC_LIBRARY libpng.a REQUIRED)
find_library(ZLIB_STATIC_LIBRARY libz.a REQUIRED)

# A shared C++ library would bring back the shared C++ runtime that the program links statically to start fast. Debian
# has fmt as a shared library or header-only, which compiles all of it in every file (3 s instead of 0.6 s): so it is
# compiled once from its own header.
add_library(ordertrack_fmt STATIC "${PROJECT_SOURCE_DIR}/src/build/fmt_library.cpp")
target_link_libraries(ordertrack_fmt PRIVATE ordertrack_options)
target_include_directories(ordertrack_fmt SYSTEM PUBLIC $<TARGET_PROPERTY:fmt::fmt,INTERFACE_INCLUDE_DIRECTORIES>)

add_library(ordertrack_toml INTERFACE)
target_include_directories(ordertrack_toml SYSTEM INTERFACE "${TOMLPLUSPLUS_INCLUDE_DIR}")
target_compile_definitions(ordertrack_toml INTERFACE TOML_HEADER_ONLY=1)

add_library(ordertrack_re2 INTERFACE)
target_include_directories(ordertrack_re2 SYSTEM INTERFACE "${RE2_INCLUDE_DIR}")
target_link_libraries(ordertrack_re2 INTERFACE "${RE2_STATIC_LIBRARY}" Threads::Threads)

add_library(ordertrack_utf8proc INTERFACE)
target_include_directories(ordertrack_utf8proc SYSTEM INTERFACE "${UTF8PROC_INCLUDE_DIR}")
target_link_libraries(ordertrack_utf8proc INTERFACE "${UTF8PROC_STATIC_LIBRARY}")

add_library(ordertrack_qrcodegen INTERFACE)
target_include_directories(ordertrack_qrcodegen SYSTEM INTERFACE "${QRCODEGEN_INCLUDE_DIR}")
target_link_libraries(ordertrack_qrcodegen INTERFACE "${QRCODEGEN_STATIC_LIBRARY}")

add_library(ordertrack_png INTERFACE)
target_include_directories(ordertrack_png SYSTEM INTERFACE "${PNG_INCLUDE_DIR}")
target_link_libraries(ordertrack_png INTERFACE "${PNG_STATIC_LIBRARY}" "${ZLIB_STATIC_LIBRARY}" m)

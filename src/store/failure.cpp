#include "store/failure.hpp"

#include "support/folder_of.hpp"

#include <sqlite3.h>

#include <cerrno>
#include <system_error>

namespace ordertrack::store {
namespace {

Error full(const std::filesystem::path& file) {
  return {ErrorKind::io,
          msg("no space is left for the store {file}", arg("file", file.string())),
          {msg("make room in the folder {folder}; nothing was changed", arg("folder", folder_of(file).string()))}};
}

Error not_writable(const std::filesystem::path& file) {
  return {ErrorKind::io,
          msg("the store {file} cannot be written", arg("file", file.string())),
          {msg("file and folder must be yours and writable: ls -ld {folder} {file}",
               arg("folder", folder_of(file).string()), arg("file", file.string()))}};
}

/// The last sync of a commit is the folder's: then the change is there, but may not outlive a power failure.
Error not_synced(const std::filesystem::path& file) {
  return {
      ErrorKind::io,
      msg("the folder {folder} of the store could not be written to the disk", arg("folder", folder_of(file).string())),
      {msg("look at that disk, then with ordertrack log whether the change is there")}};
}

}  // namespace

Error to_error(const SQLite::Exception& exception, const std::filesystem::path& file) {
  // What copies pages tells the whole code where others tell a part of it.
  for (const int code : {exception.getErrorCode(), exception.getExtendedErrorCode()}) {
    if (code == SQLITE_IOERR_DIR_FSYNC) return not_synced(file);
  }
  switch (exception.getErrorCode() & 0xff) {
    case SQLITE_INTERRUPT:
      return interrupted();
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {ErrorKind::busy,
              msg("the store {file} is busy: another command is writing", arg("file", file.string())),
              {msg("try again in a moment")}};
    case SQLITE_FULL:
      return full(file);
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return not_writable(file);
    case SQLITE_IOERR:
    case SQLITE_NOMEM:
      return {ErrorKind::io,
              msg("reading or writing the store {file} failed: {reason}", arg("file", file.string()),
                  arg("reason", exception.what())),
              {msg("nothing was changed; look at the disk of the folder {folder}",
                   arg("folder", folder_of(file).string()))}};
    case SQLITE_CONSTRAINT:
    case SQLITE_TOOBIG:
      return {ErrorKind::failed, msg("the store does not take this: {reason}", arg("reason", exception.what())), {}};
    default:
      return damaged(file, exception.what());
  }
}

Error interrupted() { return {ErrorKind::interrupted, msg("interrupted; nothing was changed"), {}}; }

Error damaged(const std::filesystem::path& file, std::string_view reason) {
  return {ErrorKind::damaged,
          msg("the store {file} is damaged: {reason}", arg("file", file.string()), arg("reason", reason)),
          {msg("put a backup in its place, which keeps this one beside it: ordertrack restore FILE")}};
}

Error io_error(const std::filesystem::path& path, int number) {
  if (number == ENOSPC || number == EDQUOT) {
    return full(path);
  }
  return {ErrorKind::io,
          msg("the store {file} cannot be opened: {reason}", arg("file", path.string()),
              arg("reason", std::generic_category().message(number))),
          {msg("file and folder must be yours: ls -ld {folder}", arg("folder", folder_of(path).string()))}};
}

}  // namespace ordertrack::store

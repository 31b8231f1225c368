#include "store/name_key.hpp"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>

namespace ordertrack::store {
namespace {

struct Free {
  void operator()(utf8proc_uint8_t* text) const { std::free(text); }
};

}  // namespace

std::string name_key(std::string_view name) {
  constexpr auto folding =
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD);
  utf8proc_uint8_t* folded = nullptr;
  const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(name.data()),
                                 static_cast<utf8proc_ssize_t>(name.size()), &folded, folding);
  const std::unique_ptr<utf8proc_uint8_t, Free> owner(folded);
  return size < 0 ? std::string(name)
                  : std::string(reinterpret_cast<const char*>(folded), static_cast<std::size_t>(size));
}

}  // namespace ordertrack::store

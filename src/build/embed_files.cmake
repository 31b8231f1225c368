# Run by ordertrack_embed(): writes OUTPUT from FILES.
set(entries "")
set(all "")
foreach(file IN LISTS FILES)
  file(READ "${file}" content)
  file(SHA256 "${file}" digest)
  string(APPEND all "${digest}")
  file(RELATIVE_PATH name "${BASE}" "${file}")
  string(APPEND entries "    {\"${name}\", R\"ordertrack(${content})ordertrack\"},\n")
endforeach()
list(LENGTH FILES count)
string(SHA256 digest "${all}")
string(SUBSTRING "${digest}" 0 16 digest)
file(WRITE "${OUTPUT}" "#include \"support/embedded.hpp\"

#include <array>

namespace ordertrack::${NAMESPACE} {
namespace {
constexpr std::array<EmbeddedFile, ${count}> files{{
${entries}}};
}  // namespace

std::span<const EmbeddedFile> embedded_files() { return files; }
std::string_view embedded_digest() { return \"${digest}\"; }

}  // namespace ordertrack::${NAMESPACE}
")

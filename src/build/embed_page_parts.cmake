# Run by ordertrack_embed_page_parts(): writes OUTPUT from STYLE and SCRIPT, with their hashes as a content security policy
# names them.
set(digits "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

# The SHA-256 of a file in base64: six bits a digit, from groups of three bytes; of the last group two bytes are there.
function(policy_hash file result)
  file(SHA256 "${file}" hex)
  set(hash "sha256-")
  foreach(group RANGE 0 60 6)
    string(SUBSTRING "${hex}00" ${group} 6 three_bytes)
    foreach(shift IN ITEMS 18 12 6 0)
      math(EXPR digit "0x${three_bytes} >> ${shift} & 63")
      string(SUBSTRING "${digits}" ${digit} 1 digit)
      string(APPEND hash "${digit}")
    endforeach()
  endforeach()
  string(REGEX REPLACE "A$" "=" hash "${hash}")
  set(${result} "${hash}" PARENT_SCOPE)
endfunction()

policy_hash("${STYLE}" style_hash)
policy_hash("${SCRIPT}" script_hash)
file(READ "${STYLE}" style)
file(READ "${SCRIPT}" script)
file(WRITE "${OUTPUT}" "#include \"exchange/page_parts.hpp\"

namespace ordertrack::exchange {

std::string_view page_style() { return R\"ordertrack(${style})ordertrack\"; }
std::string_view page_script() { return R\"ordertrack(${script})ordertrack\"; }
std::string_view page_style_hash() { return \"${style_hash}\"; }
std::string_view page_script_hash() { return \"${script_hash}\"; }

}  // namespace ordertrack::exchange
")

#pragma once

#include <string_view>

namespace ordertrack::exchange {

/// What stands between `<style>` and `</style>`, and between `<script>` and `</script>`: the files page.css and
/// page.js.
[[nodiscard]] std::string_view page_style();
[[nodiscard]] std::string_view page_script();

/// Their hashes as a content security policy names them: `sha256-...`, made when the program is built.
[[nodiscard]] std::string_view page_style_hash();
[[nodiscard]] std::string_view page_script_hash();

}  // namespace ordertrack::exchange

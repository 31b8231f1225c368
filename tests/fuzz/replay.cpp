// Runs a fuzz target over files: replay FILE|FOLDER... As libFuzzer does it, but without libFuzzer, and with any
// compiler.

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

std::vector<std::filesystem::path> inputs_of(const std::vector<std::string>& words) {
  std::vector<std::filesystem::path> files;
  for (const std::string& word : words) {
    if (!std::filesystem::is_directory(word)) {
      files.emplace_back(word);
      continue;
    }
    for (const auto& entry : std::filesystem::directory_iterator(word)) files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

/// With nothing behind the last byte, so that a sanitizer sees who reads on.
std::vector<std::uint8_t> bytes_of(const std::filesystem::path& input_file) {
  std::ifstream stream(input_file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

int main(int count, char** words) {
  const auto files = inputs_of({words + 1, words + count});
  if (files.empty()) {
    std::fputs("no inputs\n", stderr);
    return 1;
  }
  for (const auto& input_file : files) {
    std::printf("%s\n", input_file.c_str());
    std::fflush(stdout);
    const auto bytes = bytes_of(input_file);
    LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
  }
  std::printf("%zu inputs\n", files.size());
}

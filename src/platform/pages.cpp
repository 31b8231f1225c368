#include "platform/pages.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include <malloc.h>
#include <sys/auxv.h>
#include <sys/mman.h>
#include <unistd.h>

extern "C" const char etext;  // the linker's own, see etext(3)

namespace ordertrack::platform {
namespace {

constexpr std::size_t kibibyte = 1024;

/// What a short command allocates, SQLite's pages included.
constexpr std::size_t first_heap = 256 * kibibyte;

/// A block of this size is mapped by itself, and so much at the end of the heap is kept for later when it is freed.
constexpr int large_block = 1024 * kibibyte;

void fetch(std::uintptr_t begin, std::size_t size, int how) {
  const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
  const std::uintptr_t first = begin / page * page;
  ::madvise(reinterpret_cast<void*>(first), begin + size - first, how);
}

/// The linker lays what is seldom run before the entry point, and ends all code with `etext`.
void fetch_code() {
  const std::uintptr_t entry = ::getauxval(AT_ENTRY);
  fetch(entry, reinterpret_cast<std::uintptr_t>(&etext) - entry, MADV_POPULATE_READ);
}

/// The block is freed again, so that all that is allocated from now on comes from its pages.
void fetch_heap() {
  ::mallopt(M_MMAP_THRESHOLD, large_block);
  ::mallopt(M_TRIM_THRESHOLD, large_block);
  void* const block = std::malloc(first_heap);
  if (block == nullptr) return;
  fetch(reinterpret_cast<std::uintptr_t>(block), first_heap, MADV_POPULATE_WRITE);
  std::free(block);
}

}  // namespace

void fetch_pages() {
  fetch_code();
  fetch_heap();
}

}  // namespace ordertrack::platform

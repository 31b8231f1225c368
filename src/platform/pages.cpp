#include "platform/pages.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

namespace ordertrack::platform {
namespace {

constexpr std::size_t kibibyte = 1024;

/// What a short command allocates, SQLite's pages included.
constexpr std::size_t first_heap = 256 * kibibyte;

/// A block of this size is mapped by itself, and so much at the end of the heap is kept for later when it is freed.
constexpr int large_block = 1024 * kibibyte;

}  // namespace

// The block is freed again, so that all that is allocated from now on comes from its pages.
void fetch_heap() {
  ::mallopt(M_MMAP_THRESHOLD, large_block);
  ::mallopt(M_TRIM_THRESHOLD, large_block);
  void* const block = std::malloc(first_heap);
  if (block == nullptr) return;
  const auto address = reinterpret_cast<std::uintptr_t>(block);
  const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
  const std::uintptr_t begin = address / page * page;
  ::madvise(reinterpret_cast<void*>(begin), address + first_heap - begin, MADV_POPULATE_WRITE);
  std::free(block);
}

}  // namespace ordertrack::platform

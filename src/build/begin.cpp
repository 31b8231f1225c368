// Where the program begins, before the C library: asks the kernel at once for the pages that every start touches.
//
// The C library's first work is to put addresses into the program's data and to choose among its functions by
// processor, and both touch nearly every page there is of them. Each page that is touched first interrupts the program;
// two thirds of all that happens before main, so main is too late to ask.
//
// Nothing works yet that needs an address put right, a thread or errno: hence no function of the library, and a system
// call by hand. A kernel that cannot do this (Linux before 5.14) refuses, and the pages come one by one.

#include <cstdint>

#include <sys/mman.h>
#include <sys/syscall.h>

extern "C" {
[[gnu::visibility("hidden")]] void _start();  // the C library's beginning
// What often_run.ld lays together, the first thing in the writable part of the program, and its end; see end(3).
[[gnu::visibility("hidden")]] extern const char often_run_begin;
[[gnu::visibility("hidden")]] extern const char often_run_end;
[[gnu::visibility("hidden")]] extern const char __init_array_start;
[[gnu::visibility("hidden")]] extern const char end;
}

namespace {

constexpr std::uintptr_t page = 4096;

std::uintptr_t address(const char& symbol) { return reinterpret_cast<std::uintptr_t>(&symbol); }

void fetch(std::uintptr_t first, std::uintptr_t last, std::uintptr_t how) {
  const std::uintptr_t begin = first / page * page;
  std::uintptr_t call_and_result = SYS_madvise;
  asm volatile("syscall" : "+a"(call_and_result) : "D"(begin), "S"(last - begin), "d"(how) : "rcx", "r11", "memory");
}

[[gnu::used, gnu::no_stack_protector]] void fetch_program() {
  fetch(address(often_run_begin), address(often_run_end), MADV_POPULATE_READ);
  fetch(address(__init_array_start), address(end), MADV_POPULATE_WRITE);
}

}  // namespace

/// The linker names it as the entry point. The C library finds the stack and rdx as the kernel left them.
extern "C" [[gnu::naked]] void ordertrack_begin();
extern "C" [[gnu::naked]] void ordertrack_begin() {
  asm("mov %%rdx, %%rbx\n\t"
      "call %P0\n\t"
      "mov %%rbx, %%rdx\n\t"
      "jmp %P1"
      :
      : "i"(&fetch_program), "i"(&_start));
}

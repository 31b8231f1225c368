#pragma once

namespace ordertrack::platform {

/// At the start of main: asks at once for the first heap, which nearly every command touches. Otherwise each page of it
/// interrupts the program when it is touched first. `build/begin.cpp` does the same for the program itself. A kernel
/// that cannot do this (Linux before 5.14) refuses, and the pages come one by one.
void fetch_heap();

}  // namespace ordertrack::platform

#pragma once

namespace ordertrack::platform {

/// At the start of main: asks at once for the memory that nearly every command touches, its code and its first heap.
/// Otherwise each page interrupts the program when it is touched first, and that was a twentieth of a short command. A
/// kernel that cannot do this (Linux before 5.14) refuses, and the pages come one by one.
void fetch_pages();

}  // namespace ordertrack::platform

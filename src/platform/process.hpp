#pragma once

namespace ordertrack::platform {

/// At the start of main: files are made for their owner only, the standard streams are open (on /dev/null where they
/// were closed, so that no file of ours gets their number), a closed pipe is an error code and no signal.
void prepare_process();

}  // namespace ordertrack::platform

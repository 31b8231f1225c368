#pragma once

#include "platform/clock.hpp"
#include "platform/environment.hpp"
#include "platform/paths.hpp"
#include "platform/process.hpp"
#include "platform/terminal.hpp"
#include "platform/zones.hpp"

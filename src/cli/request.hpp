#pragma once

#include "commands/add/add.hpp"
#include "commands/backup/backup.hpp"
#include "commands/block/block.hpp"
#include "commands/buyer/buyer.hpp"
#include "commands/cancel/cancel.hpp"
#include "commands/completion/completion.hpp"
#include "commands/doctor/doctor.hpp"
#include "commands/due/due.hpp"
#include "commands/edit/edit.hpp"
#include "commands/export/export.hpp"
#include "commands/forget/forget.hpp"
#include "commands/happened/happened.hpp"
#include "commands/hold/hold.hpp"
#include "commands/log/log.hpp"
#include "commands/market/market.hpp"
#include "commands/note/note.hpp"
#include "commands/policy/policy.hpp"
#include "commands/remind/remind.hpp"
#include "commands/remove/remove.hpp"
#include "commands/restore/restore.hpp"
#include "commands/schedule/schedule.hpp"
#include "commands/settle/settle.hpp"
#include "commands/status/status.hpp"
#include "commands/template/template.hpp"
#include "commands/undo/undo.hpp"

#include <variant>

namespace ordertrack::cli {

/// What was asked for: one command's options.
using Request =
    std::variant<commands::add::Options, commands::due::Options, commands::status::Options, commands::remind::Options,
                 commands::block::Options, commands::cancel::Options, commands::settle::Options,
                 commands::happened::Options, commands::hold::Options, commands::note::Options, commands::edit::Options,
                 commands::remove::Options, commands::log::Options, commands::buyer::Options, commands::undo::Options,
                 commands::backup::Options, commands::restore::Options, commands::doctor::Options,
                 commands::exporting::Options, commands::forget::Options, commands::market::Options,
                 commands::policy::Options, commands::templates::Options, commands::schedule::Options,
                 commands::completion::Options>;

}  // namespace ordertrack::cli

#include "cli/command_tree.hpp"

#include "commands/add/add_cli.hpp"
#include "commands/backup/backup_cli.hpp"
#include "commands/block/block_cli.hpp"
#include "commands/buyer/buyer_cli.hpp"
#include "commands/cancel/cancel_cli.hpp"
#include "commands/completion/completion_cli.hpp"
#include "commands/doctor/doctor_cli.hpp"
#include "commands/due/due_cli.hpp"
#include "commands/edit/edit_cli.hpp"
#include "commands/export/export_cli.hpp"
#include "commands/forget/forget_cli.hpp"
#include "commands/happened/happened_cli.hpp"
#include "commands/hold/hold_cli.hpp"
#include "commands/log/log_cli.hpp"
#include "commands/market/market_cli.hpp"
#include "commands/note/note_cli.hpp"
#include "commands/policy/policy_cli.hpp"
#include "commands/remind/remind_cli.hpp"
#include "commands/remove/remove_cli.hpp"
#include "commands/restore/restore_cli.hpp"
#include "commands/schedule/schedule_cli.hpp"
#include "commands/settle/settle_cli.hpp"
#include "commands/status/status_cli.hpp"
#include "commands/template/template_cli.hpp"
#include "commands/undo/undo_cli.hpp"

#include <algorithm>
#include <array>

namespace ordertrack::cli {
namespace {

constexpr auto command_list = std::to_array<const Command*>({
    &commands::add::command,      &commands::due::command,        &commands::status::command,
    &commands::remind::command,   &commands::block::block,        &commands::block::unblock,
    &commands::cancel::command,   &commands::settle::done,        &commands::settle::skip,
    &commands::happened::pay,     &commands::happened::ship,      &commands::happened::receive,
    &commands::happened::reply,   &commands::hold::promise,       &commands::hold::snooze,
    &commands::note::command,     &commands::edit::command,       &commands::remove::command,
    &commands::log::command,      &commands::buyer::command,      &commands::undo::undo,
    &commands::undo::redo,        &commands::backup::command,     &commands::restore::command,
    &commands::doctor::command,   &commands::exporting::command,  &commands::forget::command,
    &commands::market::command,   &commands::policy::command,     &commands::templates::command,
    &commands::schedule::command, &commands::completion::command,
});

constexpr auto global_list = std::to_array<OptionSpec>({
    {"store", '\0', Value::file, "FILE", mark("the order book; else ORDERTRACK_STORE, else the data folder's")},
    {"json", '\0', Value::none, "", mark("the answer as one JSON document")},
    {"lang", '\0', Value::language, "ja|en", mark("speak Japanese or English")},
    {"color", '\0', Value::colour, "WHEN", mark("auto, always or never")},
    {"now", '\0', Value::time, "TIME", mark("pretend that it is then")},
    {"dry-run", 'n', Value::none, "", mark("write nothing, say what would be written")},
    {"yes", 'y', Value::none, "", mark("record without asking")},
    {"quiet", 'q', Value::none, "", mark("say only what was asked for")},
    {"verbose", 'v', Value::none, "", mark("say more")},
    {"version", '\0', Value::none, "", mark("the version")},
    {"help", 'h', Value::none, "", mark("this help")},
});

const OptionSpec* find_in(std::span<const OptionSpec> options, std::string_view name) {
  const auto found =
      std::find_if(options.begin(), options.end(), [name](const OptionSpec& option) { return option.name == name; });
  return found == options.end() ? nullptr : &*found;
}

}  // namespace

std::span<const Command* const> commands() { return command_list; }

const Command* find_command(std::string_view name) {
  const auto found = std::find_if(command_list.begin(), command_list.end(),
                                  [name](const Command* command) { return command->spec.name == name; });
  return found == command_list.end() ? nullptr : *found;
}

std::span<const OptionSpec> global_options() { return global_list; }

const OptionSpec* find_option(const CommandSpec* command, std::string_view name) {
  const OptionSpec* own = command != nullptr ? find_in(command->options, name) : nullptr;
  return own != nullptr ? own : find_in(global_list, name);
}

}  // namespace ordertrack::cli

#include <ordertrack/event.hpp>

#include "policy/words.hpp"

namespace ordertrack {
namespace {

using policy::Word;

constexpr auto kinds = std::to_array<Word<EventKind>>({
    {EventKind::add, "add"},
    {EventKind::edit, "edit"},
    {EventKind::note, "note"},
    {EventKind::message, "message"},
    {EventKind::done, "done"},
    {EventKind::block, "block"},
    {EventKind::unblock, "unblock"},
    {EventKind::skip, "skip"},
    {EventKind::reply, "reply"},
    {EventKind::promise, "promise"},
    {EventKind::snooze, "snooze"},
    {EventKind::pay, "pay"},
    {EventKind::ship, "ship"},
    {EventKind::receive, "receive"},
    {EventKind::cancel, "cancel"},
    {EventKind::remove, "remove"},
});

constexpr auto parties = std::to_array<Word<Party>>({
    {Party::seller, "seller"},
    {Party::market, "market"},
    {Party::buyer, "buyer"},
});

}  // namespace

std::string_view to_string(EventKind kind) { return policy::word_of(kinds, kind); }

std::optional<EventKind> event_kind(std::string_view word) { return policy::value_of(kinds, word); }

std::string_view to_string(Party party) { return policy::word_of(parties, party); }

std::optional<Party> party(std::string_view word) { return policy::value_of(parties, word); }

}  // namespace ordertrack

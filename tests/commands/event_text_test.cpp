#include "commands/event_text.hpp"

#include "commands/answers.hpp"

#include <catch2/catch.hpp>

namespace event_text_test {

using namespace ordertrack;
using story::at;
using story::event;

namespace {

Event with_text(Event event, std::string text) {
  event.text = std::move(text);
  return event;
}

Event again(Event event) {
  event.again = true;
  return event;
}

}  // namespace

TEST_CASE("every event is told as a sentence") {
  const Instant when = at("2026-12-08 09:00");
  const Instant until = at("2026-12-08 24:00");
  struct {
    Event event;
    std::string says;
  } const rows[] = {
      {event(EventKind::add, when), "added to the book"},
      {with_text(event(EventKind::edit, when), "price: ¥3,200 -> ¥3,300"), "corrected: price: ¥3,200 -> ¥3,300"},
      {with_text(event(EventKind::edit, when), "price: - -> ¥3,300"), "corrected: price: ¥3,300"},
      {with_text(event(EventKind::edit, when), "colour: red -> blue"), "corrected: colour: red -> blue"},
      {with_text(event(EventKind::edit, when), "of old"), "corrected: of old"},
      {with_text(event(EventKind::note, when), "he called {twice}"), "note: he called {twice}"},
      {story::message("thanks", when), "thanked the buyer"},
      {story::message("final", when, until), "sent the last message; to be paid until Tue 8 Dec 2026 24:00"},
      {again(story::message("final", when, until)),
       "sent the last message, once more; to be paid until Tue 8 Dec 2026 24:00"},
      {story::message("gone", when), "sent the message \"gone\""},
      {story::done("consult", when), "asked the support desk"},
      {story::done("gone", when), "did the step \"gone\""},
      {story::skipped("final", when), "decided against: send the last message"},
      {story::skipped("gone", when), "decided against: gone"},
      {event(EventKind::block, when), "blocked the buyer"},
      {with_text(event(EventKind::block, when), "third time"), "blocked the buyer: third time"},
      {event(EventKind::unblock, when), "unblocked the buyer"},
      {event(EventKind::reply, when), "the buyer wrote"},
      {story::promise(until, when), "the buyer promised to pay by Tue 8 Dec 2026 24:00"},
      {story::snooze(until, when), "snoozed until Wed 9 Dec 2026 00:00"},
      {event(EventKind::pay, when), "paid"},
      {event(EventKind::ship, when), "shipped"},
      {event(EventKind::receive, when), "received by the buyer"},
      {story::cancelled(Party::seller, when), "cancelled by the seller"},
      {story::cancelled(Party::market, when), "cancelled by the market"},
      {with_text(story::cancelled(Party::buyer, when), "changed his mind"), "cancelled by the buyer: changed his mind"},
      {event(EventKind::remove, when), "removed from the book"},
  };
  const Market market = story::mercari();
  for (const auto& row : rows) CHECK(i18n::render(commands::event_text(row.event, market)) == row.says);
}

}  // namespace event_text_test

#include "cli/completing.hpp"
#include "store/orders.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace complete_orders_test {

using namespace ordertrack;
using namespace ordertrack::completing;

TEST_CASE("the ids that are offered are those that the command can do something with") {
  check({
      {"ordertrack status ", "m100 m200 m300 m400 m500 r100"},
      {"ordertrack status m2", "m200"},
      {"ordertrack status zz", ""},
      {"ordertrack pay ", "m100 m200 r100"},
      {"ordertrack ship ", "m300"},
      {"ordertrack receive ", "m400"},
      {"ordertrack promise ", "m100 m200 r100"},
  });
}

TEST_CASE("cancel is offered what may be cancelled now") {
  check({
      {"ordertrack cancel ", "m100 m300 m400 r100"},
      {"ordertrack cancel m2", ""},
      {"ordertrack cancel --force m2", "m200"},
      {"ordertrack cancel --by market m2", "m200"},
      {"ordertrack cancel --by=buyer m2", "m200"},
      {"ordertrack cancel --by seller m2", ""},
  });
}

TEST_CASE("block is offered who is not blocked, unblock who is") {
  check({
      {"ordertrack block m", "m100"},
      {"ordertrack unblock ", "m200"},
  });
}

TEST_CASE("remind is offered whose message is due, unless a step is named; done what is done by hand") {
  fake::FakeBook orders;
  orders.add(order("m100", "tanaka", "2026-12-07 14:00"));
  orders.add(order("m200", "sato", "2026-12-07 14:00",
                   {story::message("thanks", story::at("2026-12-07 15:00")),
                    story::message("remind-1", story::at("2026-12-08 08:01"))}));
  orders.add(order("m300", "ito", "2026-12-07 14:00", {story::event(EventKind::pay, story::at("2026-12-07 15:00"))}));
  CHECK(offered("ordertrack remind ", orders) == "m100");
  CHECK(offered("ordertrack remind --step final ", orders) == "m100 m200");
  CHECK(offered("ordertrack done ", orders) == "m100 m200");
}

TEST_CASE("an id that the line names already is not offered again") {
  check({
      {"ordertrack remind m100 ", "m200 r100"},
      {"ordertrack remind mercari:m100 m", "m200"},
      {"ordertrack status m100 m200 m", "m300 m400 m500"},
  });
}

TEST_CASE("a market narrows the ids") {
  check({
      {"ordertrack status --market rakuma ", "r100"},
      {"ordertrack pay rakuma:", "rakuma:r100"},
      {"ordertrack pay mercari:m1", "mercari:m100"},
      {"ordertrack pay nowhere:", ""},
  });
}

TEST_CASE("an id in two markets is offered once, and with each market where a colon was typed") {
  fake::FakeBook orders(some_orders());
  Order twin = order("m100", "ueda", "2026-12-07 14:00");
  twin.market = "rakuma";
  orders.add(twin);
  CHECK(offered("ordertrack pay m1", orders) == "m100");
  CHECK(offered("ordertrack pay rakuma:m", orders) == "rakuma:m100");
}

TEST_CASE("ids are described by their buyer and what comes next") {
  CHECK(answer("ordertrack pay m") ==
        "m100\ttanaka · now: send the last message\nm200\tsato · now: ask about the payment\n");
}

TEST_CASE("a single id, which no shell describes, and one among many are told by their phase") {
  CHECK(answer("ordertrack pay m1") == "m100\ttanaka · unpaid\n");
  CHECK(answer("ordertrack ship ") == "m300\tsuzuki · paid\n");
  fake::FakeBook orders;
  for (int i = 100; i < 150; ++i) orders.add(order("m" + std::to_string(i), "tanaka", "2026-12-07 14:00"));
  CHECK(answer("ordertrack pay m", orders).starts_with("m100\ttanaka · unpaid\nm101\ttanaka · unpaid\n"));
  CHECK(answer("ordertrack pay m14", orders).starts_with("m140\ttanaka · now: ask about the payment\n"));
}

TEST_CASE("at most 200 lines are printed") {
  fake::FakeBook orders;
  for (int i = 1000; i < 1300; ++i) orders.add(order("m" + std::to_string(i), "tanaka", "2026-12-05 14:00"));
  const auto lines = [&](const std::string& typed) {
    const std::string text = answer(typed, orders);
    return std::ranges::count(text, '\n');
  };
  CHECK(lines("ordertrack pay ") == 200);
  CHECK(lines("ordertrack cancel ") == 200);
}

TEST_CASE("an id that a shell could take for more than a word is never offered") {
  fake::FakeBook orders;
  for (const char* id : {"m$(touch PWNED)", "m`id`", "m;x", "-rf", "*",   "m x",  "m\tx", "m'x", "m\"x",
                         "m\x1B[2K",        "m&",    "m|x", "m<x", "m>x", "m\\x", "m\nx", "",    "m~",
                         "~root",           "m100"}) {
    orders.add(order(id, "tanaka", "2026-12-05 14:00"));
  }
  orders.add(order(std::string(73, 'm'), "tanaka", "2026-12-05 14:00"));
  CHECK(offered("ordertrack pay ", orders) == "m100");
  CHECK(offered("ordertrack cancel ", orders) == "m100");
  CHECK(offered("ordertrack pay mercari:", orders) == "mercari:m100");
}

TEST_CASE("what a buyer calls himself cannot leave its place in the line") {
  fake::FakeBook orders;
  orders.add(order("m100", "a\tb\nm999\tfalse\x1B[2K", "2026-12-05 14:00"));
  const std::string text = answer("ordertrack pay ", orders);
  CHECK(std::ranges::count(text, '\n') == 1);
  CHECK(std::ranges::count(text, '\t') == 1);
  CHECK(text.find('\x1B') == std::string::npos);
}

TEST_CASE("a long description is cut") {
  fake::FakeBook orders;
  std::string name;
  for (int i = 0; i < 100; ++i) name += "田";
  orders.add(order("m100", name, "2026-12-05 14:00"));
  CHECK(answer("ordertrack pay ", orders).size() < 150);
}

TEST_CASE("steps are those of the order that the line names, which are not settled") {
  fake::FakeBook orders;
  orders.add(order("m100", "tanaka", "2026-12-05 14:00", {story::message("thanks", story::at("2026-12-05 15:00"))}));
  const auto check_offer = [&](const std::string& typed, const std::string& expected) {
    INFO(typed);
    CHECK(offered(typed, orders) == expected);
  };
  check_offer("ordertrack skip m100 ", "remind-1 remind-2 consult final block cancel");
  check_offer("ordertrack skip m100 r", "remind-1 remind-2");
  check_offer("ordertrack done m100 ", "consult");
  check_offer("ordertrack remind m100 --step ", "remind-1 remind-2 final");
  check_offer("ordertrack skip m999 ", "");
  check_offer("ordertrack done m100 consult ", offered("ordertrack done m100 consult -", orders));
}

TEST_CASE("without an order the steps of the market are offered, or those of all") {
  check({
      {"ordertrack due --step --market", ""},
      {"ordertrack due --market rakuma --step ", "thanks check report"},
      {"ordertrack remind --step r", "remind-1 remind-2"},
      {"ordertrack due --step c", "consult cancel check"},
  });
}

namespace {

/// A store that cannot be read.
class BrokenBook final : public store::Orders {
  static tl::unexpected<Error> broken() { return fail(ErrorKind::damaged, msg("the store is damaged")); }

 public:
  [[nodiscard]] Result<Order> find(std::string_view, std::string_view) const override { return broken(); }
  [[nodiscard]] Result<std::vector<std::string>> shortest_words(const std::vector<const Order*>&,
                                                                std::size_t) const override {
    return broken();
  }
  [[nodiscard]] Result<std::vector<Order>> under_page_id(std::string_view, std::string_view) const override {
    return broken();
  }
  [[nodiscard]] Result<void> each_due(const Outlook&, const Markets&, const Take&) const override { return broken(); }
  [[nodiscard]] Result<std::vector<Order>> search(const store::Filter&) const override { return broken(); }
  [[nodiscard]] Result<std::vector<Order>> open_of(std::string_view, std::string_view,
                                                   std::string_view) const override {
    return broken();
  }
  [[nodiscard]] Result<std::optional<store::Buyer>> buyer(std::string_view, std::string_view,
                                                          std::string_view) const override {
    return broken();
  }
  [[nodiscard]] Result<std::vector<store::Buyer>> buyers(std::string_view) const override { return broken(); }
  [[nodiscard]] Result<std::vector<store::Buyer>> blocked_buyers() const override { return broken(); }
  [[nodiscard]] Result<std::vector<Order>> orders_of(const store::Buyer&) const override { return broken(); }
  [[nodiscard]] Result<std::vector<store::LogLine>> log(std::int64_t, std::int64_t) const override { return broken(); }
  [[nodiscard]] Result<std::vector<store::CommandRecord>> standing_commands(std::int64_t) const override {
    return broken();
  }
  [[nodiscard]] Result<store::CommandRecord> last_command_on(std::string_view) const override { return broken(); }
  [[nodiscard]] Result<std::optional<store::TakenBack>> last_taken_back() const override { return broken(); }
  [[nodiscard]] Result<store::Chronicle> chronicle(Instant) const override { return broken(); }
  [[nodiscard]] Result<std::vector<store::Candidate>> complete(std::string_view, store::Offer,
                                                               std::int64_t) const override {
    return broken();
  }
  [[nodiscard]] Result<std::vector<std::optional<Order>>> in_full(const std::vector<store::Candidate>&) const override {
    return broken();
  }
};

}  // namespace

TEST_CASE("where the store cannot be read nothing is said, and what needs no store is still offered") {
  const BrokenBook broken;
  const fake::FakeBook nobody;
  const fake::FakeMarkets markets;
  const auto answer_to = [&](const std::string& line) {
    return cli::complete(split(line), broken, fake::FakePeople(nobody), markets, templates, now);
  };
  CHECK(answer_to("ordertrack pay m").empty());
  CHECK(answer_to("ordertrack cancel ").empty());
  CHECK(answer_to("ordertrack skip m100 ").empty());
  CHECK(answer_to("ordertrack completion f") == "fish\t\n");
}

TEST_CASE("a line without words is answered too") {
  const fake::FakeMarkets markets;
  const fake::FakeBook orders(some_orders());
  const fake::FakePeople people(orders);
  CHECK_FALSE(cli::complete({}, orders, people, markets, templates, now).empty());
  const std::vector<std::string> alone = {"ordertrack"};
  CHECK_FALSE(cli::complete(alone, orders, people, markets, templates, now).empty());
}

}  // namespace complete_orders_test

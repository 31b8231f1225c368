#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ordertrack::exchange {

/// A message to a buyer.
struct Letter {
  std::string text;      ///< several lines
  std::string language;  ///< "ja" or "en"
};

/// An order on a page, and what is to be done about it. Texts are as they came; what is empty is left out.
struct Card {
  std::string title;
  std::string price{};
  std::vector<std::string> facts{};  ///< the buyer, the market, the id
  std::string since{};
  std::string until{};
  std::vector<std::string> warnings{};
  std::vector<std::string> guide{};  ///< what to press, a line an item
  Letter letter{};
  std::string address{};  ///< of the market's page: only an https address makes a button
  std::string command{};  ///< to type afterwards
};

/// Orders for which the same is to be done.
struct Section {
  std::string heading;
  std::string remark{};
  std::vector<Card> cards;
};

/// Something that comes later.
struct LaterLine {
  std::string time;
  std::string what;
  std::vector<std::string> facts{};
  std::string until{};
};

/// The words of a page that are no order's, in its language.
struct PageWords {
  std::string copy;         ///< on the button
  std::string copied;       ///< said once it is on the clipboard
  std::string copy_failed;  ///< said where there is no clipboard, and the text is selected
  std::string open_page;    ///< on the button to the market
  std::string text;         ///< above the message, which folds away
  std::string afterwards;   ///< before the command
  std::string later;        ///< the heading of what comes later
};

/// A page for the browser of a phone.
struct Page {
  std::string language;  ///< "ja" or "en"
  std::string title;
  std::string headline;
  std::vector<Section> sections{};
  std::vector<LaterLine> later{};
  std::vector<std::string> remarks{};  ///< at the end
  PageWords words{};
};

/// The page as one HTML file that needs nothing else and asks for nothing: its policy allows its own style and script,
/// by their hashes, and no other source of anything. No text of an order can become anything else than its text: markup
/// is escaped, and what would be invisible or turn the line round is shown as `TerminalText` shows it.
[[nodiscard]] std::string to_html(const Page& page);

/// Whether an address may stand behind a button: https, and only characters that an address is made of.
[[nodiscard]] bool is_page_address(std::string_view address);

}  // namespace ordertrack::exchange

#pragma once

#include "support/message.hpp"

#include <ordertrack/market.hpp>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ordertrack::i18n {

enum class Language : std::uint8_t { en, ja };

/// "en" or "ja".
[[nodiscard]] std::string_view to_string(Language language);
[[nodiscard]] std::optional<Language> language(std::string_view word);

/// The language that the environment asks for: LC_ALL, else LC_MESSAGES, else LANG; LANGUAGE unless the locale is C.
[[nodiscard]] Language from_environment();

/// Makes `render` speak a language: once, at the start. Works where the Japanese locale is not generated. English needs
/// no catalogue and no call into the locale at all.
void speak(Language language, const std::filesystem::path& catalogues);

/// Whether sentences would come out in Japanese: there are a locale and a catalogue for it. The language that is spoken
/// stays.
[[nodiscard]] bool japanese_is_possible(const std::filesystem::path& catalogues);

/// The language that is spoken now.
[[nodiscard]] Language spoken();

/// The one of two texts that is in the spoken language.
[[nodiscard]] const std::string& spoken_text(const Bilingual& text);

/// The sentence in the spoken language with its values filled in. Values are as they came: escape before showing.
/// A translation whose placeholders do not fit gives way to the English sentence.
[[nodiscard]] std::string render(const Message& message);

/// Words as a list, parted as the spoken language parts them: `a, b` or `a、b`. Empty words are left out.
[[nodiscard]] std::string joined(const std::vector<std::string>& words);

/// A marked literal in the spoken language.
[[nodiscard]] std::string translate(std::string_view id);

/// The reader's now, so that times of other years are shown with theirs, and where the reader lives, so that times of
/// other clocks are marked. Set once, with the clock; until then every time has its year, and none a mark.
void set_reference(Instant now, std::optional<Zone> reader = {});

/// `Sat 5 Dec 14:00` or `12月5日(土) 14:00`; the year is added where it is not the reference's, or where asked for.
/// Midnight is shown as 00:00 of the day that it begins. Where the reader's clocks differ, ` UTC-8` stands behind it.
[[nodiscard]] std::string time_text(const ShownTime& time);

/// The day alone, and the clock alone: `Sat 5 Dec`, `14:00`.
[[nodiscard]] std::string date_text(const ShownTime& time);
[[nodiscard]] std::string clock_text(const ShownTime& time);

/// As `time_text`, but a midnight is told as 24:00 of the day that it ends: for deadlines.
[[nodiscard]] std::string deadline_text(const ShownTime& time);

/// Of that the clock alone.
[[nodiscard]] std::string deadline_clock_text(const ShownTime& time);

/// `¥3,200` or `19.99 USD`.
[[nodiscard]] std::string money_text(const Money& money);

/// How long a time is, in one or two units, whichever way it points: `3 days`, `2 h 5 min`, `3日`, `2時間5分`.
[[nodiscard]] std::string duration_text(std::chrono::seconds length);

}  // namespace ordertrack::i18n

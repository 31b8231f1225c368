#pragma once

#include "cli/request.hpp"
#include "config/market_book.hpp"

namespace ordertrack::app {

/// The request with each address of an order's page, which a seller pastes where an ID is asked for, put as
/// `market:id`. A word that is no address, or not one of exactly one market's, stays as it is.
[[nodiscard]] cli::Request with_ids_of_pages(cli::Request request, const config::MarketBook& markets);

}  // namespace ordertrack::app

#include "store/changes.hpp"

namespace ordertrack::store {
namespace {

template <typename List>
void add_all(List& to, const List& more) {
  to.insert(to.end(), more.begin(), more.end());
}

}  // namespace

void Changes::append(const Changes& more) {
  command = more.command;
  at = more.at;
  add_all(added, more.added);
  add_all(events, more.events);
  add_all(corrections, more.corrections);
  add_all(aliases, more.aliases);
  add_all(removed, more.removed);
  add_all(blocks, more.blocks);
  add_all(links, more.links);
  add_all(taken_back, more.taken_back);
  if (more.brought_back) brought_back = more.brought_back;
}

}  // namespace ordertrack::store

#!/usr/bin/env bash
# ./bootstrap.sh        builds ordertrack, installs it to ~/.local (or to $PREFIX) and shows it at work
# ./bootstrap.sh test   installs what the tests need and runs them all
#
# Made for Debian 12. Needs no terminal; may be run again at any time.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

build_packages=(
  cmake g++ gettext ninja-build
  libcli11-dev libexpected-dev libfmt-dev libhowardhinnant-date-dev libpng-dev libqrcodegencpp-dev libre2-dev
  libsqlite3-dev libsqlitecpp-dev libtomlplusplus-dev libutf8proc-dev nlohmann-json3-dev zlib1g-dev
)
test_packages=(
  catch2 librapidcheck-dev
  bash-completion fish tmux zsh
  chromium clang-format cron faketime librsvg2-bin mandoc python3 python3-holidays python3-icalendar python3-rich shellcheck strace
  systemd tzdata zbar-tools
)

heading() { printf '\n== %s\n' "$1"; }

fail() {
  printf 'bootstrap.sh: %s\n' "$1" >&2
  exit 1
}

missing_packages() {
  local package
  for package in "$@"; do
    [[ $(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || echo "$package"
  done
}

as_root() {
  if ((EUID == 0)); then
    "$@"
  else
    command -v sudo >/dev/null || fail "neither root nor sudo; run as root: $*"
    sudo "$@"
  fi
}

install_packages() {
  command -v dpkg-query >/dev/null || fail "this is not Debian; install the counterparts of: $*"
  local missing
  mapfile -t missing < <(missing_packages "$@")
  if ((${#missing[@]} == 0)); then
    echo "Nothing is missing."
    return
  fi
  as_root apt-get update --quiet
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install --quiet --yes --no-install-recommends "${missing[@]}" </dev/null
}

reader_is_japanese() { [[ ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} == ja* ]]; }

# tell ENGLISH JAPANESE
tell() { if reader_is_japanese; then printf '%s\n' "$2"; else printf '%s\n' "$1"; fi; }

# Runs the program as its user would, but on a store and a configuration that are thrown away.
try() {
  local word typed=()
  for word; do
    if [[ $word == *' '* ]]; then typed+=("\"$word\""); else typed+=("$word"); fi
  done
  printf '\n$ ordertrack %s\n' "${typed[*]}"
  env -u ORDERTRACK_NOW ORDERTRACK_STORE="$scratch/orders.db" XDG_CONFIG_HOME="$scratch" XDG_STATE_HOME="$scratch" \
    "$prefix/bin/ordertrack" "$@" </dev/null
}

greet() {
  heading "$(tell 'A first order, on a scratch store' '試しに注文を1件登録します(試し用の保存先です)')"
  scratch=$(mktemp -d)
  trap 'rm -rf "$scratch"' EXIT
  try add m12345678901 --market mercari --buyer tanaka --item "$(tell 'Blue mug' '青いマグカップ')" --price 3200
  try due
}

show_next_steps() {
  heading "$(tell 'Next' '次にすること')"
  if [[ :$PATH: != *:"$prefix/bin":* ]]; then
    tell "Put the program on your path, in ~/.profile:" "プログラムにパスを通します (~/.profile に書きます):"
    echo "    export PATH=\"$prefix/bin:\$PATH\""
  fi
  tell "Record your first order:" "最初の注文を登録します:"
  echo "    ordertrack add https://jp.mercari.com/transaction/m... --buyer NAME"
  tell "See every morning and evening what is due (lines for crontab -e):" "毎朝・毎晩、すべきことを知らせます (crontab -e に書く行):"
  echo "    ordertrack schedule cron"
  tell "Complete commands and order IDs with the Tab key:" "コマンドと注文IDをTabキーで補完します:"
  echo "    ordertrack completion bash|zsh|fish"
  tell "Read more:" "くわしくは:"
  echo "    ordertrack --help, man ordertrack"
}

install_for_user() {
  prefix=$(realpath --canonicalize-missing "${PREFIX:-${HOME:?set HOME or PREFIX}/.local}")
  heading "Packages"
  install_packages "${build_packages[@]}"
  heading "Build"
  cmake --preset release -B build/install -DORDERTRACK_TESTS=OFF -DORDERTRACK_WERROR=OFF
  cmake --build build/install
  heading "Install to $prefix"
  cmake --install build/install --prefix "$prefix" --strip
  greet
  show_next_steps
}

# The release tests come last, so that the run closes with their summary.
run_tests() {
  local status=0
  heading "Packages"
  install_packages "${build_packages[@]}" "${test_packages[@]}"
  heading "Build: release, warnings are errors"
  cmake --preset release -DORDERTRACK_TESTS=ON -DORDERTRACK_WERROR=ON
  cmake --build --preset release
  heading "Build: address and undefined-behaviour sanitizers"
  cmake --preset asan -DORDERTRACK_TESTS=ON
  cmake --build --preset asan
  heading "Tests: sanitizers"
  ctest --preset asan || status=$?
  ((status == 0)) || heading "FAILED under the sanitizers, see above"
  heading "Tests and checks: release"
  ctest --preset release || status=$?
  return "$status"
}

case "${1:-install}" in
  install) install_for_user ;;
  test) run_tests ;;
  *) fail "unknown argument: $1 (none, or: test)" ;;
esac

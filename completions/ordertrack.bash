# shellcheck shell=bash
# Completion of ordertrack for bash. The program itself says what may stand at the cursor; this only asks and shows.
# Its answers are compared and inserted as they are: nothing of them is ever expanded or executed.

# Puts the words up to the cursor into `words`: whole again where readline broke them, without quotes.
_ordertrack_read_words() {
  local line=${COMP_LINE:0:COMP_POINT} piece rest i last
  words=()
  for ((i = 0; i <= COMP_CWORD; i++)); do
    rest=${line#"${line%%[![:space:]]*}"}
    piece=${COMP_WORDS[i]:0:${#rest}}
    last=$((${#words[@]} - 1))
    if ((i > 0)) && [[ $rest == "$line" ]] && [[ ${piece:0:1} == [:=@] || ${words[last]} == *[:=@] ]]; then
      words[last]+=$piece
    else
      words+=("$piece")
    fi
    line=${rest:${#piece}}
  done
  words=("${words[@]//[\"\'\\]/}")
  words=("${words[@]/#\~\//"$HOME/"}")
}

# Shows what a candidate is beside it, unless it is the only one or readline inserts them one after the other.
_ordertrack_describe() {
  local i widest=0 room
  ((${#COMPREPLY[@]} < 2 || COMP_TYPE == 37 || COMP_TYPE == 42)) && return
  for i in "${!COMPREPLY[@]}"; do
    ((${#COMPREPLY[i]} > widest)) && widest=${#COMPREPLY[i]}
  done
  room=$((${COLUMNS:-80} - widest - 6))
  ((room < 10)) && return
  for i in "${!COMPREPLY[@]}"; do
    [[ -n ${says[i]} ]] || continue
    printf -v "COMPREPLY[i]" '%-*s  (%s)' "$widest" "${COMPREPLY[i]}" "${says[i]:0:room}"
  done
}

_ordertrack() {
  local -a words says=()
  local program word kept candidate description quoted=''
  COMPREPLY=()
  _ordertrack_read_words
  program=${words[0]}
  type -P -- "$program" >/dev/null || program=ordertrack
  type -P -- "$program" >/dev/null || return 0

  [[ ${COMP_WORDS[COMP_CWORD]} == [\"\']* ]] && quoted=yes
  # Readline replaces only what stands behind its last word break.
  word=${words[${#words[@]} - 1]}
  kept=${word%"${word##*[:=@]}"}
  [[ $COMP_WORDBREAKS == *"${kept: -1}"* ]] || kept=''

  while IFS=$'\t' read -r candidate description; do
    if [[ $candidate == :files ]]; then
      compopt -o default
      return 0
    fi
    [[ $candidate == "$word"* ]] || continue
    candidate=${candidate#"$kept"}
    # Within quotes that were opened before, a blank stands as it is.
    [[ $quoted ]] || printf -v candidate %q "$candidate"
    COMPREPLY+=("$candidate")
    says+=("$description")
  done < <("$program" __complete "${words[@]}" 2>/dev/null)
  _ordertrack_describe
}

complete -o nosort -F _ordertrack ordertrack 2>/dev/null || complete -F _ordertrack ordertrack

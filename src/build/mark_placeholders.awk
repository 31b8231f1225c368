# Gives every message of a .pot file that has a placeholder the flag by which `msgfmt -c` holds the translation's
# placeholders against it, and leaves out the date of creation.
function flush_entry(   i) {
  for (i = 1; i <= count; i++) {
    if (i == message && placeholder) print "#, python-brace-format"
    print lines[i]
  }
  count = message = placeholder = 0
}

/^"POT-Creation-Date:/ { next }
/^#, / { next }
/^$/ { flush_entry(); print; next }
{
  lines[++count] = $0
  if (/^(msgctxt|msgid) / && !message) message = count
  if (/^(msgid|msgid_plural|")/ && /\{/) placeholder = 1
}

END { flush_entry() }

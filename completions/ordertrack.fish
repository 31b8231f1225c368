# Completion of ordertrack for fish. The program itself says what may stand at the cursor; this only asks and shows.
# Its answers are inserted as they are: nothing of them is ever expanded or executed.

function __ordertrack_complete
    set -l typed (commandline -opc | string replace -r '^~/' "$HOME/")
    # Of the word at the cursor the quotes are taken out, which may be open.
    set -l token (commandline -ct | string replace -ra '[\\\\"\']' '' | string replace -r '^~/' "$HOME/")
    set -l program $typed[1]
    type -q -f -- $program; or set program ordertrack
    type -q -f -- $program; or return

    set -l answers (command $program __complete $typed "$token" 2>/dev/null)
    if test "$answers[1]" = :files
        set -l option (string match -r -- '^--[^=]*=' $token)
        for path in (__fish_complete_path (string replace -r -- '^--[^=]*=' '' $token))
            printf '%s%s\n' "$option" $path
        end
        return
    end
    printf '%s\n' $answers
end

complete -c ordertrack -f -k -a '(__ordertrack_complete)'

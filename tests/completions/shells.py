"""How each shell is started, and the ways in which it comes by the completion script."""

import shutil
import subprocess
from pathlib import Path

PROMPT = "ready>"


class Shell:
    def __init__(self, name, command, tabs_to_list, ways):
        self.name = name
        self.command = command
        self.tabs_to_list = tabs_to_list  # how often TAB is pressed until candidates are listed
        self.ways = ways  # name of the way -> function that prepares the home folder for it


def _script(program, shell):
    return subprocess.run([program, "completion", shell], capture_output=True, text=True, check=True).stdout


def _write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


BASH_PROMPT = f"PS1='{PROMPT} '\nPROMPT_COMMAND=\nHISTFILE=\n"


def _bash_sourced(home, program):
    _write(home / ".bashrc", BASH_PROMPT + "source <(ordertrack completion bash)\n")


def _bash_package(home, program):
    """As installed: the bash-completion package loads the file at the first TAB."""
    _write(home / ".local/share/bash-completion/completions/ordertrack", _script(program, "bash"))
    _write(home / ".bashrc", BASH_PROMPT + "source /usr/share/bash-completion/bash_completion\n")


ZSH_SETTINGS = f"PS1='{PROMPT} '\nunsetopt auto_menu beep\nHISTFILE=\n"


def _zsh_fpath(home, program):
    _write(home / "functions/_ordertrack", _script(program, "zsh"))
    _write(home / ".zshrc", ZSH_SETTINGS + "fpath+=(~/functions)\nautoload -Uz compinit\ncompinit -u\n")


def _zsh_sourced(home, program):
    _write(home / ".zshrc", ZSH_SETTINGS + "autoload -Uz compinit\ncompinit -u\nsource <(ordertrack completion zsh)\n")


FISH_SETTINGS = f"set -g fish_greeting\nset -g fish_history ''\nset -g fish_autosuggestion_enabled 0\nfunction fish_prompt\n  echo -n '{PROMPT} '\nend\n"


def _fish_folder(home, program):
    _write(home / ".config/fish/completions/ordertrack.fish", _script(program, "fish"))
    _write(home / ".config/fish/config.fish", FISH_SETTINGS)


def _fish_sourced(home, program):
    _write(home / ".config/fish/config.fish", FISH_SETTINGS + "ordertrack completion fish | source\n")


def shell_named(name):
    path = shutil.which(name)
    if name == "bash":
        return Shell(name, [path, "-i"], 2, {"sourced": _bash_sourced, "by the package": _bash_package})
    if name == "zsh":
        return Shell(name, [path, "-o", "no_global_rcs", "-i"], 1, {"fpath": _zsh_fpath, "sourced": _zsh_sourced})
    return Shell(name, [path, "-i"], 1, {"folder": _fish_folder, "sourced": _fish_sourced})

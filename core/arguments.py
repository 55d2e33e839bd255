"""The command line as data, understood by hand: every refusal is a sentence the clerk can read."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from core import paths
from core.words import usage

HELP = ("--help", "-h")
# what `export` writes, by option, and how the names of these files end
_SUFFIXES = {"output": (".xlsx",), "findings": (".docx", ".xlsx"), "corrected": (".docx", ".docm")}


class UsageError(Exception):
    """The command was used wrongly; the text says how."""


class Command(NamedTuple):
    """A command with its options, by every name they go by; all of them take a value."""

    name: str
    options: dict[str, str]
    choices: dict[str, tuple[str, ...]]


class Arguments(NamedTuple):
    """What was asked for; `options` under their long names, without dashes."""

    command: str
    paths: tuple[str, ...]
    options: dict[str, str]
    wants_help: bool = False


COMMANDS = (
    Command("check", {"--format": "format", "--previous": "previous"}, {"format": ("text", "json", "jsonl")}),
    Command(
        "export",
        {f"--{name}": name for name in ("output", "findings", "corrected", "corrections", "previous")}
        | {"-o": "output"},
        {},
    ),
)


def understand(argv: Sequence[str]) -> Arguments:
    """Take a command line apart; UsageError says what is wrong with it."""
    if not argv:
        raise UsageError(usage.NO_COMMAND)
    command = next((command for command in COMMANDS if command.name == argv[0]), None)
    if command is None:
        files = len(argv) > 1 and all(map(paths.exists, argv))
        raise UsageError(usage.NO_COMMAND_BUT_FILES if files else usage.UNKNOWN_COMMAND.format(argv[0]))
    found = _taken_apart(command, argv[1:])
    if not found.wants_help:
        _NEEDS[command.name](found)
    return found


def _taken_apart(command: Command, words: Sequence[str]) -> Arguments:
    paths: list[str] = []
    options: dict[str, str] = {}
    rest = iter(words)
    for word in rest:
        if word in HELP:
            return Arguments(command.name, (), {}, wants_help=True)
        if word == "--":
            paths += rest
        elif word.startswith("-") and len(word) > 1:
            name, value = _option(command, word, rest)
            if name in options:
                raise UsageError(usage.GIVEN_TWICE.format(word))
            options[name] = value
        else:
            paths.append(word)
    return Arguments(command.name, tuple(paths), options)


def _option(command: Command, word: str, rest: Iterator[str]) -> tuple[str, str]:
    """Understand --name value, --name=value, -n value and -nvalue."""
    if word.startswith("--"):
        flag, joined, value = word.partition("=")
    else:
        flag, joined, value = word[:2], word[2:3], word[2:].removeprefix("=")
    name = command.options.get(flag)
    if name is None:
        raise UsageError(usage.UNKNOWN_OPTION.format(flag, command.name))
    if not joined:
        value = next(rest, "")
    if not value:
        raise UsageError(usage.VALUE_MISSING.format(flag))
    choices = command.choices.get(name)
    if choices and value not in choices:
        raise UsageError(usage.VALUE_WRONG.format(flag, "、".join(choices)))
    return name, value


def _check_needs(found: Arguments) -> None:
    if not found.paths:
        raise UsageError(usage.PATH_MISSING.format(found.command))


def _export_needs(found: Arguments) -> None:
    _check_needs(found)
    if len(found.paths) > 1:
        raise UsageError(usage.ONE_FILE)
    targets = {name: found.options[name] for name in _SUFFIXES if name in found.options}
    if not targets:
        raise UsageError(usage.OUTPUT_MISSING)
    for name, target in targets.items():
        if not target.lower().endswith(_SUFFIXES[name]):
            raise UsageError(usage.OUTPUT_SUFFIXES[name])
    if len({paths.real(target) for target in targets.values()}) < len(targets):
        raise UsageError(usage.OUTPUT_TWICE)


_NEEDS: dict[str, Callable[[Arguments], None]] = {"check": _check_needs, "export": _export_needs}

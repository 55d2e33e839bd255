"""The `gouji` command: commands go to the command line without loading Qt, everything else opens the window."""

import signal
import sys
from collections.abc import Sequence

_COMMANDS = frozenset({"check", "export", "batch"})


def main(argv: Sequence[str] | None = None) -> int:
    """Run `gouji` with these arguments and return its exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments and (arguments[0] in _COMMANDS or arguments[0].startswith("-") or len(arguments) > 1):
        return _command(arguments)
    from gui.start import display  # noqa: PLC0415  (the commands do without it)

    if not display.prepare():
        from core import cli, output  # noqa: PLC0415  (as above)

        if advice := display.advice():
            output.complain(advice)
        return cli.check_without_display(arguments)
    return _window(arguments)


def _command(arguments: list[str]) -> int:
    try:
        from core import cli  # noqa: PLC0415  (the window does without it)

        return cli.main(arguments)
    except KeyboardInterrupt:  # while it was still being loaded
        from core import cli  # noqa: PLC0415  (as above)

        return cli.interrupted()


def _window(arguments: list[str]) -> int:
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # until there is a window to close, Ctrl-C just ends the process
    from core import opening, review, words  # noqa: F401, PLC0415  (before PySide, which slows later imports down)
    from gui.start import quick_start  # noqa: PLC0415  (loads Qt, which takes 100 ms: the commands do without it)

    quick_start.begin()
    from gui import app  # noqa: PLC0415  (as above)

    return app.run(arguments)

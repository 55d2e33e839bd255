"""The `gouji` command: commands go to the command line without loading Qt, everything else opens the window."""

import gc
import sys
from collections.abc import Sequence

_COMMANDS = frozenset({"check", "export", "batch"})


def main(argv: Sequence[str] | None = None) -> int:
    """Run `gouji` with these arguments and return its exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments and (arguments[0] in _COMMANDS or arguments[0].startswith("-") or len(arguments) > 1):
        from core import cli  # noqa: PLC0415  (the window does without it)

        return cli.main(arguments)
    from gui import display  # noqa: PLC0415  (the commands do without it)

    if not display.prepare():
        from core import cli  # noqa: PLC0415  (as above)

        return cli.check_without_display(arguments)
    # nothing made while starting is garbage: looking for some would cost a twentieth of the time (`app` resumes it)
    gc.disable()
    from gui import app  # noqa: PLC0415  (Qt takes 100 ms: the commands do without it)

    return app.run(arguments)

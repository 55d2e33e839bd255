"""`python -m core`: the same commands where there is no window."""

import sys

try:
    from core import cli

    code = cli.main(sys.argv[1:])
except KeyboardInterrupt:  # while the commands were still being loaded
    from core import cli

    code = cli.interrupted()
sys.exit(code)

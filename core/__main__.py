"""`python -m core`: the same commands where there is no window."""

import sys

try:
    from core import cli

    code = cli.main(sys.argv[1:])
except KeyboardInterrupt:  # before the commands were there to say so themselves
    code = 130
sys.exit(code)

"""`python -m gui` is `gouji`."""

import sys

from gui.launch import main

sys.exit(main())

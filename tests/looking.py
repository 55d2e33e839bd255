"""What a worker process may meet: stand-ins for looking at a file, which such a process can import."""

import os
import time

from core.batch import Outlook


def by_name(file: str) -> Outlook:
    """Do what the name says: crash, hang, raise, or come to a good end."""
    if file == "crash":
        os._exit(3)
    if file == "hang":
        time.sleep(60)
    if file == "raise":
        raise ValueError(file)
    return Outlook(file, organization=file, year=os.getpid())

"""The journal: whatever is done to a report is on the disk before it shows, and there again at the next start."""

from core.journal.book import Journal
from core.journal.chain import Verified
from core.journal.compared import Compared, compared_with
from core.journal.glancing import Left, glance, left
from core.journal.locks import Holder
from core.journal.place import journal_path, state_folder
from core.journal.recovery import Recovered, open_or_recover, recover
from core.journal.sources import Clash, Conflict, Recorded, Source, compare, identity, undecided
from core.journal.writer import Held, Writer

__all__ = [
    "Clash",
    "Compared",
    "Conflict",
    "Held",
    "Holder",
    "Journal",
    "Left",
    "Recorded",
    "Recovered",
    "Source",
    "Verified",
    "Writer",
    "compare",
    "compared_with",
    "glance",
    "identity",
    "journal_path",
    "left",
    "open_or_recover",
    "recover",
    "state_folder",
    "undecided",
]

"""The kinds of events: the lines of a trail, and what is said of a review beside them."""

SOURCE = "source"  # which report it is of
COMPARED = "compared"  # with which report as last year's
DECLINED = "declined"  # what was done to another content and is not wanted for this one
VOID = "void"  # how much of the trail so far still counts

TRAIL = frozenset(("corrected", "confirmed", "taken_back", "judged", "withdrawn", "undone", "redone"))
BESIDE = frozenset((SOURCE, COMPARED, DECLINED))  # no part of the trail
ALL = TRAIL | BESIDE | {VOID}

"""Columns of lists as they were drawn by hand, from one day to the next."""

from gui.parts.listing import Listing
from gui.settings import Settings


def remember(listing: Listing, name: str, settings: Settings) -> None:
    """Draw the columns of a list as they were left, and keep what is drawn from now on."""
    listing.draw_as(settings.columns(name))
    listing.widened.connect(lambda: settings.keep_columns(name, listing.by_hand))

"""Read, judge and correct annual reports on government information disclosure; no Qt in here."""

__version__ = "0.1.0"

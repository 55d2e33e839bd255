"""Read, judge and correct annual reports on government information disclosure; no Qt in here."""

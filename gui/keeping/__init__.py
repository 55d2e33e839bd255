"""A report's way from disk and back: opening, the journal, what is watched, workbooks that are written."""

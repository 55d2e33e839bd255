"""Sheets of paper, from PDF or scan: marks and rules with their places become lines, tables, one text."""

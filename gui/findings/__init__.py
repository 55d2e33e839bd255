"""What is wrong and why: the list of findings, the explanation of the current one, verdicts, history, both years."""

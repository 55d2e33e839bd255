"""What the clerk asks for, one kind a module: correcting, stepping, judging, comparing, finishing, saving."""

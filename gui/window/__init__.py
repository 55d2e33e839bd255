"""What stands around the panes: first page, menus, splitters, status line, the way of the Tab key."""

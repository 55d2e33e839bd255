"""Before there is a window: the display, the language, arguments, and the hook for what nobody foresaw."""

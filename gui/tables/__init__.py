"""The official tables: merged heads, frozen rows and columns, marks, the editor, blocks that are pasted."""

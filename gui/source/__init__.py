"""The original as text: drawn tables in their places, figures that can be clicked, line numbers."""

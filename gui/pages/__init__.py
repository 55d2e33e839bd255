"""The original as pictures of its pages: figures in their boxes, zoom, the page that is looked at."""

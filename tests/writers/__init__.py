"""Writers of whole report files: each takes the source of a rendering and gives the bytes of a file."""

"""Writers of damaged report texts, one a layout; none of them knows how texts are read."""

"""Pictures of pages: set upright, ruled tables found, recognised cell by cell; everything here needs `gouji[ocr]`."""

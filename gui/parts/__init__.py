"""Small widgets and models that know nothing of reports: lists, labels, bars, zoom."""

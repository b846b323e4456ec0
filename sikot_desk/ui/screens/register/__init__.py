"""The Register: one box to search everything as one types, and the files it finds."""

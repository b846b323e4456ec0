"""The counter's window: widgets only, no data access and no papers."""

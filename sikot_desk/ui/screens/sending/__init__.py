"""Kirim Data: the stick found, the load put on it and read back, receipts, the history."""

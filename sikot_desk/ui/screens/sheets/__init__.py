"""Cetak sekaligus: one kind of paper for every file that waits for it, sheet after sheet."""

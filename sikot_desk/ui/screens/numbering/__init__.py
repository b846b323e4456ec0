"""Penomoran (SOP step 8): the number after the signature, read back, and the four ticks."""

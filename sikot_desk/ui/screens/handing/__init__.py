"""Penyerahan (SOP step 9): the permit to its holder or another, and the proof of it."""

"""Berkas Berjalan: every open file by step, the most urgent first, and the batch scan."""

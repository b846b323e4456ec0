"""Berkas: one file, its steps, its papers, its history, its one next act, and its side acts."""

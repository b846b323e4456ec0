"""Berkas: one file, its steps, its papers, its history, its one next act, and its side acts."""

from sikot_desk.ui.screens.file.screen import File as File

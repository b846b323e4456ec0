"""Cetak sekaligus: one kind of paper for every file that waits for it, sheet after sheet."""

from sikot_desk.ui.screens.sheets.screen import Sheets as Sheets

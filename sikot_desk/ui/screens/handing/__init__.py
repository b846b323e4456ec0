"""Penyerahan (SOP step 9): the permit to its holder or another, and the proof of it."""

from sikot_desk.ui.screens.handing.screen import Handing as Handing

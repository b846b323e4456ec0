"""Pengaturan: what the office sets, section by section."""

from sikot_desk.ui.screens.settings.screen import Settings as Settings

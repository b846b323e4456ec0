"""Pengaturan: what the office sets, section by section."""

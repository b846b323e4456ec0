"""Bantuan: keys, the SOP, what is said when something is refused, the manual, about."""

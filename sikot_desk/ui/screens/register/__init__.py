"""The Register: one box to search everything as one types, and the files it finds."""

from sikot_desk.ui.screens.register.screen import Register as Register

"""Permohonan Baru (SOP steps 1 and 2): from the kind to the receipt or the return slip."""

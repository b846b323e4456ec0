"""Penyiapan: the steps by which a new register is set up after it was made."""

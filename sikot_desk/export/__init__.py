"""What leaves the register as files for other programs; it reads nothing from the register."""

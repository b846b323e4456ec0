"""What the SOP says, as values and pure functions.

Standard library only. Nothing here reads a file, a clock, a setting of the machine,
a database or a screen; time and facts come in as arguments.
"""

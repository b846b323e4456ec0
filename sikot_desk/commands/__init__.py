"""Commands of the command line that are more than one function: the stick, head office."""

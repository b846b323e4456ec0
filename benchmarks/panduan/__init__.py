"""The officers' manual: what the program says of itself, the pages made of that, the pictures."""

"""The counter's building blocks: painted and plain widgets that take values and emit signals.

Nothing here knows a file, an act or a store; screens compose these blocks.
"""

"""The other end: bundles from the counters' sticks, proven, kept and confirmed.

Has its own store and knows no counter's register.
"""

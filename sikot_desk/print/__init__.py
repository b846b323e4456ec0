"""The papers: one file each, every one with `render(data, out)`.

Papers draw what they are given. They know no register, no window, no clock and no setting.
"""

"""The counter's signing key and the verification codes on its papers.

Keeps one secret file in a folder it is given; knows no register and no paper.
"""

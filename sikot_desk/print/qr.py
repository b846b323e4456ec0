"""The QR of a letter: a square of 25 mm with its quiet zone, drawn from its modules.

Error correction M; never more than 57 modules, so that a module is 0.38 mm wide or wider.
"""

import functools
from itertools import groupby

from sikot_desk.print.page import Sheet

__all__ = ["SIDE", "draw", "modules"]

SIDE = 25.0
"""The square's side in mm, the quiet zone in it."""

_QUIET = 4
_MOST = 57


def draw(sheet: Sheet, corner: tuple[float, float], text: str) -> None:
    """Draw the QR with the bottom right corner of its square at `corner`.

    Raises ValueError when the text is too long for it.
    """
    rows = modules(text)
    wide = SIDE / (len(rows) + 2 * _QUIET)
    left, top = (edge - SIDE + _QUIET * wide for edge in corner)
    blocks = [
        (left + start * wide, top + down * wide, count * wide, wide)
        for down, row in enumerate(rows)
        for start, count in _runs(row)
    ]
    sheet.blocks(blocks)


@functools.lru_cache(maxsize=64)
def modules(text: str) -> tuple[bytes, ...]:
    """Give the rows of modules, 1 for a dark one, without the quiet zone. Raises ValueError."""
    import segno  # noqa: PLC0415 - loaded by the first QR

    try:
        made = segno.make(text, error="m", micro=False, boost_error=False)
    except segno.DataOverflowError as reason:
        raise ValueError(f"too long for a QR: {len(text)}") from reason
    if len(made.matrix) > _MOST:
        raise ValueError(f"too long for a QR: {len(text)}")
    return tuple(bytes(row) for row in made.matrix)


def _runs(row: bytes) -> list[tuple[int, int]]:
    """Give the dark runs of a row: where each begins, and how many modules it is wide."""
    found, at = [], 0
    for dark, run in groupby(row):
        count = len(list(run))
        if dark:
            found.append((at, count))
        at += count
    return found

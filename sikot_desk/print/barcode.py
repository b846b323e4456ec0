"""Bars of a paper: Code 128, set C, digits only, in an exact module width.

A case paper carries the twelve digits of the file id; a letter carries two more, its version.
"""

import functools

from sikot_desk.domain.identity import sheet_digits
from sikot_desk.print.page import Sheet

__all__ = ["QUIET_MODULES", "bars", "draw", "payload", "width"]

QUIET_MODULES = 10
"""Empty modules each side of the bars; nothing may be drawn in them."""


def payload(file_id: str, version: int | None = None, *, beside: bool = False) -> str:
    """The digits the bars hold: the file id, and the version of a letter as two digits.

    Those of the letter `beside` the main one are told apart by them. Raises ValueError unless the
    file id is twelve digits and the version 1–49.
    """
    if len(file_id) != 12 or not (file_id.isascii() and file_id.isdigit()):
        raise ValueError(f"a file id has twelve digits: {file_id!r}")
    if version is None:
        return file_id
    return f"{file_id}{sheet_digits(version, beside=beside)}"


@functools.cache
def bars(digits: str) -> tuple[tuple[int, int], ...]:
    """The bars of an even number of digits: (first module, modules wide) each."""
    modules = _modules(digits)
    edges = [at for at in range(1, len(modules)) if modules[at] != modules[at - 1]]
    starts = [0, *edges[1::2]]
    ends = [*edges[::2], len(modules)]
    return tuple((start, end - start) for start, end in zip(starts, ends, strict=True))


def width(digits: str, module: float) -> float:
    """The width of all bars in mm, quiet zones not counted; `module` in mm."""
    return len(_modules(digits)) * module


def draw(sheet: Sheet, place: tuple[float, float], digits: str, module: float, high: float) -> None:
    """Draw the bars with their top left corner at `place`, `high` mm high."""
    shape = [(start * module, modules * module) for start, modules in bars(digits)]
    sheet.bars(place, shape, high)


@functools.cache
def _modules(digits: str) -> str:
    if len(digits) % 2 or not (digits.isascii() and digits.isdigit()):
        raise ValueError(f"set C holds pairs of digits: {digits!r}")
    from barcode.codex import Code128  # noqa: PLC0415 - loaded by the first paper

    return str(Code128(digits).build()[0])

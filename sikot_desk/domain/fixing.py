"""*Tetapkan rekap* as acts, and the events they become: a month's figures fixed, or said anew."""

from dataclasses import dataclass

from sikot_desk.domain.reports import Recap
from sikot_desk.domain.text import needed


@dataclass(frozen=True, slots=True, kw_only=True)
class FixRecap:
    """*Tetapkan rekap*: the figures of a month that has ended (`2026-07`) are fixed."""

    month: str = needed(7)


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendRecap:
    """*Rekap perbaikan*: the figures of a fixed month, said anew after later recordings."""

    month: str = needed(7)
    reason: str = needed(200)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecapFixed:
    """A month's figures and their digest (`reports.digest`). `number` counts what amends them."""

    month: str
    figures: Recap
    digest: str
    number: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecapAmended(RecapFixed):
    """A numbered *rekap perbaikan*."""

"""The orders of the Register's list: their words, and which column's head turns which of them.

Only what an index of the register serves is here; a searched text has the one order of its own.
"""

from collections.abc import Mapping

from sikot_desk.ui.kit.table import Sorted
from sikot_desk.ui.words import _

_HEADS: Mapping[int, tuple[str, str]] = {
    0: ("registrations_up", "registrations_down"),
    1: ("names_up", "names_down"),
    5: ("kecamatan_up", "kecamatan_down"),
    6: ("oldest", "newest"),
    9: ("ends_first", "ends_last"),
}
"""The orders, up and down, of the columns by their places in `found.columns`."""


def orders() -> list[tuple[str, str]]:
    """Give every order and its words, the first one first."""
    return [
        ("newest", _("Terbaru dahulu")),
        ("oldest", _("Terlama dahulu")),
        ("ends_first", _("Segera berakhir")),
        ("ends_last", _("Lama berakhir")),
        ("names_up", _("Nama A–Z")),
        ("names_down", _("Nama Z–A")),
        ("registrations_up", _("Pendaftaran naik")),
        ("registrations_down", _("Pendaftaran turun")),
        ("kecamatan_up", _("Kecamatan A–Z")),
        ("kecamatan_down", _("Kecamatan Z–A")),
    ]


def turned(order: str, place: int) -> str:
    """Give the order after a click on a head: up, and down where it was up already."""
    up, down = _HEADS[place]
    return down if order == up else up


def sorted_by(order: str) -> Sorted | None:
    """Give the head that an order stands at."""
    places = ((place, pair) for place, pair in _HEADS.items() if order in pair)
    return next((Sorted(place, order == down) for place, (_up, down) in places), None)

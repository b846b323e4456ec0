"""Watches this PC's clock while the window is open: a clock that goes back is told at once.

Service goes on; what is recorded meanwhile is marked by the journal itself.
"""

from datetime import datetime, timedelta

from sikot_desk.domain import dates
from sikot_desk.ui.kit.banner import BannerPlace, Trouble
from sikot_desk.ui.words import _

BACK = "clock_back"
_SLACK = timedelta(minutes=2)
"""How far a clock may be set right without a word."""


class ClockWatch:
    """Tells the banner when the clock stands before what it showed, until it has caught up."""

    def __init__(self, place: BannerPlace) -> None:
        self._place = place
        self._latest: datetime | None = None
        self._told = False

    def see(self, now: datetime) -> None:
        """Take the present moment (aware); called every second."""
        latest = self._latest
        if latest is None or now >= latest:
            self._latest = now
            if self._told:
                self._told = False
                self._place.solve(BACK)
        elif latest - now > _SLACK and not self._told:
            self._told = True
            self._place.tell(_trouble(latest.astimezone(now.tzinfo), now))


def _trouble(latest: datetime, now: datetime) -> Trouble:
    what = _("Jam PC ini mundur: tadi {before}, sekarang {now}.").format(
        before=f"{dates.long_date(latest)} {dates.clock(latest)}",
        now=f"{dates.long_date(now)} {dates.clock(now)}",
    )
    rest = _("Pelayanan berjalan terus; catatannya diberi tanda. Betulkan jam PC ini.")
    return Trouble(BACK, what, rest)

"""The rows of *Keadaan loket* on Beranda: how the counter itself stands.

Knows no widget beyond the values a table takes.
"""

from datetime import datetime

from sikot_desk.desk.conditions import Conditions
from sikot_desk.desk.outage import LEAST
from sikot_desk.desk.shipments import Owed
from sikot_desk.domain import dates
from sikot_desk.domain.sending import Sending
from sikot_desk.ui.kit import banner
from sikot_desk.ui.kit.icons import State
from sikot_desk.ui.kit.table import Cell, Row
from sikot_desk.ui.kit.tokens import Tone
from sikot_desk.ui.sentences import halves
from sikot_desk.ui.times import near, short_day
from sikot_desk.ui.words import _

BACKUP, OUTAGE, CALENDAR, SENDING = "backup", "outage", "calendar", "sending"
"""The row that makes a copy when it is opened, and those that lead to the map darurat, to
Pengaturan and to Kirim Data."""
GAPS = "gaps"
"""The banner of entries that head office lacks."""
_ICONS = {BACKUP: "save", OUTAGE: "chevron-right", CALENDAR: "chevron-right",
          SENDING: "chevron-right"}  # fmt: skip


def state_rows(seen: Conditions, now: datetime) -> list[Row]:
    """Give the rows: a shape, what it is about, and how it stands; what warns comes first."""
    backup = near(seen.backup, now) if seen.backup else _("belum ada")
    last = near(seen.last, now) if seen.last else _("belum ada")
    clock = (_("Jam komputer"), _("mundur, periksa")) if seen.clock_back else (_("Tercatat"), last)
    until = (_("Hari libur"), _("sampai {year}").format(year=seen.calendar_until))
    if seen.ramadan is not None:
        until = (_("Jam Ramadan"), _("belum diisi"))
    calendar = seen.calendar_until > now.year and seen.ramadan is None
    facts = (
        (_shape(seen.backup is not None), BACKUP, _("Cadangan"), backup),
        (_shape(not seen.clock_back), "clock", *clock),
        (_shape(calendar), CALENDAR, *until),
        (_map_shape(seen), OUTAGE, _("Map darurat"), _map_words(seen)),
        (_sent_shape(seen.owed), SENDING, _("Kirim data"), _sent_words(seen.owed, now)),
    )
    return [
        Row(
            code,
            (
                Cell(name, state=shape.value, tone=Tone.TEXT2),
                Cell(fact, icon=_ICONS.get(code, ""), icon_room=True),
            ),
        )
        for shape, code, name, fact in sorted(facts, key=lambda one: one[0] is not State.WARNING)
    ]


def _shape(good: bool) -> State:
    return State.OK if good else State.WARNING


def _map_shape(seen: Conditions) -> State:
    """A map that was never printed is only hinted at; one that runs out, or is old, warns."""
    if seen.stale_sheets:
        return State.WARNING
    return State.NOT_YET if seen.sheets is None else _shape(seen.sheets >= LEAST)


def _map_words(seen: Conditions) -> str:
    if seen.stale_sheets:
        return _("batalkan {n} nomor lama").format(n=seen.stale_sheets)
    if seen.sheets is None:
        return _("belum dicetak")
    if seen.sheets >= LEAST:
        return _("{n} lembar").format(n=seen.sheets)
    return _("sisa {n}, isi lagi").format(n=seen.sheets)


def _sent_shape(owed: Owed | None) -> State:
    """What is confirmed too long ago, or lacking at head office, warns."""
    if owed is None or owed.standing.state is Sending.UNKNOWN:
        return State.NOT_YET
    return _shape(not (owed.is_late or owed.standing.state is Sending.GAPS))


def _sent_words(owed: Owed | None, now: datetime) -> str:
    """Say what was confirmed last, else what was sent last."""
    if owed is None or owed.standing.state is Sending.UNKNOWN:
        return _("belum diatur")
    if owed.standing.state is Sending.GAPS:
        return _("ada yang kurang")
    at = owed.standing.confirmed_at
    if at is not None:
        return _("diterima {day}").format(day=_day(at, now))
    if owed.sent_at is not None:
        return _("dikirim {day}").format(day=_day(owed.sent_at, now))
    return _("belum pernah")


def gaps(seen: Conditions) -> banner.Trouble | None:
    """Give the banner of what head office lacks, None where it lacks nothing."""
    owed = seen.owed
    if owed is None or owed.standing.state is not Sending.GAPS:
        return None
    what, rest = halves(owed.standing.sentence)
    look = banner.Remedy(SENDING, _("Buka Kirim Data"), "Alt+M", "usb")
    return banner.Trouble(GAPS, what, rest, (look,))


def _day(moment: datetime, now: datetime) -> str:
    day = moment.astimezone(now.tzinfo).date()
    return short_day(day) if day.year == now.year else dates.long_date(day)

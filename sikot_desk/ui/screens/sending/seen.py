"""What Kirim Data reads of the register: how the sending stands, what would go, what went."""

from dataclasses import dataclass
from datetime import datetime

from sikot_desk.desk import saving, shipments
from sikot_desk.desk.saving import Table
from sikot_desk.desk.session import Session
from sikot_desk.desk.shipments import Shipment, Standing
from sikot_desk.domain.dates import long_date, month_name
from sikot_desk.domain.roles import roles_for
from sikot_desk.domain.sending import Sending
from sikot_desk.ui.words import _

_GIGA, _MEGA, _KILO = 1_000_000_000, 1_000_000, 1_000
_WHOLE_FROM = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """Read at one moment. `total` entries would go, recorded within `span`."""

    standing: Standing
    sent: tuple[Shipment, ...]
    span: tuple[datetime, datetime] | None
    total: int
    officer: str
    roles: tuple[str, ...]
    now: datetime

    def may(self, act: str) -> bool:
        """Say whether who sits at the desk may do an act."""
        return bool(set(roles_for(act, None)) & set(self.roles))

    @property
    def is_known(self) -> bool:
        """Whether head office is known."""
        return self.standing.state is not Sending.UNKNOWN


def read(session: Session) -> Seen:
    """Read how the sending stands."""
    register = session.register
    standing = shipments.standing(register)
    return Seen(
        standing=standing,
        sent=shipments.shipments(register),
        span=shipments.span(register),
        total=register.head.seq - standing.confirmed,
        officer=session.officer,
        roles=session.roles(),
        now=session.now(),
    )


def save(session: Session, file: str) -> str:
    """Save the shipments as a table; empty when saved, else why not."""
    if "penyelia" not in session.roles():
        return saving.NOT_YOURS
    table = Table(_("Pengiriman"), shipments.HEAD, session.now())
    return saving.save_table(
        file, table, shipments.table_rows(shipments.shipments(session.register))
    )


def days(span: tuple[datetime, datetime] | None) -> str:
    """Say from which day to which: `1 Juli sampai 8 Juli 2026`."""
    if span is None:
        return "–"
    first, last = (one.date() for one in span)
    if first == last:
        return long_date(last)
    begun = (
        f"{first.day} {month_name(first.month)}" if first.year == last.year else long_date(first)
    )
    return _("{first} sampai {last}").format(first=begun, last=long_date(last))


def size(count: int) -> str:
    """Say a size in bytes as people read it: `16 GB`, `14,2 GB`, `1,8 MB`."""
    for unit, name in ((_GIGA, "GB"), (_MEGA, "MB"), (_KILO, "kB")):
        if count >= unit:
            return f"{count / unit:.1f} {name}".replace(".", ",").replace(",0 ", " ")
    return f"{count} B"


def sold_as(count: int) -> str:
    """Say the size a stick is sold as: whole gigabytes from ten on."""
    if count >= _WHOLE_FROM * _GIGA:
        return f"{round(count / _GIGA)} GB"
    return size(count)


def lasted(seconds: float) -> str:
    """Say how long something took: whole seconds, at least one."""
    return _("{n} detik").format(n=max(1, round(seconds)))

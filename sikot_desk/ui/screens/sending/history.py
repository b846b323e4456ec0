"""The right half of Kirim Data: every sending with its day, its entries and its confirmation."""

from datetime import datetime

from PySide6.QtCore import QSize

from sikot_desk.desk.shipments import Shipment
from sikot_desk.domain import dates
from sikot_desk.ui.kit import pill
from sikot_desk.ui.kit.card import Card, Note
from sikot_desk.ui.kit.empty_state import EmptyState
from sikot_desk.ui.kit.key_hint import key_note
from sikot_desk.ui.kit.lettering import metrics
from sikot_desk.ui.kit.pill import Pill, Weight
from sikot_desk.ui.kit.row_table import RowTable
from sikot_desk.ui.kit.table import Cell, Column, Row
from sikot_desk.ui.kit.tokens import TYPE
from sikot_desk.ui.screens.register.listing import grouped
from sikot_desk.ui.screens.sending.seen import Seen
from sikot_desk.ui.times import short_day
from sikot_desk.ui.words import _


class HistoryCard(Card):
    """The list, with what a lost stick means at its foot."""

    def __init__(self) -> None:
        super().__init__(_("Pengiriman"), padded=False)
        self.add_to_head(key_note("Alt+S", _("simpan daftar")))
        self.table = RowTable((Column(), Column("", -1, right=True)), _("Pengiriman"),
                              heights=(44, 62))  # fmt: skip
        self.table.set_empty_state(
            EmptyState("usb", _("Belum pernah dikirim"), _("Setiap pengiriman tercatat di sini."))
        )
        self.body.addWidget(self.table)
        self.set_foot(
            Note(
                _(
                    "Flashdisk hilang tidak membocorkan data. Kiriman berikutnya memuat ulang "
                    "semua yang belum bertanda terima."
                ),
                "shield-check",
                flat=True,
            )
        )

    def hasHeightForWidth(self) -> bool:
        """Return that it does not: the list gives way, so that nothing above it is squeezed."""
        return False

    def minimumSizeHint(self) -> QSize:
        """Return room for head, two rows, and the foot on further lines."""
        least = super().minimumSizeHint()
        return QSize(least.width(), least.height() + 2 * metrics(TYPE.caption).lineSpacing())

    def show_sent(self, seen: Seen, going: int = 0) -> None:
        """Show what was sent; `going` entries are being copied now."""
        rows = [_row(one, seen) for one in seen.sent]
        if going:
            count = _("{n} catatan, sedang disalin").format(n=grouped(going))
            when = Cell(_when(seen.now, seen), count, strong=True)
            rows.insert(0, Row("going", (when, Cell(pill=Pill(_("Disalin"), Weight.INFO)))))
        self.table.set_rows(rows)


def _row(one: Shipment, seen: Seen) -> Row:
    count = Cell(_when(one.at, seen), _("{n} catatan").format(n=grouped(one.count)), strong=True)
    state = pill.due_today(_("Tunggu tanda terima"))
    if one.confirmed is not None:
        day = short_day(one.confirmed.astimezone(one.at.tzinfo).date())
        state = pill.valid(_("Diterima {day}").format(day=day))
    return Row(str(one.last), (count, Cell(pill=state)))


def _when(moment: datetime, seen: Seen) -> str:
    day = moment.date()
    named = short_day(day) if day.year == seen.now.year else dates.long_date(day)
    return f"{named} {dates.clock(moment)}"

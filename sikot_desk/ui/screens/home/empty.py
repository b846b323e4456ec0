"""What stands in Beranda's lists where they have no row: being read, not read, or nothing to do.

Before the register answered a list may not say that it is empty.
"""

from collections.abc import Sequence

from sikot_desk.ui.kit.empty_state import EmptyState
from sikot_desk.ui.kit.row_table import RowTable
from sikot_desk.ui.words import _


def say_reading(lists: Sequence[RowTable]) -> None:
    """Say that the register has not answered yet."""
    for one in lists:
        words = (_("Sedang dibaca"), _("Isinya muncul sebentar lagi."))
        one.set_empty_state(EmptyState("clock", *words))


def say_unread(lists: Sequence[RowTable]) -> None:
    """Say that the register could not be read, and what to do."""
    for one in lists:
        words = (_("Belum terbaca"), _("Tekan Alt+M untuk mencoba lagi."))
        one.set_empty_state(EmptyState("circle-cross", *words))


def say_nothing(tasks: RowTable, due: RowTable, untold: RowTable) -> None:
    """Say of each list that was read what its emptiness means, and when it fills."""
    tasks.set_empty_state(
        EmptyState(
            "inbox", _("Tidak ada yang menunggu"), _("Tekan F3 saat pemohon datang ke loket.")
        )
    )
    due.set_empty_state(
        EmptyState(
            "calendar",
            _("Tidak ada yang jatuh tempo"),
            _("Berkas muncul di sini pada hari janjinya."),
        )
    )
    untold.set_empty_state(
        EmptyState("phone", _("Semua sudah diberi tahu"), _("Izin yang siap muncul di sini."))
    )

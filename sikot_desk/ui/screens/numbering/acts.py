"""The side acts of numbering: another book, another date, the written number, a spoiled sheet."""

from collections.abc import Sequence
from datetime import date

from sikot_desk.desk.boards import FileView
from sikot_desk.domain import actions as a
from sikot_desk.ui.screens import typed_day
from sikot_desk.ui.screens.file.side_form import Answers, Line, SideSpec, when_line
from sikot_desk.ui.screens.intake.sitting import Unreadable
from sikot_desk.ui.words import _

_SUPERVISOR = "penyelia"
"""Whose word it takes to skip numbers."""


def offered(
    view: FileView, roles: Sequence[str], *, numbered: bool, read: int | None
) -> tuple[SideSpec, ...]:
    """Give the side acts of an officer; `read` is the serial read from the sheet when refused."""
    specs = [_spoil()]
    if not numbered:
        if read is not None and _SUPERVISOR in roles:
            specs.append(_written(read))
        specs += [_other_book(), _other_day()]
    return tuple(one for one in specs if one.is_of(roles, view.procedure))


def _spoil() -> SideSpec:
    return SideSpec(
        code="spoil", text=_("Lembar rusak"), key="Alt+R", icon="cross",
        does=_("Blanko ditarik; surat dicetak, diparaf, dan ditandatangani lagi. Waktu berjalan."),
        said=_("Lembar rusak tercatat"),
        lines=(Line("reason", _("Apa yang rusak")), when_line()),
        make=lambda said: a.Spoil(reason=said.said("reason"), occurred=said.moment()),
    )  # fmt: skip


def _written(read: int) -> SideSpec:
    return SideSpec(
        code="written", act="number", text=_("Pakai nomor tertulis"), key="Alt+P", icon="pen",
        does=_("Nomor {n} yang terlanjur tertulis dipakai; yang terlewat dibatalkan. Tugas "
               "Penyelia.").format(n=read),
        said=_("Nomor tertulis dipakai, tercatat"),
        lines=(Line("reason", _("Alasan")), when_line()),
        make=lambda said: a.Number(
            serial_read=read, take_written=True, reason=said.said("reason"),
            occurred=said.moment(),
        ),
    )  # fmt: skip


def _other_book() -> SideSpec:
    return SideSpec(
        code="other_book", act="number", text=_("Nomor dari buku lain"), key="Alt+N", icon="book",
        does=_("Seri yang dipakai bersama izin lain: nomor diketik seperti tertulis di buku itu."),
        said=_("Nomor dari buku lain tercatat"),
        lines=(
            Line("other_book", _("Nama buku")),
            Line("written_number", _("Nomor lengkap")),
            when_line(),
        ),
        make=lambda said: a.Number(
            other_book=said.said("other_book") or "-",
            written_number=said.said("written_number"), occurred=said.moment(),
        ),
    )  # fmt: skip


def _other_day() -> SideSpec:
    return SideSpec(
        code="other_day", act="number", text=_("Tanggal surat lain"), key="Alt+D", icon="calendar",
        does=_("Penomoran tanggal mundur, hanya bila dipakai kantor ini, dengan alasan."),
        said=_("Nomor dengan tanggal surat lain tercatat"),
        lines=(
            Line("letter_date", _("Tanggal surat"), "day", hint=_("HH-BB-TTTT")),
            Line("serial_read", _("Angka yang terbaca pada lembar")),
            Line("reason", _("Alasan")),
        ),
        make=_dated,
    )  # fmt: skip


def _dated(said: Answers) -> a.CaseAction:
    serial = said.said("serial_read")
    return a.Number(
        letter_date=_day(said),
        serial_read=int(serial) if serial.isascii() and serial.isdigit() else None,
        reason=said.said("reason"),
    )


def _day(said: Answers) -> date | None:
    try:
        return typed_day.read_day(said.said("letter_date"))
    except ValueError as reason:
        raise Unreadable(typed_day.unreadable("letter_date")) from reason

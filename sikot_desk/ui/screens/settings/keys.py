"""Kunci kantor lain: whose signatures on letters this counter takes for genuine."""

from collections.abc import Sequence

from sikot_desk.desk.setup import Setup
from sikot_desk.domain import enrolling as k
from sikot_desk.domain import public_keys
from sikot_desk.ui.kit.action_bar import SideAct
from sikot_desk.ui.kit.pill import Pill, valid
from sikot_desk.ui.kit.table import Cell, Column, Row
from sikot_desk.ui.screens.file.side_form import Line
from sikot_desk.ui.screens.settings.section import (
    OPEN,
    REASON,
    Section,
    Spec,
    needed,
    reason_line,
    why,
)
from sikot_desk.ui.words import _

_ADD, _CLOSE, _OWN = "add", "close", "own"


class KeysSection(Section):
    """This counter's own key, and those of other offices."""

    code = "keys"
    kinds = (k.KeyEnrolled, k.KeyClosed)

    @property
    def name(self) -> str:
        """Give the section's name."""
        return _("Kunci kantor")

    def columns(self) -> tuple[Column, ...]:
        """Give whose it is with its fingerprint, and its state."""
        return (Column(_("Kunci")), Column("", -1))

    def rows(self, setup: Setup) -> Sequence[Row]:
        """Give the own key first."""
        own = Row(_OWN, (Cell(_("Loket ini"), _print(setup.office.public_key), strong=True),
                         Cell(pill=valid(_("Milik sendiri")))))  # fmt: skip
        return [own, *(_row(one.key, one.name, one.closed) for one in setup.office.keys)]

    def acts(self, setup: Setup, row: str) -> tuple[SideAct, ...]:
        """Give enrolling; and closing of the chosen one."""
        add = SideAct(_ADD, _("Daftarkan kunci"), icon="plus")
        close = SideAct(_CLOSE, _("Tutup kunci"), "Alt+T", "cross")
        look = SideAct(OPEN, _("Lihat kunci"), "Alt+R", "shield-check")
        known = setup.office.key(row)
        acts = (add, look) if row else (add,)
        return (*acts, close) if known and not known.closed else acts

    def note(self, setup: Setup) -> str:
        """Say what the digits are for."""
        return _("Bacakan sidik kunci loket ini kepada kantor lain lewat telepon.")

    def start(self, setup: Setup, act: str, row: str) -> Spec | None:
        """Give the form of enrolling, or of closing."""
        if act == _ADD:
            return _adding()
        known = setup.office.key(row)
        if row == _OWN:
            return _looking(_("Loket ini"), setup.office.public_key)
        if known is None:
            return None
        return _closing(row, known.name) if act == _CLOSE else _looking(known.name, known.key)


def _print(public: str) -> str:
    return public_keys.grouped(public_keys.fingerprint(public))


def _row(public: str, name: str, closed: str) -> Row:
    pill = Pill(_("Ditutup"), icon="cross") if closed else valid(_("Dipercaya"))
    cells = (Cell(name, closed or _print(public), strong=True), Cell(pill=pill))
    return Row(public_keys.key_id(public), cells)


def _adding() -> Spec:
    return Spec(
        code=_ADD,
        title=_("Kunci kantor lain"),
        does=_("Surat yang ditandatangani kunci ini dikenali pada Periksa keaslian. Sidik kunci "
               "dibacakan pemiliknya lewat telepon, tidak disalin dari surat atau flashdisk."),
        said=_("Kunci terdaftar"),
        lines=(
            Line("name", _("Milik siapa")),
            Line("key", _("Kunci, 64 angka dan huruf"), "area", high=2),
            Line("fingerprint", _("Sidik kunci yang dibacakan"), "area", high=2),
            reason_line(),
        ),
        make=lambda said: (
            k.EnrolKey(key=needed(said, "key"), name=needed(said, "name"),
                       fingerprint=needed(said, "fingerprint"), reason=why(said)),
        ),
    )  # fmt: skip


def _looking(name: str, public: str) -> Spec:
    """Show a key whole, to be sent to the office that enrols it, and its digits."""
    return Spec(
        code=f"look.{public}",
        title=name,
        does=_("Kirimkan kunci ini ke kantor yang mendaftarkannya, lalu bacakan sidiknya lewat "
               "telepon."),
        said="",
        lines=(
            Line("key", _("Kunci, 64 angka dan huruf"), "area", high=2, value=public),
            Line("fingerprint", _("Sidik kunci"), "area", high=2, value=_print(public)),
        ),
        make=lambda _said: (),
        only_read=True,
    )  # fmt: skip


def _closing(key: str, name: str) -> Spec:
    return Spec(
        code=f"{_CLOSE}.{key}",
        title=_("Tutup kunci {name}").format(name=name),
        does=_("Surat dengan kunci ini tidak lagi dinyatakan asli."),
        said=_("Kunci ditutup"),
        lines=(Line(REASON, _("Alasan"), hint=_("misalnya komputernya hilang")),),
        make=lambda said: (k.CloseKey(key=key, reason=why(said)),),
    )

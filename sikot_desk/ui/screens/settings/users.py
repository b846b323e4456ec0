"""Pengguna: the staff, their roles, and who works here no more."""

from collections.abc import Sequence

from sikot_desk.desk.setup import Setup
from sikot_desk.domain import settings as s
from sikot_desk.domain.office import User
from sikot_desk.domain.stages import ROLE_NAMES
from sikot_desk.ui.kit.action_bar import SideAct
from sikot_desk.ui.kit.pill import Pill, valid
from sikot_desk.ui.kit.table import Cell, Column, Row
from sikot_desk.ui.screens.file.side_form import Answers, Line
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

_ADD, _CLOSE = "add", "close"


class UsersSection(Section):
    """Members of staff; closed ones stay listed, their names stay in the history."""

    code = "users"
    kinds = (s.UserAdded, s.UserClosed)

    @property
    def name(self) -> str:
        """Give the section's name."""
        return _("Pengguna")

    def columns(self) -> tuple[Column, ...]:
        """Give name, roles and state."""
        return (Column(_("Nama")), Column(_("Peran")), Column("", -1))

    def rows(self, setup: Setup) -> Sequence[Row]:
        """Give everybody, those who work here first."""
        people = sorted(setup.office.users, key=lambda one: (one.closed, one.name))
        return [_row(one) for one in people]

    def acts(self, setup: Setup, row: str) -> tuple[SideAct, ...]:
        """Give adding; and changing and closing of the chosen one."""
        add = SideAct(_ADD, _("Tambah petugas"), icon="plus")
        user = setup.office.user(row)
        if user is None:
            return (add,)
        change = SideAct(OPEN, _("Ubah peran"), "Alt+U", "pen")
        close = SideAct(_CLOSE, _("Tidak bertugas lagi"), "Alt+T", "cross")
        return (add, change) if user.closed else (add, change, close)

    def start(self, setup: Setup, act: str, row: str) -> Spec | None:
        """Give the form of a new officer, of the chosen one, or of closing."""
        user = setup.office.user(row)
        if act == _ADD:
            return _adding(setup)
        if user is None:
            return None
        return _closing(user) if act == _CLOSE else _changing(user)


def _row(user: User) -> Row:
    roles = ", ".join(ROLE_NAMES.get(role, role) for role in user.roles)
    pill = Pill(_("Tidak bertugas"), icon="clock") if user.closed else valid(_("Bertugas"))
    return Row(user.user, (Cell(user.name, user.user, strong=True), Cell(roles), Cell(pill=pill)))


def _roles(value: str) -> Line:
    return Line("roles", _("Peran"), "ticks", tuple(ROLE_NAMES.items()), value=value)


def _adding(setup: Setup) -> Spec:
    taken = {one.user for one in setup.office.users}

    def make(said: Answers) -> tuple[s.AddUser, ...]:
        name = needed(said, "name")
        return (_user(_new_id(name, taken), name, said),)

    return Spec(
        code=_ADD,
        title=_("Petugas baru"),
        does=_("Petugas dapat masuk dan bertindak menurut perannya sejak disimpan."),
        said=_("Petugas tercatat"),
        lines=(Line("name", _("Nama")), _roles("loket"), reason_line()),
        make=make,
    )


def _new_id(name: str, taken: set[str]) -> str:
    """Give an id no other officer has or had, made of the first name."""
    first = "".join(letter for letter in name.split(maxsplit=1)[0].lower() if letter.isalnum())[:20]
    wanted = first or "petugas"
    tries = (wanted, *(f"{wanted}{number}" for number in range(2, len(taken) + 3)))
    return next(one for one in tries if one not in taken)


def _user(user: str, name: str, said: Answers) -> s.AddUser:
    roles = tuple(said.said("roles").split())
    return s.AddUser(user=user, name=name, roles=roles, reason=why(said))  # type: ignore[arg-type]


def _changing(user: User) -> Spec:
    return Spec(
        code=user.user,
        title=user.name,
        does=_("Peran yang baru berlaku sejak disimpan. Yang sudah dicatatnya tidak berubah."),
        said=_("Peran tersimpan"),
        lines=(
            Line("name", _("Nama"), value=user.name),
            _roles(" ".join(user.roles)),
            reason_line(),
        ),
        make=lambda said: (_user(user.user, needed(said, "name"), said),),
    )


def _closing(user: User) -> Spec:
    return Spec(
        code=f"{_CLOSE}.{user.user}",
        title=_("{name} tidak bertugas lagi").format(name=user.name),
        does=_("Petugas tidak dapat masuk lagi. Namanya tetap ada pada semua yang dicatatnya."),
        said=_("Petugas dicatat tidak bertugas"),
        lines=(Line(REASON, _("Alasan"), hint=_("misalnya pindah tugas")),),
        make=lambda said: (s.CloseUser(user=user.user, reason=why(said)),),
    )

"""Pengguna: the staff, their roles, and who works here no more."""

from collections.abc import Mapping, Sequence

from sikot_desk.desk import staff
from sikot_desk.desk.session import Session
from sikot_desk.desk.setup import Setup
from sikot_desk.domain import settings as s
from sikot_desk.domain.dates import period
from sikot_desk.domain.roles import ROLES
from sikot_desk.domain.user import ROLE_NAMES, User
from sikot_desk.ui.kit.action_bar import SideAct
from sikot_desk.ui.kit.pill import Pill, valid
from sikot_desk.ui.kit.table import Cell, Column, Row
from sikot_desk.ui.screens.file.side_form import Answers, Line
from sikot_desk.ui.screens.settings.section import (
    OPEN,
    REASON,
    Section,
    Shown,
    Spec,
    day_of,
    needed,
    reason_line,
    why,
)
from sikot_desk.ui.screens.typed_day import show_day
from sikot_desk.ui.words import _

_ADD, _CLOSE, _DEPUTY, _PIN, _UNLOCK = "add", "close", "deputy", "pin", "unlock"
_SHEET = "sheet"


class UsersSection(Section):
    """Members of staff; closed ones stay listed, their names stay in the history."""

    code = "users"
    kinds = (
        *(s.UserAdded, s.UserClosed, s.DeputyNamed, s.PinReset, s.Unlocked),
        *(s.RecoveryRenewed, s.PinRecovered),
    )

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
        return [_row(one, _deputy_said(setup, one)) for one in people]

    def acts(self, setup: Setup, row: str) -> tuple[SideAct, ...]:
        """Give adding; and changing and closing of the chosen one."""
        add = SideAct(_ADD, _("Tambah petugas"), icon="plus")
        user = setup.office.user(row)
        sheet = _sheet_act(setup)
        if user is None:
            return (add, sheet)
        change = SideAct(OPEN, _("Ubah peran"), "Alt+U", "pen")
        close = SideAct(_CLOSE, _("Tidak bertugas lagi"), "Alt+T", "cross")
        if user.closed:
            return (add, change, sheet)
        pin = SideAct(_PIN, _("PIN baru"), "Alt+N", "lock")
        deputy = SideAct(_DEPUTY, _("Pengganti Penyelia"), "Alt+P", "user")
        unlock = SideAct(_UNLOCK, _("Buka tunggu PIN"), "Alt+B", "undo")
        return (add, change, pin, deputy, close, unlock, sheet)

    def of(self, act: str) -> tuple[str, ...]:
        """Let the Penyelia forgive wrong tries; everything else is the Admin's."""
        return ROLES["unlock"] if act == _UNLOCK else super().of(act)

    def note(self, setup: Setup) -> str:
        """Say that a recovery sheet waits to be printed, else how one's own PIN is changed."""
        if setup.sheet:
            return _("Lembar pemulihan masih ada di komputer ini. Cetak, lalu hapus (Alt+R).")
        return _("PIN sendiri diganti dengan Ctrl+L, lalu Alt+G Ganti PIN.")

    def start(self, setup: Setup, act: str, row: str) -> Spec | None:
        """Give the form of a new officer, of the chosen one, or of closing."""
        user = setup.office.user(row)
        if act == _ADD:
            return _adding(setup)
        if act == _SHEET:
            return _sheet(setup)
        if user is None:
            return None
        if act == _DEPUTY:
            return _deputy(user, setup)
        forms = {_CLOSE: _closing, _PIN: _resetting, _UNLOCK: _unlocking}
        return forms.get(act, _changing)(user)


def _deputy_said(setup: Setup, user: User) -> str:
    """Say from when to when a person stands in for the Penyelia, if not over yet."""
    lines = [one for one in setup.office.deputies if one.user == user.user]
    coming = [one for one in lines if one.until >= setup.today]
    if not coming:
        return ""
    first = min(coming, key=lambda one: one.since)
    return _("pengganti Penyelia {days}").format(days=period(first.since, first.until))


def _row(user: User, deputy: str) -> Row:
    roles = ", ".join(ROLE_NAMES.get(role, role) for role in user.roles)
    pill = Pill(_("Tidak bertugas"), icon="clock") if user.closed else valid(_("Bertugas"))
    return Row(
        user.user, (Cell(user.name, user.user, strong=True), Cell(roles, deputy), Cell(pill=pill))
    )


def _roles(value: str) -> Line:
    return Line("roles", _("Peran"), "ticks", tuple(ROLE_NAMES.items()), value=value)


def _adding(setup: Setup) -> Spec:
    taken = {one.user for one in setup.office.users}

    def make(said: Answers) -> tuple[s.AddUser, ...]:
        name = needed(said, "name")
        return (_user(new_id(name, taken), name, said),)

    return Spec(
        code=_ADD,
        title=_("Petugas baru"),
        does=_("Petugas dapat masuk dan bertindak menurut perannya sejak disimpan."),
        said=_("Petugas tercatat"),
        lines=(Line("name", _("Nama")), _roles("loket"), reason_line()),
        make=make,
        preview=lambda session, said: _foreseen(session, said, ""),
    )


def _role_does() -> Mapping[str, str]:
    """Say what each role is for, beside the form that gives it."""
    return {
        "loket": _("menerima, memeriksa, dan menyerahkan berkas"),
        "back_office": _("membuat blanko, mencatat paraf dan tanda tangan, memberi nomor"),
        "penyelia": _("membatalkan nomor, mengirim data, memutuskan yang menyimpang"),
        "admin": _("mengatur kantor ini dan petugasnya"),
        "pemeriksa": _("hanya melihat"),
    }


def _foreseen(session: Session, said: Answers, user: str) -> Shown:
    """Say what the chosen roles do, and warn of a name that somebody here has already."""
    name = said.said("name").casefold()
    same = any(
        one.name.casefold() == name and one.user != user and not one.closed
        for one in session.office.users
    )
    warning = _("Sudah ada petugas dengan nama ini. Tambahkan pembeda, misalnya nama kedua, agar "
                "keduanya tidak tertukar saat masuk dan pada kertas.") if same else ""  # fmt: skip
    does = _role_does()
    roles = [one for one in said.said("roles").split() if one in does]
    return Shown(warning=warning, facts=tuple((does[one], ROLE_NAMES[one]) for one in roles))


def new_id(name: str, taken: set[str]) -> str:
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
        preview=lambda session, said: _foreseen(session, said, user.user),
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


def _deputy(user: User, setup: Setup) -> Spec:
    def make(said: Answers) -> tuple[s.NameDeputy, ...]:
        since, until = day_of(said, "since"), day_of(said, "until")
        return (s.NameDeputy(user=user.user, since=since, until=until, basis=why(said)),)

    return Spec(
        code=f"{_DEPUTY}.{user.user}",
        title=_("{name} menggantikan Penyelia").format(name=user.name),
        does=_("Dari hari pertama sampai hari terakhir petugas ini juga dapat memutuskan sebagai "
               "Penyelia."),
        said=_("Pengganti Penyelia tercatat"),
        lines=(
            Line("since", _("Hari pertama"), "day", value=show_day(setup.today)),
            Line("until", _("Hari terakhir"), "day", beside=True),
            Line(REASON, _("Surat tugas atau alasannya")),
        ),
        make=make,
    )  # fmt: skip


def _resetting(user: User) -> Spec:
    def made(said: Answers) -> tuple[s.OfficeAction, ...]:
        needed(said, "new")
        why(said)
        return ()

    def keep(session: Session, said: Answers) -> object:
        return staff.reset_pin(session, user.user, said.said("new"), said.said(REASON))

    return Spec(
        code=f"{_PIN}.{user.user}",
        title=_("PIN baru untuk {name}").format(name=user.name),
        does=_("PIN ini hanya untuk sekali masuk; sesudah itu petugas memilih PIN sendiri. Enam "
               "angka yang tidak berurutan, tidak berulang, dan bukan tanggal lahir. Bila petugas "
               "sudah punya PIN, orang kedua diminta menyetujui."),
        said=_("PIN baru berlaku"),
        lines=(Line("new", _("PIN untuk sekali masuk"), hint=_("6 angka")), reason_line()),
        make=made,
        keep=keep,
        fleeting=True,
    )  # fmt: skip


def _unlocking(user: User) -> Spec:
    def made(said: Answers) -> tuple[s.OfficeAction, ...]:
        why(said)
        return ()

    return Spec(
        code=f"{_UNLOCK}.{user.user}",
        title=_("Buka tunggu PIN {name}").format(name=user.name),
        does=_("Petugas yang menunggu karena PIN salah dapat mencoba lagi sekarang."),
        said=_("Petugas dapat mencoba lagi"),
        lines=(reason_line(),),
        make=made,
        keep=lambda session, said: staff.unlock(session, user.user, said.said(REASON)),
    )


# --- the recovery sheet ----------------------------------------------------------------------


def _sheet_act(setup: Setup) -> SideAct:
    text = _("Cetak lembar pemulihan") if setup.sheet else _("Lembar pemulihan baru")
    return SideAct(_SHEET, text, "Alt+R", "shield-check")


def _sheet(setup: Setup) -> Spec:
    """Give the form of a new sheet; while one lies on this PC, of printing it and taking it off."""
    if setup.sheet is None:
        return _renewing()
    return Spec(
        code=_SHEET,
        title=_("Lembar pemulihan"),
        does=_("Buka dan cetak lembarnya, masukkan ke amplop tertutup, dan simpan di tempat "
               "terkunci. Sesudah dicetak, hapus dari komputer ini: siapa pun yang memegangnya "
               "dapat masuk sebagai Admin. Tempatnya sekarang: {file}").format(file=setup.sheet),
        said=_("Lembar pemulihan dihapus dari komputer ini"),
        lines=(),
        make=lambda _said: (),
        keep=lambda session, _said: staff.forget_sheet(session),
        opens=setup.sheet,
        button=_("Sudah dicetak, hapus"),
    )  # fmt: skip


def _renewing() -> Spec:
    def made(said: Answers) -> tuple[s.OfficeAction, ...]:
        why(said)
        return ()

    return Spec(
        code=f"{_SHEET}.new",
        title=_("Lembar pemulihan baru"),
        does=_("Dengan lembar ini Admin yang lupa PIN dapat masuk lagi. Lembar baru atas nama "
               "petugas yang sedang masuk; lembarnya yang lama tidak berlaku lagi, maka "
               "musnahkan."),
        said=_("Lembar pemulihan baru siap dicetak"),
        lines=(reason_line(),),
        make=made,
        keep=lambda session, said: staff.put_new_sheet(session, said.said(REASON)),
        button=_("Buat lembar"),
    )  # fmt: skip

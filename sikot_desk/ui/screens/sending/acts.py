"""What can be done on Kirim Data at the moment, and why something cannot."""

from dataclasses import dataclass

from sikot_desk.desk.sending import Stick
from sikot_desk.domain.roles import roles_for
from sikot_desk.domain.sending import Sending
from sikot_desk.ui.kit.action_bar import SideAct
from sikot_desk.ui.roles import done_by
from sikot_desk.ui.screens.sending.seen import Seen
from sikot_desk.ui.words import _

_ENROL = "enrol_head_office"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """How the screen stands.

    `accepted` says that the stick in use is the office's, `several` that more than one is in,
    `busy` and `safe` how the stick is, `held` that something said still stands.
    """

    seen: Seen
    stick: Stick | None
    accepted: bool
    several: bool
    busy: bool
    safe: bool
    held: bool

    @property
    def brings_card(self) -> bool:
        """Whether the stick brings a card of head office that is not known yet."""
        stick = self.stick
        return stick is not None and stick.card is not None and not stick.card.is_known


@dataclass(frozen=True, slots=True)
class Primary:
    """Words and icon of the primary; `no` says why it cannot be taken now."""

    words: str
    icon: str
    no: str = ""


def primary(scene: Scene) -> Primary:
    """Give the one thing that comes next."""
    if scene.busy:
        return Primary(_("Selesai"), "check", _("flashdisk sedang dipakai"))
    if scene.safe or scene.held:
        return Primary(_("Selesai"), "check")
    if not scene.seen.is_known and scene.brings_card:
        no = "" if scene.seen.may(_ENROL) else done_by(roles_for(_ENROL, None))
        return Primary(_("Cocokkan kartu"), "id-card", no)
    no = _why_not(scene)
    if not no and not scene.accepted:
        return Primary(_("Pakai flashdisk ini"), "check")
    return Primary(_("Salin ke flashdisk"), "usb", no)


def _why_not(scene: Scene) -> str:
    seen = scene.seen
    if not seen.may("export"):
        return done_by(roles_for("export", None))
    if scene.stick is None:
        return _("pilih flashdisknya") if scene.several else _("flashdisk belum ada")
    if not seen.is_known:
        return _("kartu Kantor Dinas belum ada")
    return _("tidak ada catatan baru") if seen.standing.state is Sending.CONFIRMED else ""


def beside(scene: Scene) -> tuple[tuple[SideAct, ...], tuple[SideAct, ...]]:
    """Give the side acts, and those that stand in "Tindakan lain"."""
    if scene.busy:
        return (SideAct("cancel", _("Batalkan"), "Esc", "cross"),), ()
    seen, stick = scene.seen, scene.stick
    enrols = seen.is_known and stick is not None and seen.may(_ENROL)
    acts: list[SideAct] = []
    if seen.is_known and stick is not None and seen.may("read_receipt"):
        acts.append(SideAct("receipt", _("Baca tanda terima"), "Alt+B", "download"))
    if scene.safe:
        acts.append(SideAct("again", _("Kirim lagi ke flashdisk lain"), "Alt+K", "usb"))
    if enrols and scene.brings_card:
        acts.append(SideAct("card", _("Cocokkan kartu baru"), "Alt+D", "id-card"))
    extra = [SideAct("folder", _("Folder lain"), "Alt+F", "folder")]
    if stick is not None and seen.may("export"):
        extra.append(SideAct("try", _("Uji flashdisk"), "Alt+U", "shield-check"))
    if enrols:
        extra.append(SideAct("own", _("Tulis kartu loket"), "Alt+O", "id-card"))
    if seen.sent:
        extra.append(SideAct("save", _("Simpan daftar"), "Alt+S", "save"))
    return tuple(acts), tuple(extra)

"""The one next act of a file as the primary: its words from the SOP, and the way it is done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from sikot_desk.desk.boards import FileView
from sikot_desk.domain import actions as a
from sikot_desk.domain.roles import roles_for
from sikot_desk.ui.roles import done_by
from sikot_desk.ui.words import _

Way = Literal["act", "draf", "form", "check", "number", "hand_over"]


@dataclass(frozen=True, slots=True)
class NextAct:
    """`way` is how: at once, after the reading copy, in a form (`said` its code), or elsewhere."""

    text: str
    icon: str
    way: Way
    said: str = ""
    action: a.CaseAction | None = None
    note: str = ""


def next_of(view: FileView) -> NextAct | None:
    """Give the next act of a file; None when its life is over."""
    act, step = view.next_act, view.next_step
    button = step.button if step else ""
    said = _("{step} tercatat").format(step=step.name) if step else ""
    ways: Mapping[str, NextAct] = {
        "check": NextAct(button, "file-plus", "check"),
        "resubmit": NextAct(_("Berkas kembali, periksa"), "undo", "check"),
        "return": NextAct(_("Kembalikan kepada pemohon"), "printer", "check"),
        "accept": NextAct(_("Terima, cetak tanda terima"), "printer", "check"),
        "draft": NextAct(button, "printer", "draf", said, a.Draft()),
        "paraf": NextAct(button, "pen", "act", said, a.Paraf()),
        "sign": NextAct(button, "pen", "act", said, a.Sign()),
        "number": NextAct(button, "hash", "number"),
        "tick_ready": NextAct(_("Nyatakan siap diambil"), "check", "number"),
        "hand_over": NextAct(button, "hand-over", "hand_over"),
        "resume": NextAct(_("Lanjutkan waktu"), "clock", "form", "resume"),
    }
    return ways.get(act)


def not_mine(act: str, view: FileView, roles: Sequence[str]) -> str:
    """Give why an officer of these roles may not do an act of a file; empty when they may."""
    allowed = roles_for(act, view.procedure)
    return "" if set(allowed) & set(roles) else done_by(allowed)

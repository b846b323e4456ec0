"""The side acts of a sheet in hand: another signatory, stuck, spoiled, its number voided."""

from collections.abc import Iterator

from sikot_desk.desk.papers import NAMES
from sikot_desk.domain import actions as a
from sikot_desk.domain.application import Status
from sikot_desk.ui.screens.file.seen import Seen, pairs
from sikot_desk.ui.screens.file.side_form import Line, SideSpec, when_line
from sikot_desk.ui.words import _


def of_sheets(seen: Seen, act: str) -> Iterator[SideSpec]:
    """Give what may be done with the sheet in hand and the numbers on it."""
    app = seen.view.app
    if app.status is Status.OPEN and act in {"paraf", "sign"}:
        yield _signatory(seen)
    if seen.stuck:
        yield _stuck(seen)
    if app.sheet is not None and app.status in {Status.OPEN, Status.READY}:
        yield _spoil()
    if app.given and not app.is_over:
        yield _void(seen)


def _signatory(seen: Seen) -> SideSpec:
    return SideSpec(
        code="signatory", act="change_signatory",
        text=_("Ganti penandatangan"), key="Alt+G", icon="user",
        does=_("Blanko ditarik dan dicetak lagi atas nama pejabat yang dipilih."),
        said=_("Ganti penandatangan tercatat"),
        lines=(
            Line("official", _("Penandatangan"), "drop", pairs(seen.signatories)),
            Line("reason", _("Alasan")),
            when_line(),
        ),
        make=lambda said: a.ChangeSignatory(
            official=said.said("official"), reason=said.said("reason"), occurred=said.moment()
        ),
    )  # fmt: skip


def _spoil() -> SideSpec:
    return SideSpec(
        code="spoil", text=_("Lembar rusak"), key="Alt+S", icon="cross",
        does=_("Blanko ditarik; surat dicetak, diparaf, dan ditandatangani lagi. Waktu berjalan."),
        said=_("Lembar rusak tercatat"),
        lines=(Line("reason", _("Apa yang rusak")), when_line()),
        make=lambda said: a.Spoil(reason=said.said("reason"), occurred=said.moment()),
    )  # fmt: skip


def _stuck(seen: Seen) -> SideSpec:
    papers = tuple((one, NAMES[one]) for one in seen.stuck)
    which = (Line("paper", _("Kertas"), "drop", papers),) if len(papers) > 1 else ()
    return SideSpec(
        code="stuck", act="fail_print", text=_("Kertas tidak keluar"), key="Alt+Q", icon="printer",
        does=_("Blanko tercatat dicetak, tetapi tidak keluar dari printer: cetakan yang sama "
               "dicetak lagi. Bila lembarnya sempat keluar, pakai Lembar rusak."),
        said=_("Kertas tidak keluar, tercatat; blankonya dicetak lagi"),
        lines=(*which, Line("reason", _("Apa yang terjadi"))),
        make=lambda said: a.FailPrint(
            paper=said.said("paper") or seen.stuck[0], reason=said.said("reason")
        ),
    )  # fmt: skip


def _void(seen: Seen) -> SideSpec:
    given = seen.view.app.given
    does = _("Nomor {number} tidak dipakai lagi; tugas Penyelia.").format(number=given[-1].number)
    if len(given) > 1:
        does = _("Nomor yang dipilih tidak dipakai lagi; tugas Penyelia.")
    if any(one.numbered_by for one in given):
        withdrawn = _("Lembarnya ditarik: surat dicetak, diparaf, dan ditandatangani lagi.")
        does = f"{does} {withdrawn}"
    numbers = tuple((one.letter, one.number) for one in reversed(given))
    which = (Line("letter", _("Nomor"), "drop", numbers),) if len(given) > 1 else ()
    return SideSpec(
        code="void", text=_("Batalkan nomor"), key="Alt+N", icon="circle-cross",
        does=does, said=_("Pembatalan nomor tercatat"),
        lines=(*which, Line("reason", _("Alasan"))),
        make=lambda said: a.Void(
            reason=said.said("reason"), letter=said.said("letter") if which else given[-1].letter
        ),
    )  # fmt: skip

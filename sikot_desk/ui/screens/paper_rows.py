"""How a paper on its way is said: its row, its state, its size in the counter's words."""

from collections.abc import Mapping

from sikot_desk.ui.kit import pill
from sikot_desk.ui.kit.pill import Pill, Weight
from sikot_desk.ui.kit.table import Cell, Row
from sikot_desk.ui.pieces import Piece, State
from sikot_desk.ui.words import _

_ROLL = 80
_SIZES: Mapping[tuple[int, int], str] = {
    (210, 297): "A4",
    (215, 330): "F4 215 × 330",
    (210, 330): "F4 210 × 330",
    (148, 210): "A5",
    (210, 148): "A5 lanskap",
    (297, 210): "A4 lanskap",
    (330, 215): "F4 lanskap",
}


def size_words(size: tuple[float, float]) -> str:
    """Name a paper size in millimetres as the counter does."""
    width, height = size
    known = _SIZES.get((round(width), round(height)))
    if round(width) == _ROLL:
        return _("Gulungan 80 mm")
    return known or _("{w} × {h} mm").format(w=f"{width:g}", h=f"{height:g}").replace(".", ",")


def row(piece: Piece) -> Row:
    """Give the row of one paper: its name, its file, where it is."""
    name = Cell(piece.name, piece.about, strong=True, icon="printer")
    return Row(piece.paper.file, (name, Cell(pill=_pill(piece.state))))


def _pill(state: State) -> Pill:
    pills: Mapping[State, Pill] = {
        State.UNCHOSEN: Pill(_("pilih printer"), Weight.TODAY, "printer"),
        State.SENDING: Pill(_("sedang dikirim"), Weight.NEUTRAL, "hourglass"),
        State.QUEUED: Pill(_("di antrean printer"), Weight.NEUTRAL, "hourglass"),
        State.PRINTED: pill.valid(_("tercetak")),
        State.KEPT: Pill(_("PDF disimpan"), Weight.OK, "save"),
        State.FAILED: pill.refused(_("belum tercetak")),
        State.HELD: Pill(_("tertahan di printer"), Weight.TODAY, "hourglass"),
    }
    return pills[state]

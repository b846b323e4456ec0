"""The fixed foot of a letter: bars and version at left, code or room for its label at right.

On the archive copy the places for the paraf stand in it too. Nothing here claims an electronic
signature.
"""

from sikot_desk.print import barcode, qr
from sikot_desk.print.fonts import Face
from sikot_desk.print.letter_parts import Archive, ByHand, OverPrint, ParafForm, Printed
from sikot_desk.print.letter_setting import Anchor, Frame
from sikot_desk.print.letter_signing import Block, office_ends
from sikot_desk.print.page import HEAD, HINT, Pen, Type
from sikot_desk.print.text import fitted, grouped_code, grouped_id

__all__ = ["code_anchor", "put", "qr_anchor"]

_MODULE = 0.33
_BARS_HIGH = 9.0
_BARS_TOP = 21.0
_FOOT = 12.0
_LABEL = (50.0, 25.0)
_PARAF = (14.0, 9.5)
_MOST_PLACES = 3
_BOX = (48.0, 17.0, 18.0)
_CODE = Type(11, Face.BOLD, spacing=0.6)
_BESIDE_QR = 2.5


def code_anchor(frame: Frame) -> Anchor:
    """Where the verification code ends: at the margin, or left of the QR."""
    beside = qr_anchor(frame)
    right = beside.x - qr.SIDE - _BESIDE_QR if beside else frame.right
    return Anchor(right, frame.paper.height - 16.2)


def qr_anchor(frame: Frame) -> Anchor | None:
    """The bottom right corner of the QR's square; its quiet zone may stand in the margin."""
    numbering = frame.data.numbering
    if not (isinstance(numbering, OverPrint | Printed) and numbering.qr):
        return None
    return Anchor(frame.right + 1.5, frame.paper.height - 11.5)


def put(frame: Frame, block: Block, copies_end: float) -> bool:
    """Put the foot; whether signature block and tembusan end above what stands there."""
    below = frame.paper.height
    if frame.data.draft_note:
        note = Type(7.5, Face.ITALIC)
        frame.sheet.text(frame.left, below - 12.7, frame.data.draft_note, note)
        return _free(frame, block, copies_end, _label_top(frame))
    _left(frame)
    return _free(frame, block, copies_end, _right(frame, block))


def _free(frame: Frame, block: Block, copies_end: float, right_top: float) -> bool:
    """Text ends 1.5 above the right foot and 1 above the bars, descenders counted."""
    hangs = 0.075 * frame.setting.body
    bars = frame.paper.height - _BARS_TOP
    return block.bottom + hangs + 1.5 <= right_top and copies_end + 0.7 + 1.0 <= bars


def _label_top(frame: Frame) -> float:
    return frame.paper.height - _FOOT - _LABEL[1]


def _left(frame: Frame) -> None:
    sheet, below = frame.sheet, frame.paper.height
    data = frame.data
    digits = barcode.payload(data.file_id, data.version, beside=data.beside)
    barcode.draw(sheet, (frame.left, below - _BARS_TOP), digits, _MODULE, _BARS_HIGH)
    x = frame.left + 41.5
    small = Type(7.5)
    told = grouped_id(frame.data.file_id)
    version = f"cetakan {frame.data.version}"
    archive = frame.data.archive
    if archive and isinstance(frame.data.numbering, Printed):
        sheet.text(x, below - 18.6, f"{told}  ·  {version}", small)
        caption = "lembar arsip  ·  kode pemeriksaan"
        sheet.text(x, below - 15.7, caption, Type(7, Face.ITALIC))
        code = grouped_code(frame.data.numbering.code)
        sheet.text(x, below - 12.1, code, Type(9.5, Face.BOLD, spacing=0.5))
        return
    sheet.text(x, below - 17.9, told, small)
    sheet.text(x, below - 14.95, version, small)
    if archive:
        sheet.text(x, below - 12.0, "lembar arsip", Type(7.5, Face.ITALIC))


def _right(frame: Frame, block: Block) -> float:
    """What stands in the foot at right; the height where it begins returns."""
    archive = frame.data.archive
    if archive:
        return _paraf(frame, block, archive)
    if isinstance(frame.data.numbering, ByHand):
        _label_ticks(frame)
        return _label_top(frame)
    if isinstance(frame.data.numbering, Printed):
        _code(frame, frame.data.numbering)
    square = qr_anchor(frame)
    return square.y - qr.SIDE if square else frame.paper.height - 22.6


def _code(frame: Frame, numbering: Printed) -> None:
    sheet, below = frame.sheet, frame.paper.height
    end = code_anchor(frame)
    sheet.right(end.x, below - 20.6, "Kode pemeriksaan", Type(7.5))
    code = grouped_code(numbering.code)
    sheet.right(end.x + _CODE.spacing / 3, end.y, code, _CODE)
    note = fitted(frame.data.code_note, Type(6), end.x - frame.left - 80, 5)
    sheet.right(end.x, below - 12.6, note.lines[0], Type(note.size))
    square = qr_anchor(frame)
    if square:
        qr.draw(sheet, (square.x, square.y), numbering.qr)


def _label_ticks(frame: Frame) -> None:
    """Corner ticks where the label of the code will be glued."""
    wide, high = _LABEL
    left, top = frame.right - wide, _label_top(frame)
    pen = Pen(0.5, 0.5)
    for x, inward in ((left, 3.0), (frame.right, -3.0)):
        for y, down in ((top, 3.0), (top + high, -3.0)):
            frame.sheet.path(((x + inward, y), (x, y), (x, y + down)), pen)
    hint = Type(6, grey=HINT)
    frame.sheet.centred(left + wide / 2, top + high / 2 + 0.7, "label kode 50 × 25 mm", hint)


def _paraf(frame: Frame, block: Block, archive: Archive) -> float:
    if archive.form is ParafForm.CONTROL_SHEET or not archive.posts:
        return frame.paper.height - _FOOT
    if archive.form is ParafForm.BOX or len(archive.posts) > _MOST_PLACES:
        return _paraf_box(frame, block, archive.posts)
    wide, high = _PARAF
    places = (
        (frame.block - 17.5, block.name - 6.6),
        (frame.block - 17.5, block.first_office - 5.6),
        (frame.right - wide, _beside_office(frame, block)),
    )
    key = Type(7, grey=0.4)
    for at, (x, y) in enumerate(places[: len(archive.posts)], 1):
        frame.sheet.frame(x, y, wide, high, Pen(0.4, 0.3, (0.8, 1.6)))
        frame.sheet.text(x + 0.8, y + 2.3, f"{at}", Type(6.5, grey=0.4))
    _key(frame, archive.posts, key)
    return frame.paper.height - 23


def _beside_office(frame: Frame, block: Block) -> float:
    """Where the third place begins: beside the last lines, or below them when they are long."""
    free = frame.right - _PARAF[0] - 1
    if any(end > free for end in office_ends(frame)[-2:]):
        return block.last_office + 1.6
    return block.last_office - 5.2


def _key(frame: Frame, posts: tuple[str, ...], type_: Type) -> None:
    x, y = frame.right - 50, frame.paper.height - 21
    frame.sheet.text(x, y, "Paraf:", type_)
    for at, post in enumerate(posts, 1):
        told = fitted(post, type_, 46, 5)
        frame.sheet.text(x, y + 3 * at, f"{at}", type_)
        frame.sheet.text(x + 2.4, y + 3 * at, told.lines[0], type_.at(told.size))


def _paraf_box(frame: Frame, block: Block, posts: tuple[str, ...]) -> float:
    """The kotak paraf 5 below the last line of the block.

    The lowest height at which the block may end returns, so that the table ends above the foot.
    """
    left, top = frame.block, block.bottom + 5
    wide = sum(_BOX)
    high = 5 + 8.0 * len(posts)
    sheet = frame.sheet
    sheet.block(left, top, wide, 5, HEAD)
    edges = (left, left + _BOX[0], left + _BOX[0] + _BOX[1], left + wide)
    for at, title in enumerate(("Pejabat", "Paraf", "Tanggal")):
        middle = (edges[at] + edges[at + 1]) / 2
        sheet.centred(middle, top + 3.4, title, Type(8, Face.BOLD))
        sheet.upright(edges[at + 1], top, top + high, Pen(0.5))
    for at, post in enumerate(posts):
        row = top + 5 + 8.0 * at
        sheet.rule(left, left + wide, row, Pen(0.5))
        _post(frame, (left + 1.5, row), f"{at + 1}.  {post}")
    sheet.frame(left, top, wide, high, Pen(0.7))
    return frame.paper.height - _FOOT - high - 5 + 1.5 + 0.075 * frame.setting.body + 0.4


def _post(frame: Frame, place: tuple[float, float], words: str) -> None:
    told = fitted(words, Type(8), _BOX[0] - 3, 7, 2)
    y = place[1] + (5.0 if len(told.lines) == 1 else 3.5)
    for at, line in enumerate(told.lines):
        frame.sheet.text(place[0], y + 2.9 * at, line, Type(told.size))

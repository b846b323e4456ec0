"""A sheet of two equal halves, the office's above the applicant's, with a line to cut between.

Receipts of one file and of several are laid out on it; what stands in the middle is theirs.
"""

from dataclasses import dataclass

from sikot_desk.print import form, kop, marks
from sikot_desk.print.fonts import Face
from sikot_desk.print.form import Signing
from sikot_desk.print.kop import Kop
from sikot_desk.print.marks import Marks, Zone
from sikot_desk.print.page import Paper, Pen, Sheet, Type
from sikot_desk.print.text import Sentence, draw_lines, plain, wrap

__all__ = ["LEFT", "Half", "Hands", "both", "cut_line", "head", "sign_applicant", "sign_office"]

LEFT = 12.0


@dataclass(frozen=True, slots=True)
class Half:
    """One half: where it begins, how high it is, where text ends, for whom it is, which sheet."""

    top: float
    height: float
    right: float
    for_office: bool
    count: str = ""

    @property
    def line_y(self) -> float:
        """The lowest line to sign on."""
        return self.top + self.height - 13.5


@dataclass(frozen=True, slots=True)
class Hands:
    """Who hands the files over and who takes them, with the officer's post."""

    bringer: str
    officer: str
    officer_title: str


def both(paper: Paper, count: str = "") -> tuple[Half, Half]:
    """The office's half and the applicant's; `count` tells which of several sheets it is."""
    high, right = paper.height / 2, paper.width - LEFT
    return Half(0, high, right, True, count), Half(high, high, right, False, count)


def cut_line(sheet: Sheet) -> None:
    """The dashed line at half height, up to 5 mm from the edges of the sheet itself."""
    y, paper = sheet.paper.height / 2, sheet.paper
    ends = (5.0, paper.held[0] - 5)
    left, right = ((end - paper.shift[0]) / paper.scale for end in ends)
    sheet.rule(left, right, y, Pen(0.5, 0.3, (3, 2)))
    sheet.centred(sheet.paper.width / 2, y - 1, "potong di sini", Type(6, Face.ITALIC, 0.4))


def head(sheet: Sheet, half: Half, office: Kop, carried: Marks) -> None:
    """Kop, marks, and for whom the half is."""
    marks.put(sheet, carried, half.right, Zone(half.top, half.height, 8))
    kop.small(sheet, office, LEFT, half.right, half.top + 8)
    whose = "Lembar untuk kantor" if half.for_office else "Lembar untuk pemohon"
    words = f"{whose}  {half.count}".rstrip()
    sheet.right(half.right, half.top + 10.9, words, Type(7.5, Face.ITALIC))


def sign_office(sheet: Sheet, half: Half, hands: Hands, end: float, *, hand_over: bool) -> None:
    """Both signatures below `end`, and what is filled in when the permit is handed over."""
    y, line_y = end + 4.9, min(half.line_y, end + 30)
    bringer = Signing(LEFT, 48, y, line_y)
    form.signature(sheet, bringer, "Yang menyerahkan berkas,", hands.bringer, 8.4)
    officer = Signing(LEFT + 62, 48, y, line_y)
    form.signature(sheet, officer, f"{hands.officer_title},", hands.officer, 8.4)
    if hand_over:
        _hand_over_box(sheet, half, y - 2.9)


def _hand_over_box(sheet: Sheet, half: Half, top: float) -> None:
    left, wide = half.right - 62, 62.0
    bottom = half.top + half.height - 9.3
    sheet.frame(left, top, wide, bottom - top, Pen(0.6))
    sheet.text(left + 2, top + 3.2, "Diisi saat penyerahan", Type(7.4, Face.BOLD))
    labels = ("Lembar pemohon ditarik", "Tanda terima hilang, ada pernyataan")
    for number, label in enumerate(labels):
        form.box(sheet, left + 2, top + 5.5 + 4.5 * number, 2.7, ticked=False)
        sheet.text(left + 6, top + 7.9 + 4.5 * number, label, Type(7.5))
    y = min(top + 18.5, bottom - 2.6)
    sheet.text(left + 2, y, "Tanggal", Type(7.5))
    sheet.dotted(left + 13, left + 33, y)
    sheet.text(left + 35, y, "Paraf", Type(7.5))
    sheet.dotted(left + 43, left + 60, y)


def sign_applicant(
    sheet: Sheet, half: Half, hands: Hands, end: float, notices: tuple[Sentence, str]
) -> None:
    """The officer's signature below `end`; beside it the notice and, smaller, the small print."""
    y, line_y = end + 4.9, min(half.line_y, end + 30)
    officer = Signing(LEFT, 48, y, line_y)
    form.signature(sheet, officer, f"{hands.officer_title},", hands.officer, 8.4)
    left = LEFT + 58
    room = half.right - left
    size = 8.3
    bottom = half.top + half.height - 6.5
    while True:
        notice = wrap(notices[0], size, room)
        small = wrap(plain(notices[1]), size - 1.3, room)
        high = (len(notice) * 0.44 + len(small) * 0.37) * size + 1.5
        if y - 0.5 + high <= bottom or size <= 6:
            break
        size -= 0.2
    last = draw_lines(sheet, (left, y - 0.3), notice, Type(size), 0.44 * size)
    if notices[1]:
        grey = Type(size - 1.3, grey=0.2)
        draw_lines(sheet, (left, last + 5), small, grey, 0.37 * size)

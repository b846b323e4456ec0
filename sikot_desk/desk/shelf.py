"""What the counter's books share: the period, the columns, who signs, the footer."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sikot_desk.db.books import Books
from sikot_desk.db.register import Register
from sikot_desk.domain import dates
from sikot_desk.domain.office import Office
from sikot_desk.domain.settings import OfficialSet
from sikot_desk.domain.sop import Kind, Made, Procedure
from sikot_desk.print.book import BookColumn, BookSigning
from sikot_desk.print.marks import Marks

NONE = "—"
"""Where nothing can come any more; what ink may still fill stays blank."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """What every book is made from: register, procedure, period, when (aware) and by whom.

    In the number book `series` chooses it, or the `kind` whose letter is numbered in it; with
    neither it is the first kind's.
    """

    register: Register
    office: Office
    procedure: Procedure
    since: date
    until: date
    at: datetime
    officer: str
    kind: Kind | None = None
    series: str = ""

    @property
    def made(self) -> Made:
        """The letter whose series is the number book's."""
        named = (one for one in self.procedure.series if one.series == self.series)
        return next(named, (self.kind or self.procedure.kinds[0]).made[-1])

    @property
    def books(self) -> Books:
        """The register's reads."""
        return Books(self.register)

    @property
    def period(self) -> str:
        """The period in words."""
        return dates.period(self.since, self.until)

    @property
    def short(self) -> str:
        """The permit's short name, `SIKOT`."""
        return self.procedure.letters[0].short


def columns(told: Iterable[tuple[str, float, bool]]) -> tuple[BookColumn, ...]:
    """Give the columns of a book."""
    return tuple(BookColumn(*one) for one in told)


def marks(shelf: Shelf) -> Marks:
    """Give the marks its paper carries."""
    return Marks(training=shelf.office.purpose == "training")


def signings(shelf: Shelf, heading: str) -> tuple[BookSigning, BookSigning]:
    """Give who takes note, the post of the last paraf, and who made the book."""
    city = shelf.office.identity.city if shelf.office.identity else ""
    today = shelf.at.date()
    parafs = [step for step in shelf.procedure.steps if step.act == "paraf"]
    post = parafs[-1].post if parafs else shelf.procedure.signatory["post"]
    found = holder(shelf, post)
    noting = ("Mengetahui,", f"{shelf.procedure.post(post).short},")
    return (
        BookSigning(noting, name_of(found), found.nip) if found else BookSigning(noting, nip=""),
        BookSigning((f"{city}, {dates.long_date(today)}", f"{heading},"), shelf.officer),
    )


def holder(shelf: Shelf, post: str) -> OfficialSet | None:
    """Give who holds a post today, None where nobody does."""
    lines = shelf.office.in_post(post, shelf.at.date())
    return next((one for one in lines if not one.vacant and one.name), None)


def name_of(one: OfficialSet) -> str:
    """Give an official's name with titles."""
    before = f"{one.titles_before} " if one.titles_before else ""
    after = f", {one.titles_after}" if one.titles_after else ""
    return f"{before}{one.name}{after}"


def foot(shelf: Shelf, name: str) -> str:
    """Give the left part of the footer: book, period, when and by whom it was printed."""
    printed = f"dicetak {dates.long_date(shelf.at)} pukul {dates.clock(shelf.at)} WIB"
    by = f" oleh {shelf.officer}" if shelf.officer else ""
    return f"{name}  ·  {shelf.period}  ·  {printed}{by}"


def narrow(moment: date | None) -> str:
    """Give a day as narrow columns write it, empty for none."""
    return dates.narrow_date(moment) if moment else ""


def long(day: date | None, otherwise: str = "") -> str:
    """Give a day written out, or what stands instead."""
    return dates.long_date(day) if day else otherwise

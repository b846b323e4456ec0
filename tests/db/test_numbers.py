"""Numbers are used, void, or somebody's; permits stand until another one replaces them."""

from datetime import date

import pytest

from sikot_desk.db.boards import Boards
from sikot_desk.db.numbers import REGISTRATION, NumberTaken
from sikot_desk.db.permits import PermitKnown
from sikot_desk.db.register import Register
from tests.db import acts
from tests.db.acts import new

NIK = acts.SITI.identity_number


def book(register: Register, series: str = acts.SERIES) -> list[tuple[int, str, str]]:
    return [(n.serial, n.state, n.file_id) for n in Boards(register).numbers(series, 2026)]


def states(register: Register) -> dict[str, str]:
    return {p.number: p.state for p in Boards(register).permits_of(NIK)}


def test_the_book_of_a_year_highest_number_first(register: Register):
    one, two = acts.walked(register, 1), acts.walked(register, 2)
    register.append([new(acts.numbered(1), one)])
    register.append(
        [new(acts.voided(2, of_file=False), two, "op"), new(acts.numbered(3), two, "op")]
    )
    assert book(register) == [(3, "used", two), (2, "void", ""), (1, "used", one)]
    assert book(register, REGISTRATION) == [(2, "used", two), (1, "used", one)]
    below = Boards(register).numbers(acts.SERIES, 2026, limit=1, before=3)
    assert [(n.serial, n.reason) for n in below] == [(2, "lembar rusak")]


def test_a_number_is_given_once(register: Register):
    one, two = acts.walked(register, 1), acts.walked(register, 2)
    register.append([new(acts.numbered(1), one)])
    with pytest.raises(NumberTaken):
        register.append([new(acts.numbered(1), two)])
    with pytest.raises(NumberTaken):
        register.append([new(acts.voided(1, of_file=False), two)])
    register.append([new(acts.numbered(1), one, "same file, spoiled sheet")])
    assert book(register) == [(1, "used", one)]


def test_a_void_number_never_comes_back(register: Register):
    one = acts.walked(register, 1)
    register.append([new(acts.numbered(1), one)])
    register.append([new(acts.voided(1, of_file=True), one)])
    assert book(register) == [(1, "void", one)]
    with pytest.raises(NumberTaken):
        register.append([new(acts.numbered(1), one, "again")])


def test_a_number_from_another_book_stands_outside_the_series(register: Register):
    one = acts.walked(register, 1)
    register.append([new(acts.numbered(0, number="BUKU-B/17"), one)])
    assert book(register) == []
    assert register.last(acts.SERIES, 2026) == 0
    assert register.number_taken("BUKU-B/17")
    assert states(register) == {"BUKU-B/17": "in_force"}


def test_a_permit_follows_its_file(register: Register):
    one = acts.walked(register, 1)
    assert states(register) == {}
    register.append([new(acts.numbered(1), one)])
    register.append([new(acts.corrected(applicant__name="Siti Rahma"), one)])
    permit = Boards(register).permit("445/1/SIKOT/2026")
    assert permit is not None
    assert (permit.name, permit.file_id, permit.letter_date, permit.ends) == (
        "Siti Rahma",
        one,
        date(2026, 7, 8),
        date(2030, 1, 1),
    )
    register.append([new(acts.voided(1, of_file=True), one)])
    assert states(register) == {}
    assert Boards(register).permit("445/1/SIKOT/2026") is None
    register.append([new(acts.numbered(2), one)])
    assert states(register) == {"445/2/SIKOT/2026": "in_force"}


def test_a_renewal_replaces_and_its_voiding_puts_back(register: Register):
    register.append([new(acts.old_permit("SIK/9/2021"))])
    one = acts.walked(register, 1)
    register.append([new(acts.numbered(1, replaces="SIK/9/2021"), one)])
    assert states(register) == {"445/1/SIKOT/2026": "in_force", "SIK/9/2021": "replaced"}
    register.append([new(acts.voided(1, of_file=True), one)])
    assert states(register) == {"SIK/9/2021": "in_force"}
    register.append([new(acts.numbered(2, replaces="SIK/9/2021"), one)])
    register.append([new(acts.numbered(2, replaces=""), one, "kept number, nothing replaced")])
    assert states(register) == {"445/2/SIKOT/2026": "in_force", "SIK/9/2021": "in_force"}


def test_an_old_permit_noted_after_its_renewal_is_replaced_from_the_start(register: Register):
    one = acts.walked(register, 1)
    register.append([new(acts.numbered(1, replaces="SIK/9/2021"), one)])
    register.append([new(acts.old_permit("SIK/9/2021"))])
    assert states(register)["SIK/9/2021"] == "replaced"
    register.append([new(acts.old_permit("SIK/9/2021", name="Siti R."), op="mended")])
    assert states(register)["SIK/9/2021"] == "replaced"


def test_a_number_that_is_an_old_permit_s_is_not_given(register: Register):
    register.append([new(acts.old_permit("445/1/SIKOT/2026"))])
    one = acts.walked(register, 1)
    with pytest.raises(PermitKnown):
        register.append([new(acts.numbered(1), one)])
    assert book(register) == []

"""The office's own prints: counted by paper and what they are about, told newest first."""

from pathlib import Path

import pytest

from sikot_desk.db.office_prints import OfficePrints
from sikot_desk.db.register import Register
from sikot_desk.domain.paper_settings import OfficePaperPrinted
from tests.db import acts
from tests.db.acts import new
from tests.db.tampering import hand


def printed(about: str) -> OfficePaperPrinted:
    return OfficePaperPrinted(
        paper="buku-nomor", about=about, copies=1, again=0, digest="d" * 64, program="0.1.0"
    )


@pytest.fixture
def prints(register: Register) -> OfficePrints:
    for about in ("2026-06", "2026-07", "2026-07"):
        register.append([new(printed(about))])
    return OfficePrints(register)


def test_what_was_printed_is_counted_and_told(prints: OfficePrints) -> None:
    assert [prints.times("buku-nomor", about) for about in ("2026-06", "2026-07", "x")] == [1, 2, 0]
    newest = prints.latest(2)
    assert [one.printed.about for one in newest] == ["2026-07", "2026-07"]
    (first,) = prints.latest(5, before=newest[-1].seq)
    assert (first.printed.about, first.at) == ("2026-06", acts.START)


def test_a_row_that_names_another_entry_is_never_told(
    prints: OfficePrints, register: Register, folder: Path
) -> None:
    acts.walked(register, 1)
    seq = register.head.seq
    register.close()
    with hand(folder / "register.db") as conn:
        conn.execute("INSERT INTO office_prints VALUES (?, ?, ?)", (seq, "buku-nomor", "x"))
    with acts.open_register(folder) as again, pytest.raises(TypeError, match="accepted"):
        OfficePrints(again).latest(1)

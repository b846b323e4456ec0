"""A print is kept with its render: the same again later, else both versions are named."""

from datetime import timedelta

import pytest

from sikot_desk.db.codec import event_of
from sikot_desk.desk import papers
from sikot_desk.domain import actions as a
from sikot_desk.domain import settings as s
from sikot_desk.domain.events import Printed
from tests.desk.day import Day, person, unfit
from tests.desk.reading import text_of


def prints(day: Day, file: str, paper: str) -> list[Printed]:
    events = map(event_of, day.counter.register.entries_of(file))
    return [one for one in events if isinstance(one, Printed) and one.paper == paper]


def again(day: Day, file: str, paper: str) -> Printed:
    """Printed again by another officer, a day later."""
    day.does(a.Reprint(paper=paper), file, officer="sari", minutes=2000)
    return prints(day, file, paper)[-1]


def made(day: Day, paper: str) -> str:
    """A file whose paper was printed, and which went on since where it can."""
    if paper == "tanda-terima":
        return day.drafted()
    file = day.received(drop_off=paper == "titip-berkas")
    if paper == "lembar-pengembalian":
        day.does(a.Check(verdicts=unfit("ktp")), file)
        day.does(a.Return(), file)
    return file


@pytest.mark.parametrize("paper", ["tanda-terima", "titip-berkas", "lembar-pengembalian"])
def test_a_slip_printed_again_by_another_is_the_same_render(day: Day, paper: str) -> None:
    file = made(day, paper)
    (first,) = prints(day, file, paper)
    assert "CETAK ULANG" not in text_of(day.tray.last(paper).pdf)
    second = again(day, file, paper)
    assert (second.again, second.digest, second.first_program) == (1, first.digest, "")
    words = text_of(day.tray.last(paper).pdf)
    assert "CETAK ULANG ke-1" in words
    assert "Sari Oktaviani" in words


def test_the_control_card_printed_again_has_the_steps_of_its_first_print(day: Day) -> None:
    file = day.drafted()
    (first,) = prints(day, file, "lembar-kendali")
    day.does(a.Reprint(paper="lembar-kendali"), file)
    day.does(a.Paraf(), file)
    later = again(day, file, "lembar-kendali")
    assert (later.again, later.digest, later.first_program) == (2, first.digest, "")
    assert "CETAK ULANG ke-2" in text_of(day.tray.last("lembar-kendali").pdf)


def test_another_program_is_named_beside_the_first(
    day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = day.accepted()
    (first,) = prints(day, file, "tanda-terima")
    monkeypatch.setattr(papers, "__version__", "9.9.9")
    same = again(day, file, "tanda-terima")
    assert (same.program, same.first_program, same.digest) == ("9.9.9", "", first.digest)
    office = day.counter.register.office().identity
    assert office
    day.does(
        s.SetOffice(
            government="PEMERINTAH KABUPATEN LAIN",
            dinas=office.dinas,
            city=office.city,
            short_name=office.short_name,
            address=office.address,
        )
    )
    other = again(day, file, "tanda-terima")
    assert other.digest != first.digest
    assert (other.program, other.first_program) == ("9.9.9", first.program)


def test_a_paper_bears_the_name_of_its_own_day(day: Day) -> None:
    office = day.counter.register.office().identity
    assert office
    named = {"dinas": ("DINAS BARU",), "city": "Pekanbaru", "short_name": "DB"}
    tomorrow = day.now.date() + timedelta(days=1)
    day.does(
        s.SetOffice(government=office.government, address=office.address, since=tomorrow, **named)
    )
    file = day.accepted()
    day.does(a.Draft(), file)
    assert "DINAS BARU" not in text_of(day.tray.last("blanko").pdf)
    other = day.accepted(applicant=person(7))
    day.now += timedelta(days=1)
    day.does(a.Draft(), other)
    assert "DINAS BARU" in text_of(day.tray.last("blanko").pdf)
    day.does(a.Reprint(paper="tanda-terima"), other)
    assert "DINAS BARU" not in text_of(day.tray.last("tanda-terima").pdf)


@pytest.mark.parametrize("paper", ["salinan-arsip", "bukti-penyerahan", "label-map"])
def test_what_is_signed_or_glued_is_never_marked(day: Day, paper: str) -> None:
    file = day.handed()
    (first,) = prints(day, file, paper)
    second = again(day, file, paper)
    assert (second.again, second.digest) == (1, first.digest)
    assert "CETAK ULANG" not in text_of(day.tray.last(paper).pdf)


def test_a_blanko_stuck_in_the_printer_comes_again_unmarked(day: Day) -> None:
    file = day.accepted()
    assert day.refused(a.FailPrint(paper="blanko", reason="macet"), file) == "no_sheet"
    day.does(a.Draft(), file)
    (first,) = prints(day, file, "blanko")
    assert day.refused(a.Reprint(paper="blanko"), file) == "blanko_printed_once"
    for paper in ("lembar-kendali", "blanko-pencabutan", "surat"):
        assert day.refused(a.FailPrint(paper=paper, reason="macet"), file) == "paper_unknown"
    done = day.does(a.FailPrint(paper="blanko", reason="kertas macet"), file)
    assert [(one.key, one.version, one.again) for one in done.papers] == [("blanko", 1, 0)]
    second = prints(day, file, "blanko")[-1]
    assert (second.again, second.digest) == (0, first.digest)
    assert "CETAK ULANG" not in text_of(day.tray.last("blanko").pdf)
    day.tray.jams_at = "blanko"
    assert day.does(a.FailPrint(paper="blanko", reason="macet lagi"), file).trouble
    assert day.refused(a.FailPrint(paper="blanko", reason="macet"), file) == "not_printed"
    day.tray.jams_at = ""
    day.does(a.Reprint(paper="blanko"), file)
    day.does(a.Paraf(), file)
    assert day.refused(a.FailPrint(paper="blanko", reason="x"), file) == "initialled_already"

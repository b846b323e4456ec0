"""A sister permit with two parafs is data: adopted, it walks, prints and reckons like the first."""

from datetime import date

from sikot_desk.desk.boards import Board
from sikot_desk.domain import actions as a
from sikot_desk.domain import settings as s
from sikot_desk.domain.application import Status
from tests.desk.day import RESOURCES, TICKS, Day
from tests.desk.reading import bars_of, text_of

SISTER = (RESOURCES.parent / "tests" / "data" / "sister.toml").read_text(encoding="utf-8")
SINCE = date(2026, 1, 2)


def test_two_parafs_walk_from_the_loket_to_the_hand_over(day: Day) -> None:
    day.does(s.AdoptProcedure(text=SISTER))
    file = day.accepted()
    assert day.refused(a.Draft(), file) == "no_signatory"
    head = s.SetOfficial(official="head", post="kadis", name="Suryani Lubis", since=SINCE)
    day.does(head)
    assert day.does(a.Draft(), file).papers[-1].key == "lembar-kendali"
    assert "SOP/PTSP/12" in text_of(day.tray.last("lembar-kendali").pdf)
    assert day.refused(a.Paraf(post="sekretaris"), file) == "post_unknown"
    assert day.refused(a.Paraf(post="sekdis"), file) == "paraf_order"
    day.does(a.Paraf(post="kabid"), file)
    day.does(a.Paraf(post="sekdis"), file)
    day.does(a.Sign(), file)
    assert day.refused(a.Number(), file) == "no_number_format"
    form = s.SetNumberFormat(series="wicara", template="503/{seq:03d}/SIKTW/{year}", since=SINCE)
    day.does(form)
    for act in (a.Number(), TICKS, a.HandOver()):
        day.does(act, file)
    letter = day.tray.last("salinan-arsip").pdf
    assert "503/001/SIKTW/2026" in text_of(letter)
    assert bars_of(letter) == [f"{file}01"]
    app = day.counter.register.application(file)
    assert app
    assert app.status is Status.HANDED_OVER
    view = Board(day.counter.register, day.now).file(file)
    assert view
    assert [row.step.number for row in view.timeline] == list(range(1, 9))
    assert view.version.startswith("siktw@")


def test_a_file_under_way_keeps_its_three_parafs(day: Day) -> None:
    file = day.drafted()
    assert day.refused(s.AdoptProcedure(text=SISTER)) == "rules_late"
    day.does(
        s.AdoptProcedure(text=SISTER, overrides={"rules_late": "izin baru, berkas lama tetap"})
    )
    day.parafed(file)
    for act in (a.Sign(), a.Number(), TICKS):
        day.does(act, file)
    board = Board(day.counter.register, day.now)
    assert len(board.home().steps) == 8
    view = board.file(file)
    assert view
    assert len(view.timeline) == 9

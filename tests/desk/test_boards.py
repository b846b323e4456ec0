"""What the screens show, read from a register at one moment."""

from datetime import datetime

from sikot_desk.clock import WIB
from sikot_desk.desk.boards import Board, FileView
from sikot_desk.domain import actions as a
from sikot_desk.domain.events import Noted
from tests.desk.day import BUNDA, Day, fit, person, unfit

LATE = datetime(2026, 7, 10, 9, 0, tzinfo=WIB)


def board(day: Day, now: datetime | None = None) -> Board:
    return Board(day.counter.register, now or day.now)


def view(day: Day, file: str) -> FileView:
    found = board(day).file(file)
    assert found
    return found


def test_home_counts_every_step_and_says_what_is_late(day: Day) -> None:
    waiting = day.accepted(applicant=person(1))
    day.does(a.Return(), incomplete(day, 2))
    day.drafted(applicant=person(3))
    ready = day.ready(applicant=person(4))
    told = day.ready(applicant=person(5))
    day.does(a.Told(reached=False), ready)
    day.does(a.Told(), told)
    day.handed(applicant=person(6))
    home = board(day, LATE).home()
    counts = {count.step.key: (count.count, count.late) for count in home.steps}
    assert counts["blanko"] == (1, 1)
    assert counts["paraf_ahli_muda"] == (1, 1)
    assert counts["penyerahan"] == (2, 0)
    assert counts["masuk"] == (0, 0)
    assert (home.running, home.ready, home.late) == (2, 2, 2)
    assert [row.app.file_id for row in home.untold] == [ready]
    assert home.rows[0].app.file_id == waiting
    assert [count.oldest for count in home.steps if count.step.key == "masuk"] == [0]


def incomplete(day: Day, serial: int) -> str:
    file = day.received(applicant=person(serial))
    day.does(a.Check(verdicts=unfit("ktp")), file)
    return file


def test_a_file_with_the_applicant_waits_for_nobody_at_the_counter(day: Day) -> None:
    file = day.accepted()
    day.does(a.Pause(reason="STR asli"), file)
    home = board(day, LATE).home()
    assert [count.count for count in home.steps] == [0] * 9
    assert home.rows[0].standing.paused


def test_the_queue_of_a_step_is_ordered_by_what_is_due(day: Day) -> None:
    first = day.accepted(applicant=person(1))
    day.now = LATE
    second = day.accepted(applicant=person(2))
    rows = board(day).queue("blanko")
    assert [row.app.file_id for row in rows] == [first, second]
    assert [row.next_act for row in rows] == ["draft", "draft"]
    assert rows[1].waiting == 0
    assert board(day).queue("penomoran") == ()


def test_one_file_is_shown_whole(day: Day) -> None:
    file = day.received()
    seen = view(day, file)
    assert (seen.next_act, seen.kind.key) == ("check", "baru")
    assert seen.next_step
    assert seen.next_step.key == "periksa"
    assert seen.rules
    assert seen.rules.key == "PMK23-2013"
    assert [one.key for one in seen.requirements] == list(seen.asked)
    assert "kuasa" not in seen.asked
    day.does(a.Check(verdicts=unfit("ktp")), file)
    day.does(a.Return(), file)
    day.does(a.Resubmit(), file)
    assert view(day, file).asked == ("ktp",)
    assert board(day).file("260100009999") is None


def test_what_is_over_waits_for_nothing(day: Day) -> None:
    file = day.handed()
    seen = view(day, file)
    assert (seen.next_act, seen.next_step, seen.asked) == ("", None, ())
    assert [permit.number for permit in seen.permits] == ["503/SIKOT/001/DPMPTSP/2026"]


def test_before_any_rules_nothing_is_owed(day: Day) -> None:
    file = day.received()
    early = Board(day.counter.register, datetime(2020, 1, 1, tzinfo=WIB)).file(file)
    assert early
    assert (early.rules, early.requirements) == (None, ())


def test_history_is_newest_first_and_names_people(day: Day) -> None:
    file = day.received()
    day.does(a.Note(text="ditelepon"), file)
    latest = board(day).history(file)[0]
    assert isinstance(latest.event, Noted)
    assert (latest.officer, latest.at, latest.clock) == ("Rina Marlina", day.now, "ok")
    assert board(day).name_of("siapa") == "siapa"


def test_a_file_is_found_by_whatever_names_it(day: Day) -> None:
    file = day.numbered()
    seen = board(day)
    for text in (file, f"{file[:2]} {file[2:4]} {file[4:11]} {file[11]}", "1/2026", f"{file}01"):
        assert seen.find(text) == file
    assert seen.find("503/SIKOT/001/DPMPTSP/2026") == file
    assert seen.find("tidak ada") is None


def test_search_finds_words_and_holders(day: Day) -> None:
    day.received(applicant=person(1, name="Ni’matul Ma’rifah"))
    file = day.received(workplace=BUNDA)
    seen = board(day)
    assert [line.file_id for line in seen.search("bunda")] == [file]
    assert len(seen.search("")) == 2
    newest = seen.search("", limit=1)
    assert [line.file_id for line in newest] == [file]
    assert seen.search("rahmawati")[0].file_id == file
    assert [app.file_id for app in seen.holders("rahmawati")] == [file]


def test_the_number_book_shows_used_and_void(day: Day) -> None:
    file = day.numbered()
    day.does(a.Void(reason="salah tulis"), file)
    day.renewed(file)
    day.does(a.Number(), file)
    book = board(day).numbers(2026)
    assert [(line.serial, line.state) for line in book] == [(2, "used"), (1, "void")]
    assert board(day).procedure.key == "sikot"
    assert fit("ktp")[0].result == "fit"

"""The only way into the register: an act is recorded once, printed, and told as it was."""

from datetime import date

import pytest

from sikot_desk.desk.counter import Counter, Done
from sikot_desk.domain import actions as a
from sikot_desk.domain import settings as s
from sikot_desk.domain.application import Status
from sikot_desk.domain.requests import Request
from sikot_desk.domain.trouble import Trouble
from tests.desk.day import ANANDA, BUNDA, RESOURCES, SITI, TICKS, Day, fit, intake, person, unfit


def acts(day: Day, file: str) -> list[str]:
    return [entry.act for entry in day.counter.register.entries_of(file)]


def keys(done: Done) -> list[str]:
    return [paper.key for paper in done.papers]


def test_one_file_walks_the_whole_procedure(day: Day) -> None:
    file = day.handed()
    app = day.counter.register.application(file)
    assert app
    assert app.status is Status.HANDED_OVER
    assert (app.registration, app.number) == ("0001/2026", "503/SIKOT/001/DPMPTSP/2026")
    assert app.ends == date(2028, 3, 14)
    assert len(app.code) == 10
    walked = [act for act in acts(day, file) if act != "printed"]
    assert walked == [
        "received",
        "checked",
        "accepted",
        "drafted",
        *["paraf_given"] * 3,
        "signed",
        "numbered",
        "made_ready",
        "handed_over",
    ]


def test_each_act_brings_its_papers(day: Day) -> None:
    file = day.received()
    assert keys(day.does(a.Check(verdicts=fit()), file)) == []
    assert keys(day.does(a.Accept(), file)) == ["tanda-terima", "label-map"]
    assert keys(day.does(a.Draft(), file)) == ["blanko", "blanko-arsip", "lembar-kendali"]
    day.does(a.SendBack(reason="salah alamat"), file)
    assert keys(day.does(a.Draft(), file)) == ["blanko", "blanko-arsip"]
    day.parafed(file)
    day.does(a.Sign(), file)
    assert keys(day.does(a.Number(), file)) == ["salinan-arsip", "label-kode"]
    day.does(TICKS, file)
    assert keys(day.does(a.HandOver(), file)) == ["bukti-penyerahan"]


def test_every_print_is_an_entry_with_its_digest(day: Day) -> None:
    file = day.accepted()
    printed = [e for e in day.counter.register.entries_of(file) if e.act == "printed"]
    assert [e.data["paper"] for e in printed] == ["tanda-terima", "label-map"]
    assert [e.data["digest"] for e in printed] == [paper.digest for paper in day.tray.papers]


def test_file_ids_run_on_and_bear_the_year(day: Day) -> None:
    assert day.received() == "260100000017"
    assert day.received(workplace=BUNDA) == "260100000025"
    day.now = day.now.replace(year=2027)
    other = day.received(applicant=SITI, workplace=BUNDA, overrides={"workplace_again": "baru"})
    assert other == "270100000012"


def test_an_act_of_the_office_has_no_file(day: Day) -> None:
    done = day.does(s.SetOption(option="cutoff", value="14:00"))
    assert (done.file_id, done.application, done.papers) == ("", None, ())
    assert day.counter.register.office().option("cutoff") == "14:00"


# --- once, and once only ----------------------------------------------------------------------


def test_the_same_operation_gives_its_first_result(day: Day) -> None:
    first = day.does(intake(), op="op-x")
    head = day.counter.register.head
    again = day.does(intake(), op="op-x")
    assert again.repeated
    assert not first.repeated
    assert (again.file_id, again.entries) == (first.file_id, first.entries)
    assert day.counter.register.head == head


@pytest.mark.parametrize(
    "setting",
    [
        s.SetOption(option="cutoff", value="14:00"),
        s.Confirm(item="options.cutoff", seen="", reason="rapat loket"),
    ],
)
def test_an_act_of_the_office_repeats_too(day: Day, setting: s.OfficeAction) -> None:
    first = day.does(setting, op="op-x")
    again = day.does(setting, op="op-x")
    assert again.repeated
    assert (again.file_id, again.application) == ("", None)
    assert again.entries == first.entries


def test_the_same_act_under_another_operation_is_refused(day: Day) -> None:
    file = day.accepted()
    assert day.refused(a.Accept(), file) == "waits_for_step"
    assert day.refused(intake()) == "workplace_again"


@pytest.mark.parametrize("other", [a.Withdraw(reason="x"), a.Note(text="y")])
def test_an_operation_belongs_to_one_act(day: Day, other: a.CaseAction) -> None:
    file, elsewhere = day.received(), day.received(workplace=BUNDA)
    day.does(a.Note(text="y"), file, op="op-x")
    assert day.refused(other, elsewhere, op="op-x") == "operation_differs"
    assert day.refused(a.Withdraw(reason="x"), file, op="op-x") == "operation_differs"
    assert day.refused(a.Note(text="y"), file, op="op-x", officer="sari") == "operation_differs"


def test_an_operation_belongs_to_what_was_typed(day: Day) -> None:
    first = day.does(intake(), op="op-x")
    assert day.does(intake(), op="op-x").file_id == first.file_id
    assert day.refused(intake(applicant=person(7)), op="op-x") == "operation_differs"
    day.does(a.Note(text="y"), first.file_id, op="op-y")
    assert day.refused(a.Note(text="z"), first.file_id, op="op-y") == "operation_differs"
    day.does(s.SetOption(option="cutoff", value="14:00"), op="op-z")
    other = s.SetOption(option="cutoff", value="15:00")
    assert day.refused(other, op="op-z") == "operation_differs"


def test_an_old_permit_is_known_however_it_is_typed(day: Day) -> None:
    day.old_permit("503/017/SIKOT/2021")
    file = day.received(kind="perpanjangan", old_permit="503 / 017/sikot/2021", workplace_no=1)
    app = day.counter.register.application(file)
    assert app is not None
    assert app.old_permit == "503/017/SIKOT/2021"


# --- who and which ----------------------------------------------------------------------------


def test_nobody_and_nothing_unknown_gets_in(day: Day) -> None:
    head = day.counter.register.head
    assert day.refused(intake(), officer="siapa") == "user_unknown"
    assert day.refused(a.Accept(), "260100000017") == "file_unknown"
    assert day.refused(a.Accept(), "x" * 900) == "file_unknown"
    assert day.refused(s.SetOption(option="cutoff", value=""), officer="sari") == "role_missing"
    assert day.counter.register.head == head


def test_the_entry_bears_the_role_that_allowed_the_act(day: Day) -> None:
    done = day.does(intake(), officer="sari")
    assert [entry.role for entry in done.entries] == ["loket"]
    assert day.does(s.SetClosure(day=date(2026, 7, 9), reason="banjir")).entries[0].role == "admin"


def test_letters_are_composed_before_anything_is_compared(day: Day) -> None:
    day.old_permit("503/e\u0301/2021")
    assert day.counter.register.number_taken("503/é/2021")
    again = s.RecordOldPermit(
        number="503/e\u0301/2021",
        letter_date=date(2021, 1, 1),
        applicant=SITI,
        workplace=ANANDA,
        issuer="x",
        source="y",
    )
    assert day.refused(again) == "number_taken"


# --- papers that fail -------------------------------------------------------------------------


def test_a_jam_leaves_the_act_saved_and_says_what_to_do(day: Day) -> None:
    file = day.checked()
    day.tray.jams_at = "label-map"
    done = day.does(a.Accept(), file)
    assert "cetak ulang" in done.trouble
    assert done.application
    assert done.application.registration == "0001/2026"
    assert keys(done) == ["tanda-terima"]
    assert acts(day, file)[-2:] == ["accepted", "printed"]


def test_what_jammed_is_printed_again_unmarked(day: Day) -> None:
    file = day.checked()
    day.tray.jams_at = "tanda-terima"
    assert keys(day.does(a.Accept(), file)) == []
    day.tray.jams_at = ""
    done = day.does(a.Reprint(paper="tanda-terima"), file)
    assert [(paper.key, paper.again) for paper in done.papers] == [("tanda-terima", 0)]


def test_a_reprint_that_jams_records_nothing_and_may_be_tried_again(day: Day) -> None:
    file = day.accepted()
    day.tray.jams_at = "tanda-terima"
    head = day.counter.register.head
    assert day.does(a.Reprint(paper="tanda-terima"), file, op="op-x").trouble
    assert day.counter.register.head == head
    day.tray.jams_at = ""
    assert not day.does(a.Reprint(paper="tanda-terima"), file, op="op-x").trouble


def test_a_print_that_cannot_be_noted_leaves_the_act_saved(
    day: Day, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = day.checked()
    register = day.counter.register
    append = register.append

    def full(batch: list[object]) -> object:
        if batch[0].event.__class__.__name__ == "Printed":  # type: ignore[attr-defined]
            raise Trouble("disk_full")
        return append(batch)  # type: ignore[arg-type]

    monkeypatch.setattr(register, "append", full)
    done = day.does(a.Accept(), file)
    assert "disk" in done.trouble
    assert done.application
    assert done.application.was_accepted


def test_without_a_press_no_paper_is_made(day: Day) -> None:
    quiet = Counter(day.counter.register, day.counter.places)
    request = Request(
        op="quiet", at=day.now, officer="rina", session="", action=intake(drop_off=True)
    )
    done = quiet.act(request)
    assert isinstance(done, Done)
    assert done.papers == ()
    assert RESOURCES.is_dir()


# --- reprints ---------------------------------------------------------------------------------


def test_reprints_count_and_only_what_exists_is_printed(day: Day) -> None:
    file = day.accepted()
    assert day.does(a.Reprint(paper="tanda-terima", copies=2), file).papers[0].again == 1
    assert day.does(a.Reprint(paper="tanda-terima"), file).papers[0].again == 2
    assert day.refused(a.Reprint(paper="bukti-penyerahan"), file) == "paper_unknown"
    assert day.refused(a.Reprint(paper="surat cinta"), file) == "paper_unknown"
    assert day.refused(a.Reprint(paper="tanda-terima", copies=0), file) == "copies_odd"
    assert day.refused(a.Reprint(paper="tanda-terima", copies=1000), file) == "copies_odd"


def test_a_blanko_is_printed_once_and_a_new_one_is_a_version(day: Day) -> None:
    file = day.drafted()
    assert day.refused(a.Reprint(paper="blanko"), file) == "blanko_printed_once"
    day.does(a.Spoil(reason="tinta tumpah"), file)
    done = day.does(a.Draft(), file)
    assert [(paper.key, paper.version, paper.again) for paper in done.papers] == [
        ("blanko", 2, 0),
        ("blanko-arsip", 2, 0),
    ]


def test_a_blanko_that_jammed_may_be_printed_after_all(day: Day) -> None:
    file = day.accepted()
    day.tray.jams_at = "blanko"
    day.does(a.Draft(), file)
    day.tray.jams_at = ""
    assert keys(day.does(a.Reprint(paper="blanko"), file)) == ["blanko"]


def test_a_second_slip_is_no_reprint_of_the_first(day: Day) -> None:
    file = day.received()
    for verdicts in (unfit("ijazah"), unfit("ijazah")[2:3]):
        day.does(a.Check(verdicts=verdicts), file)
        day.does(a.Return(), file)
        day.does(a.Resubmit(), file)
    slips = [(paper.version, paper.again) for paper in day.tray.papers]
    assert slips == [(1, 0), (2, 0)]
    assert day.does(a.Reprint(paper="lembar-pengembalian"), file).papers[0].again == 1
    day.does(a.Check(verdicts=fit("ijazah")), file)
    assert day.refused(a.Reprint(paper="lembar-pengembalian"), file) == "paper_unknown"


def test_a_receipt_after_a_pause_is_a_new_one(day: Day) -> None:
    file = day.accepted()
    day.does(a.ReturnToApplicant(verdicts=unfit("sehat")[4:5]), file)
    day.does(a.Resubmit(), file)
    receipt = day.does(a.Check(verdicts=fit("sehat")), file).papers[0]
    assert (receipt.key, receipt.version, receipt.again) == ("tanda-terima", 1, 0)
    day.does(a.Pause(reason="ditelepon"), file)
    assert day.does(a.Resume(reason="sudah"), file).papers[0].version == 2


def test_usual_copies_are_recorded_and_more_asked_for_go_before(day: Day) -> None:
    day.counter.copies = {"tanda-terima": 2}
    file = day.received()
    day.does(a.Check(verdicts=fit()), file)
    accepted = day.does(a.Accept(), file)
    assert [(one.key, one.copies) for one in accepted.papers] == [
        ("tanda-terima", 2),
        ("label-map", 1),
    ]
    prints = [one for one in day.counter.register.entries_of(file) if one.act == "printed"]
    assert [one.data["copies"] for one in prints] == [2, 1]
    assert day.does(a.Reprint(paper="tanda-terima"), file).papers[0].copies == 2
    assert day.does(a.Reprint(paper="tanda-terima", copies=5), file).papers[0].copies == 5

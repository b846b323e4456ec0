"""Nothing is rubbed out: a step taken back, data mended, prints counted; each by its own entry."""

from datetime import date

import pytest

from sikot_desk.domain import actions as a
from sikot_desk.domain import events as e
from sikot_desk.domain.corrections import typed, with_typed
from sikot_desk.domain.folding import Meta, fold
from tests.domain.counter_days import Counter, moment
from tests.domain.day import play

pytestmark = pytest.mark.fast

ACCEPTED = "2026-07-06 09:00  receive, check, accept siti\n"
DRAFTED = ACCEPTED + "2026-07-06 09:30  draft siti\n"


def test_the_last_step_is_taken_back_by_an_entry_that_points_at_it():
    counter = play(
        DRAFTED
        + """
    2026-07-06 09:30  undo siti → refused nothing_to_undo
    2026-07-06 09:50  paraf siti, happened 09:40 → happened 2026-07-06 09:40
    2026-07-06 10:50  paraf siti, happened 10:30 → waits for Paraf Sekretaris
    2026-07-06 10:51  undo siti, entry 1 → refused not_the_last_step
    2026-07-06 10:51  undo siti → waits for Paraf Ahli Madya; happened 2026-07-06 09:40
    2026-07-06 10:52  paraf siti, happened 10:00 → happened 2026-07-06 10:00
    2026-07-06 11:00  paraf, sign siti → signed by kepala_dinas
    2026-07-06 11:01  undo siti → signed by ; waits for Tanda tangan; next sign
    2026-07-06 11:02  sign, number siti
    2026-07-06 11:03  undo siti → refused nothing_to_undo
    2026-07-06 11:10  tick_ready siti → is ready
    2026-07-06 11:12  undo siti → is open; clock runs; next tick_ready; happened 2026-07-06 11:02
    2026-07-06 11:13  tick_ready, hand_over siti
    2026-07-06 11:14  undo siti → refused file_handed_over
    """
    )
    undone = [event.entry for event, _ in counter.events if isinstance(event, e.StepUndone)]
    taken = [meta.seq for event, meta in counter.events if isinstance(event, e.MadeReady)]
    assert undone[-1] == taken[0]


def test_a_step_taken_back_leaves_the_pause_before_it():
    play(
        DRAFTED
        + """
    2026-07-06 10:00  pause siti
    2026-07-06 11:00  resume siti
    2026-07-06 12:00  paraf siti
    2026-07-06 12:01  undo siti → happened 2026-07-06 11:00; waits for Paraf Ahli Muda
    """
    )


def test_typed_data_are_mended_by_an_entry_that_points_at_what_it_mends():
    counter = play("""
    2026-07-06 09:00  receive siti
    2026-07-06 09:01  correct siti, changes applicant.name Siti → refused nothing_changed
    2026-07-06 09:01  correct siti, changes status open → refused field_unknown
    2026-07-06 09:01  correct siti, changes applicant.birth_date kemarin → refused bad_value
    2026-07-06 09:01  correct siti, changes applicant.identity_kind sim → refused bad_value
    2026-07-06 09:01  correct siti, changes applicant.birth_date 2030-01-01 → refused birth_ahead
    2026-07-06 09:01  correct siti, changes workplace_no 10 → refused workplace_no_odd
    2026-07-06 09:01  correct siti, changes applicant.name → refused blank
    2026-07-06 09:01  correct siti, changes bringer.relation proxy → refused blank
    2026-07-06 09:01  correct siti, changes applicant.name Ali, entry 1
        → refused entry_holds_nothing
    2026-07-06 09:02  correct siti, changes str_certificate.ends → name Siti
    2026-07-06 09:03  correct siti, changes applicant.name Ali → name Ali
    2026-07-06 09:04  check, accept, draft siti → ends None
    2026-07-06 09:05  correct siti, changes applicant.name Amir → refused blanko_printed
    2026-07-06 09:05  correct siti, changes applicant.phone 0811 → name Ali
    2026-07-06 09:06  withdraw siti
    2026-07-06 09:07  correct siti, changes applicant.phone 0812 → refused file_withdrawn
    2026-07-06 09:10  receive budi, kind perpanjangan, old_permit 1/2020,
        overrides old_permit_unknown
    2026-07-06 09:11  correct budi, changes old_permit → refused old_permit_missing
    """)
    corrected = [(ev, m) for ev, m in counter.events if isinstance(ev, e.Corrected)]
    (first, first_meta), (second, _), _ = corrected
    assert (second.before, second.after) == ({"applicant.name": "Siti"}, {"applicant.name": "Ali"})
    assert second.entry == first_meta.seq
    assert counter.events[first.entry - 1][1].subject == counter.names["siti"]


def test_a_correction_changes_something_known():
    counter = Counter()
    play("2026-07-06 09:00  receive siti", counter)
    app = counter.files["siti"]
    at = moment("2026-07-06 09:01")
    assert counter.act(a.Correct(changes={}, reason="x"), at, "siti").code == "nothing_changed"
    assert typed(app, "applicant.birth_date") == "1990-05-17"
    assert typed(app, "str_certificate.ends") == "2028-01-02"
    assert typed(with_typed(app, "str_certificate.ends", ""), "str_certificate.ends") == ""
    with pytest.raises(KeyError):
        typed(app, "status")
    mended = with_typed(app, "str_certificate.ends", "2030-01-02")
    assert mended.str_certificate.ends == date(2030, 1, 2)
    assert with_typed(app, "bringer.relation", "staff").bringer.relation == "staff"


def test_prints_are_counted_by_paper_and_version():
    counter = Counter()
    play(DRAFTED, counter)
    app, at = counter.files["siti"], moment("2026-07-06 10:00")
    meta = Meta(seq=99, at=at, officer="bayu", subject=app.file_id)

    def printed(paper: str, version: int) -> e.Printed:
        return e.Printed(
            paper=paper,
            version=version,
            copies=1,
            again=0,
            digest="00",
            program="1",
            occurred=at,
        )

    for event in (printed("blanko", 1), printed("blanko", 2), printed("blanko", 1)):
        app = fold(app, event, meta)
    assert [(one.version, one.times) for one in app.prints] == [(2, 1), (1, 2)]
    assert app.last == counter.files["siti"].last


def test_only_what_rests_is_no_open_work():
    counter = Counter()
    play(
        ACCEPTED
        + """
    2026-07-06 09:10  spoil siti → refused no_sheet
    2026-07-06 09:10  pause siti → is with_applicant
    2026-07-06 09:11  spoil siti → refused file_at_applicant
    2026-07-06 09:12  receive, check, return budi, without foto
    """,
        counter,
    )
    assert counter.files["siti"].is_open
    assert not counter.files["budi"].is_open
    assert not counter.files["budi"].is_over


def test_looking_at_an_identity_number_leaves_an_entry_and_nothing_else():
    counter = play(DRAFTED + "    2026-07-06 10:00  reveal siti → happened 2026-07-06 09:30\n")
    before, (event, _) = counter.files["siti"], counter.events[-1]
    assert isinstance(event, e.Revealed)
    counter.act(a.Reveal(reason="ditanya bank"), moment("2026-07-06 10:01"), "siti")
    assert counter.files["siti"] == before
    revealed, meta = counter.events[-1]
    assert (revealed.reason, meta.officer) == ("ditanya bank", "rina")
    assert before.applicant.identity_number not in repr(revealed)


def test_a_mended_identity_is_warned_of_as_at_the_loket():
    counter = play(ACCEPTED)
    at = moment("2026-07-06 10:00")

    def mend(overrides=None, **changes):
        told = {name.replace("__", "."): text for name, text in changes.items()}
        action = a.Correct(changes=told, reason="salah ketik", overrides=overrides or {})
        return counter.act(action, at, "siti")

    odd = mend(applicant__identity_number="1471")
    assert (odd.code, odd.field, odd.overridable) == (
        "nik_length", "applicant.identity_number", True,
    )  # fmt: skip
    assert mend(applicant__birth_date="1996-08-18").code == "nik_birth"
    assert mend(applicant__birth_date="2020-01-01", overrides={"nik_birth": "x"}).code == "age_odd"
    assert mend(applicant__birth_date="kemarin").code == "bad_value"
    (event,) = mend(
        applicant__identity_number="1471", overrides={"nik_length": "KTP lama", "lain": "x"}
    )
    assert event.overrides == {"nik_length": "KTP lama"}
    (event,) = mend(applicant__identity_kind="passport", applicant__identity_number="A 12")
    assert event.overrides == {}
    (event,) = mend(applicant__name="Siti Rahma")
    assert event.overrides == {}

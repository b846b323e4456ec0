"""SOP steps 1 and 2 by their rules: what warns, what cannot be, and which set is in force."""

from dataclasses import replace
from datetime import date

import pytest

from sikot_desk.domain import actions as a
from sikot_desk.domain import intake as rules_of
from sikot_desk.domain import settings as s
from sikot_desk.domain.hints import receive_hints
from sikot_desk.domain.people import Bringer, Str, Workplace
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.sop import Procedure
from tests.domain.counter_days import Counter, intake, moment, person
from tests.domain.day import play
from tests.domain.test_numbers import old_permit, set_option

pytestmark = pytest.mark.fast

MORNING = moment("2026-07-06 09:00")


def received(action: a.Receive, counter: Counter | None = None) -> str:
    """Give the code of the refusal, empty when the file was taken in."""
    done = (counter or Counter()).act(action, MORNING, "siti")
    return done.code if isinstance(done, Refused) else ""


def someone(**changes: object) -> a.Receive:
    return intake(applicant=replace(person("Siti"), **changes))


WARNED = {
    "nik_letters": someone(identity_number="14710157O5900001"),
    "nik_length": someone(identity_number="147101570590000"),
    "nik_date": someone(identity_number="1471013102900001"),
    "nik_birth": someone(birth_date=date(1990, 5, 18)),
    "str_ended": intake(str_certificate=Str(number="1", ends=date(2026, 7, 5))),
    "too_many_workplaces": intake(workplace_no=3),
}


@pytest.mark.parametrize("code", WARNED)
def test_what_looks_odd_warns_and_a_reason_goes_on(code):
    action, counter = WARNED[code], Counter()
    assert received(action, counter) == code
    assert counter.last.overridable
    every = {code: "sudah dicocokkan", "first_permit_unknown": "izin lama dibawa", "lain": "x"}
    assert received(replace(action, overrides={**every, code: "  "})) == code
    assert received(replace(action, overrides=every), counter) == ""
    assert code in counter.last[0].overrides
    assert "lain" not in counter.last[0].overrides


IMPOSSIBLE = {
    "kind_unknown": intake(kind="sulap"),
    "birth_ahead": someone(birth_date=date(2026, 7, 7)),
    "issued_ahead": intake(str_certificate=Str(number="1", issued=date(2026, 7, 7))),
    "dates_order": intake(
        str_certificate=Str(number="1", issued=date(2026, 7, 1), ends=date(2026, 6, 1))
    ),
    "workplace_no_odd": intake(workplace_no=0),
    "old_permit_missing": intake(kind="perpanjangan"),
    "blank": intake(bringer=Bringer(relation="courier")),
    "unprintable": someone(name="Siti 🙂"),
    "too_long": someone(name="S" * 1000),
    "control_characters": someone(name="Siti\tAminah"),
}


@pytest.mark.parametrize("code", IMPOSSIBLE)
def test_what_cannot_be_is_refused(code):
    assert received(IMPOSSIBLE[code]) == code


@pytest.mark.parametrize(
    "name",
    [
        "Ni",
        "A & B <Co",
        '<a href="file:///x">',
        "'; DROP TABLE",
        "=1+1",
        "Muhammad D’Souza-Ångström",
        "Šiti" * 30,
    ],
)
def test_strange_but_printable_names_are_names(name):
    assert received(someone(name=name)) == ""


def test_the_files_of_a_lot_bear_its_name():
    counter = Counter()
    assert received(intake(lot=" k7f3a9c2 "), counter) == ""
    assert counter.files["siti"].lot == "k7f3a9c2"
    assert received(intake(lot="x" * 41)) == "too_long"


@pytest.mark.parametrize("born", [date(1896, 8, 17), date(2020, 1, 1), date(2009, 7, 7)])
def test_a_year_of_birth_no_therapist_has_warns(born):
    nobody = someone(identity_kind="passport", identity_number="A 1234567", birth_date=born)
    assert received(nobody) == "age_odd"
    reason = intake(applicant=nobody.applicant, overrides={"age_odd": "tertulis di paspor"})
    assert received(reason) == ""


def test_a_passport_is_no_nik():
    assert received(someone(identity_kind="passport", identity_number="A 1234567")) == ""


def test_a_workplace_out_of_town_warns():
    counter = Counter()
    facts = replace(counter.facts(intake(), MORNING, "siti", "rina"), workplace_known=False)
    (hint,) = receive_hints(intake(), facts)
    assert (hint.code, hint.overridable) == ("workplace_outside", True)


def hints(action: a.Receive, counter: Counter) -> set[str]:
    facts = counter.facts(action, MORNING, "", "rina")
    return {hint.code for hint in receive_hints(action, facts)}


def test_permits_and_files_of_the_same_person_are_shown():
    """A second or third permit is rightful: it warns, and never blocks."""
    counter = Counter()
    counter.act(old_permit("1/2022", applicant=person("Siti")), MORNING)
    clinic = Workplace(name="KLINIK LAMA", address="Jalan Melati 3")
    renewal = intake(kind="perpanjangan", old_permit="1/2022", workplace=clinic)
    assert hints(intake(), counter) == {"other_permits"}
    assert hints(intake(workplace_no=2), counter) == set()
    assert hints(intake(workplace_no=2, workplace=clinic), counter) == {"workplace_has_permit"}
    assert hints(renewal, counter) == set()
    assert hints(replace(renewal, workplace=intake().workplace), counter) == {
        "old_permit_elsewhere"
    }
    counter.act(renewal, MORNING, "siti")
    assert hints(renewal, counter) == {"workplace_again"}


def test_more_places_than_the_set_allows_warn_whatever_order_was_typed():
    """PMK 23/2013 allows two; renewing one of them is no third."""
    counter = Counter()
    for place in ("A", "B"):
        clinic = Workplace(name=f"Klinik {place}", address="Jalan Melati 3")
        known = old_permit(f"{place}/2022", applicant=person("Siti"), workplace=clinic)
        counter.act(known, MORNING)
    assert hints(intake(workplace_no=2), counter) == {"too_many_workplaces"}
    renewal = intake(kind="perpanjangan", old_permit="B/2022", workplace=clinic)
    assert hints(renewal, counter) == set()


def test_an_old_permit_that_lapsed_or_was_replaced_warns():
    counter = Counter()
    lapsed = old_permit("1/2019", applicant=person("Siti"), ends=date(2026, 7, 5))
    counter.act(lapsed, MORNING)
    renewal = intake(kind="perpanjangan", old_permit="1/2019")
    assert hints(intake(), counter) == set()
    assert hints(renewal, counter) == {"old_permit_ended"}
    asked = intake(
        kind="perpanjangan", old_permit="1/2019", overrides={"old_permit_ended": "kata pemohon"}
    )
    counter.act(asked, MORNING, "siti")
    walk = "check, accept, draft, paraf, paraf, paraf, sign, number"
    play(f"2026-07-06 09:30  {walk} siti", counter)
    assert "old_permit_replaced" in hints(renewal, counter)


CHECKS = {
    "requirement_unknown": a.Verdict(item="surat_cinta", result="fit"),
    "reason_missing": a.Verdict(item="ijazah", result="unfit", reason="jelek"),
    "note_missing": a.Verdict(item="ijazah", result="unfit", reason="other", note=" "),
    "not_required_needs_note": a.Verdict(item="ijazah", result="not_required"),
    "paper_stale": a.Verdict(item="sehat", result="fit", dated=date(2026, 4, 5)),
    "paper_ahead": a.Verdict(item="sehat", result="fit", dated=date(2026, 7, 7)),
}


@pytest.fixture
def counter() -> Counter:
    return play("2026-07-06 09:00  receive siti")


@pytest.mark.parametrize("code", CHECKS)
def test_a_verdict_is_whole_or_the_round_is_refused(counter, code):
    wrong = CHECKS[code]
    check = counter.verdicts("siti", {wrong.item: wrong}, MORNING)
    refused = counter.act(check, MORNING, "siti")
    assert isinstance(refused, Refused)
    assert refused.code == code


def test_every_verdict_is_asked_for_once(counter):
    whole = counter.verdicts("siti", {}, MORNING)
    first, *rest = whole.verdicts
    missing = counter.act(a.Check(verdicts=tuple(rest)), MORNING, "siti")
    assert (missing.code, missing.facts["count"]) == ("verdicts_missing", 1)
    twice = counter.act(a.Check(verdicts=(*whole.verdicts, first)), MORNING, "siti")
    assert twice.code == "verdict_twice"
    spare = a.Verdict(item="kuasa", result="not_required")
    assert counter.act(a.Check(verdicts=(*whole.verdicts, spare)), MORNING, "siti")[0].complete


def test_papers_of_the_right_age_pass_and_an_old_one_with_a_reason(counter):
    fresh = {"sehat": a.Verdict(item="sehat", result="fit", dated=date(2026, 4, 6))}
    stale = {"sehat": a.Verdict(item="sehat", result="fit", dated=date(2026, 1, 1))}
    old = replace(
        counter.verdicts("siti", stale, MORNING), overrides={"paper_stale": "dokter sama"}
    )
    assert counter.act(old, MORNING, "siti")[0].overrides == {"paper_stale": "dokter sama"}
    again = play("2026-07-06 09:00  receive siti")
    assert again.act(again.verdicts("siti", fresh, MORNING), MORNING, "siti")[0].complete


def test_a_paper_of_today_is_not_ahead_and_an_str_may_end_the_day_it_was_issued(counter):
    today = {"sehat": a.Verdict(item="sehat", result="fit", dated=MORNING.date())}
    assert counter.act(counter.verdicts("siti", today, MORNING), MORNING, "siti")[0].complete
    same = date(2026, 7, 6)
    assert received(intake(str_certificate=Str(number="1", issued=same, ends=same))) == ""
    newborn = someone(birth_date=same, identity_kind="kitas")
    assert received(replace(newborn, overrides={"age_odd": "salah cetak di KITAS"})) == ""


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 12, 15), 12, date(2027, 12, 15)),
    ],
)
def test_months_end_where_the_month_ends(day, months, later):
    assert rules_of.months_after(day, months) == later


def test_a_file_between_two_sets_is_checked_by_the_new_or_keeps_the_old_with_a_reason():
    """The matching items keep their verdicts, new ones are asked, dropped ones fall away."""
    counter = play("2026-07-06 09:00  receive, check siti")
    counter.act(s.AdoptRules(rules="SE6-2024", since=date(2026, 7, 7)), MORNING)
    play(
        """
    2026-07-06 10:00  receive, check budi → is complete
    2026-07-07 09:00  accept siti → refused rules_changed
    2026-07-07 09:00  check siti → is complete; asked
    2026-07-07 09:01  check siti → refused accept_first
    2026-07-07 09:01  accept siti → registered 0001/2026
    2026-07-07 09:05  check budi, rules PMK99 → refused rules_unknown
    2026-07-07 09:05  check budi, rules PMK23-2013 → refused rules_need_reason
    2026-07-07 09:06  check budi, rules PMK23-2013, rules_reason masa peralihan → is complete
    2026-07-07 09:07  accept budi → registered 0002/2026
    """,
        counter,
    )
    assert counter.files["siti"].rules == "SE6-2024"
    assert counter.files["budi"].rules == "PMK23-2013"
    play("2026-07-07 09:10  receive, check ayu, rules SE6-2024, rules_reason x", counter)
    assert counter.files["ayu"].rounds[-1].rules_reason == ""


def test_a_set_that_the_newest_sop_no_longer_holds_gives_no_acceptance(counter):
    play("2026-07-06 09:10  check siti", counter)
    counter.procedure = without_rules(counter.procedure)
    play("2026-07-06 09:11  accept siti → refused no_rules", counter)


def without_rules(procedure: Procedure) -> Procedure:
    return replace(procedure, rule_sets=())


def test_a_requirement_with_a_switch_is_asked_as_the_office_says():
    """SE 6/2024 asks for ijazah only where the office wants it."""
    counter = Counter()
    counter.act(s.AdoptRules(rules="SE6-2024", since=date(2026, 7, 1)), MORNING)
    keys = {one.item for one in play_check(counter, "siti")}
    assert "ijazah" not in keys
    set_option(counter, "requirement.ijazah", "on")
    assert "ijazah" in {one.item for one in play_check(counter, "budi")}


def play_check(counter: Counter, name: str) -> tuple[a.Verdict, ...]:
    play(f"2026-07-06 09:00  receive {name}", counter)
    return counter.verdicts(name, {}, MORNING).verdicts


def test_a_permit_without_a_rule_for_its_end_waits_for_one(counter):
    """The first rule that fits wins; an STR's end is no end where the STR has none."""
    play(
        """
    2026-07-06 09:01  correct siti, changes str_certificate.ends
    2026-07-06 09:02  check, accept siti
    """,
        counter,
    )
    whole = counter.procedure
    first, *others = whole.rule_sets
    dated = replace(first.validity[0], when="always")
    bare = replace(first, validity=(dated,))
    counter.procedure = replace(whole, rule_sets=(bare, *others))
    play("2026-07-06 09:10  draft siti → refused no_validity_rule", counter)


def test_a_closed_officer_acts_no_more(counter):
    counter.act(s.CloseUser(user="rina"), MORNING)
    refused = counter.act(a.Note(text="catatan"), MORNING, "siti", "rina")
    assert refused.code == "user_closed"


def test_a_reprint_moves_nothing_and_its_copies_are_counted(counter):
    assert counter.act(a.Reprint(paper="tanda_terima"), MORNING, "siti") == ()
    for copies in (0, 21):
        odd = counter.act(a.Reprint(paper="tanda_terima", copies=copies), MORNING, "siti")
        assert odd.code == "copies_odd"


def test_a_time_typed_without_zone_is_the_office_s_own(counter):
    note = a.Check(
        verdicts=counter.verdicts("siti", {}, MORNING).verdicts,
        occurred=moment("2026-07-06 09:05").replace(tzinfo=None),
    )
    (checked,) = counter.act(note, moment("2026-07-06 09:10"), "siti")
    assert checked.occurred == moment("2026-07-06 09:05")


def test_an_office_that_never_opens_frees_its_own_day_alone():
    counter = Counter()
    counter.calendar = replace(counter.calendar, hours=())
    play("2026-07-06 09:10  receive siti, happened 08:10 → happened 2026-07-06 08:10", counter)
    play(
        "2026-07-06 09:10  receive budi, happened 2026-07-05 08:10 → refused second_needed", counter
    )


def test_an_act_on_no_file_has_none():
    facts = Counter().facts(a.Note(text="x"), MORNING, "siapa", "rina")
    with pytest.raises(ValueError, match="no file"):
        _ = facts.file

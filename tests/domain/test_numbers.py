"""Step 8 in all its ways: the serial read back, other books, dates, years, and what is taken."""

from dataclasses import replace
from datetime import date

import pytest

from sikot_desk.domain import actions as a
from sikot_desk.domain import checklist, issue
from sikot_desk.domain import events as e
from sikot_desk.domain import settings as s
from sikot_desk.domain.people import Str, Workplace
from sikot_desk.domain.refusals import Refused
from tests.domain.counter_days import Counter, intake, moment, person
from tests.domain.day import play

pytestmark = pytest.mark.fast

WALK = "receive, check, accept, draft, paraf, paraf, paraf, sign"


def set_option(counter: Counter, option: str, value: str) -> Counter:
    done = counter.act(s.SetOption(option=option, value=value), moment("2026-01-02 09:00"))
    assert not isinstance(done, Refused)
    return counter


def test_the_serial_is_read_back_from_the_sheet():
    play(f"""
    2026-07-06 09:00  {WALK} siti
    2026-07-06 09:00  {WALK} budi
    2026-07-06 09:00  {WALK} ayu
    2026-07-06 10:00  number siti, serial_read 1 → numbered 503/SIKOT/001/DPMPTSP/2026
    2026-07-06 10:01  number budi, serial_read 1 → refused serial_used
    2026-07-06 10:01  number budi, serial_read 4 → refused serial_differs
    2026-07-06 10:01  number budi, serial_read 40 → refused serial_far
    2026-07-06 10:01  number budi, serial_read 4, take_written yes → refused void_by_supervisor
    2026-07-06 10:01  number budi, serial_read 4, take_written yes, as tuti → refused blank
    2026-07-06 10:02  number budi, serial_read 4, take_written yes, as tuti, reason salah tulis
        → numbered 503/SIKOT/004/DPMPTSP/2026;
          voids 503/SIKOT/002/DPMPTSP/2026 503/SIKOT/003/DPMPTSP/2026
    2026-07-06 10:03  number ayu → numbered 503/SIKOT/005/DPMPTSP/2026
    """)


def test_a_number_from_another_book_is_typed_once_and_stays_outside_the_series():
    play(f"""
    2026-07-06 09:00  {WALK} siti
    2026-07-06 09:00  {WALK} budi
    2026-07-06 10:00  number siti, other_book Buku Agenda → refused blank
    2026-07-06 10:00  number siti, other_book Buku Agenda, written_number 77/A/2026
        → numbered 77/A/2026
    2026-07-06 10:01  number budi, other_book Buku Agenda, written_number 77/A/2026
        → refused number_taken
    2026-07-06 10:02  number budi → numbered 503/SIKOT/001/DPMPTSP/2026
    2026-07-06 10:03  spoil siti
    2026-07-06 10:04  draft, paraf, paraf, paraf, sign, number siti → numbered 77/A/2026
    2026-07-06 10:05  void siti → voids 77/A/2026
    """)


def test_the_series_never_writes_a_number_that_another_permit_bears():
    counter = Counter()
    counter.act(old_permit("503/SIKOT/001/DPMPTSP/2026"), moment("2026-07-01 09:00"))
    again = counter.act(old_permit("503/SIKOT/001/DPMPTSP/2026"), moment("2026-07-01 09:00"))
    assert isinstance(again, Refused)
    assert again.code == "number_taken"
    play(
        f"""
    2026-07-06 09:00  {WALK} siti
    2026-07-06 10:00  number siti → refused number_taken
    2026-07-06 10:00  number siti, serial_read 2, take_written yes, reason terpakai, as tuti
        → numbered 503/SIKOT/002/DPMPTSP/2026
    """,
        counter,
    )


def old_permit(number: str, **changes: object) -> s.RecordOldPermit:
    plain = {
        "number": number,
        "letter_date": date(2022, 3, 1),
        "ends": date(2027, 3, 1),
        "applicant": person("Lain", 99),
        "workplace": Workplace(name="Klinik Lama", address="Jalan Melati 3"),
        "issuer": "DPMPTSP",
        "source": "salinan",
        "copy_seen": True,
    }
    return s.RecordOldPermit(**{**plain, **changes})


def test_the_date_of_the_letter_follows_the_signature_and_is_not_ahead():
    play(f"""
    2026-07-06 09:00  {WALK} siti
    2026-07-08 10:00  number siti, letter_date 2026-07-09 → refused letter_date_ahead
    2026-07-08 10:00  number siti, letter_date 2026-07-03 → refused letter_date_before_signature
    2026-07-08 10:00  number siti, letter_date 2026-07-07 → refused back_numbering_off
    2026-07-08 10:00  number siti, happened 2026-07-07 15:00 → dated 2026-07-07
    """)
    play(
        f"""
    2026-07-06 09:00  {WALK} siti
    2026-07-08 10:00  number siti, letter_date 2026-07-07 → refused back_numbering_reason
    2026-07-08 10:00  number siti, letter_date 2026-07-07, reason listrik padam → dated 2026-07-07
    """,
        set_option(Counter(), "back_numbering", "on"),
    )


def test_each_year_counts_anew_and_a_december_number_in_january_is_back_numbering():
    play(
        f"""
    2026-12-31 09:00  {WALK}, number siti → numbered 503/SIKOT/001/DPMPTSP/2026
    2026-12-31 10:00  {WALK} budi → registered 0002/2026
    2026-12-31 10:00  {WALK} ayu → registered 0003/2026
    2027-01-01 09:00  number budi, happened 2026-12-31 15:00 → refused back_numbering_reason
    2027-01-01 09:00  number budi, happened 2026-12-31 15:00, reason tutup tahun
        → numbered 503/SIKOT/002/DPMPTSP/2026
    2027-01-04 09:00  number ayu → numbered 503/SIKOT/001/DPMPTSP/2027; registered 0003/2026
    2027-01-04 09:10  receive, check, accept wati → registered 0001/2027
    """,
        set_option(Counter(), "back_numbering", "on"),
    )


def test_a_series_without_a_form_on_that_day_gives_no_number():
    early = Counter()
    early.act(intake(str_certificate=Str(number="1")), moment("2022-07-06 09:00"), "siti")
    play("2022-07-06 09:10  check siti → refused no_rules", early)
    counter = play(f"2026-07-06 09:00  {WALK} siti")
    office = counter.office
    kept = tuple(one for one in office.formats if one.series == "registration")
    counter.office = type(office)(**{**_fields(office), "formats": kept})
    play("2026-07-06 10:00  number siti → refused no_number_format", counter)
    counter.office = type(office)(**{**_fields(office), "formats": ()})
    play("2026-07-06 10:00  receive, check, accept budi → refused no_number_format", counter)


def _fields(office: object) -> dict[str, object]:
    return {name: getattr(office, name) for name in office.__slots__}


def test_years_are_added_to_the_letter_s_date():
    assert issue.years_after(date(2026, 7, 6), 5) == date(2031, 7, 6)
    assert issue.years_after(date(2024, 2, 29), 5) == date(2029, 2, 28)


def test_validity_follows_the_set_in_force_and_a_further_place_ends_with_the_first():
    """SE 6/2024: a lifelong STR gives five years; the second place ends with the first."""
    counter = Counter()
    rules = s.AdoptRules(rules="SE6-2024", since=date(2026, 7, 1), basis="Keputusan 1/2026")
    counter.act(rules, moment("2026-07-01 08:00"))
    play(
        f"""
    2026-07-06 09:00  receive siti
    2026-07-06 09:00  correct siti, changes str_certificate.ends
    2026-07-06 09:01  {WALK[9:]} siti → ends None
    2026-07-06 09:02  number siti → ends 2031-07-06; dated 2026-07-06
    2026-07-06 09:10  receive budi, workplace_no 2 → refused first_permit_unknown
    2026-07-06 09:10  receive budi, workplace_no 2, overrides first_permit_unknown
    2026-07-06 09:11  check, accept, draft budi → refused first_permit_needed
    """,
        counter,
    )
    budi = counter.files["budi"].applicant
    endless = old_permit("1/2019", applicant=budi, ends=None)
    counter.act(endless, moment("2026-07-06 09:20"))
    play("2026-07-06 09:30  draft budi → ends 2028-01-02", counter)
    first = old_permit("2/2018", applicant=budi, letter_date=date(2018, 1, 1))
    counter.act(first, moment("2026-07-06 09:31"))
    play(
        """
    2026-07-06 09:40  send_back budi
    2026-07-06 09:41  draft budi → ends 2027-03-01
    """,
        counter,
    )
    drafted = counter.last[0]
    assert isinstance(drafted, e.Drafted)
    assert (drafted.sentence, drafted.first_number) == ("first_permit", "2/2018")


def test_the_permit_being_renewed_is_not_its_own_first():
    """The second place's permit ends with the first one's, not with the one it replaces."""
    counter = Counter()
    rules = s.AdoptRules(rules="SE6-2024", since=date(2026, 7, 1))
    counter.act(rules, moment("2026-07-01 08:00"))
    siti = person("Siti")
    older = old_permit("2/2020", applicant=siti, letter_date=date(2020, 1, 1))
    first = old_permit("1/2021", applicant=siti, ends=date(2027, 9, 1))
    lapsed = old_permit(
        "0/2010", applicant=siti, letter_date=date(2010, 1, 1), ends=date(2015, 1, 1)
    )
    for known in (older, first, lapsed):
        counter.act(known, moment("2026-07-01 08:00"))
    play(
        """
    2026-07-06 09:00  receive siti, kind perpanjangan, old_permit 2/2020, workplace_no 2,
        overrides old_permit_elsewhere
    2026-07-06 09:10  check, accept, draft siti → ends 2027-09-01
    """,
        counter,
    )


@pytest.mark.parametrize(
    ("issued", "places"), [(date(2023, 8, 7), 2), (date(2023, 8, 8), 1), (None, 1)]
)
def test_a_rule_for_older_str_fits_those_issued_before_its_day(issued, places):
    """SE 6/2024: a dated STR of before 8 August 2023 keeps its own end."""
    counter = Counter()
    app = counter.act(intake(), moment("2026-07-06 09:00"), "siti") and counter.files["siti"]
    dated = replace(app, str_certificate=Str(number="1", issued=issued, ends=date(2028, 1, 1)))
    fitting = checklist.fitting(counter.procedure.rule_set("SE6-2024"), dated)
    assert len(fitting) == places


def test_the_number_an_act_would_write_is_known_beforehand():
    counter = play(f"2026-07-06 09:00  {WALK} siti")
    at = moment("2026-07-06 10:00")

    def proposed(**said: object) -> str:
        action = a.Number(**said)
        return issue.proposed(action, counter.facts(action, at, "siti", "bayu"))

    assert proposed() == "503/SIKOT/001/DPMPTSP/2026"
    assert proposed(serial_read=4) == "503/SIKOT/004/DPMPTSP/2026"
    assert proposed(other_book="Agenda", written_number="7/A") == "7/A"

"""The kinds that end, repeat or mend a permit, each walked to its end with its refusals."""

from dataclasses import replace
from datetime import date

import pytest

from sikot_desk.domain import events as e
from sikot_desk.domain import settings as s
from sikot_desk.domain.hints import receive_hints
from tests.domain.counter_days import Counter, intake, moment
from tests.domain.day import play
from tests.domain.test_numbers import old_permit

pytestmark = pytest.mark.fast

WALK = "check, accept, draft, paraf, paraf, paraf, sign, number, tick_ready"
TO_SIGN = "check, accept, draft, paraf, paraf, paraf, sign"
HELD = f"""
    2026-07-06 09:10  receive siti
    2026-07-06 09:11  {WALK} siti
    2026-07-06 09:12  hand_over siti → numbered 503/SIKOT/001/DPMPTSP/2026; ends 2028-01-02
"""
CABUT = "503/CABUT-SIKOT/001/DPMPTSP/2026"
FIRST = "503/SIKOT/001/DPMPTSP/2026"
SECOND = "503/SIKOT/002/DPMPTSP/2026"


def test_a_move_revokes_the_old_permit_and_gives_a_new_one_with_two_numbers():
    counter = play(f"""{HELD}
    2026-08-03 09:00  receive pindah, kind pindah, holder siti → refused old_permit_here
    2026-08-03 09:00  receive pindah, kind pindah, holder siti, workplace RSIA Bunda → is received
    2026-08-03 09:10  check, accept pindah → registered 0002/2026; old in_force
    2026-08-03 09:20  draft, paraf, paraf, paraf, sign pindah → next number; ends 2028-01-02
    2026-08-04 09:00  number pindah, serial_read 2 → refused serial_differs
    2026-08-04 09:00  number pindah, serial_read 1
        → letters {CABUT}; numbered no; next number; waits for Penomoran; old revoked {CABUT}
    2026-08-04 09:01  tick_ready pindah → refused not_numbered
    2026-08-04 09:01  undo pindah → refused nothing_to_undo
    2026-08-04 09:01  withdraw pindah → refused numbered_no_withdrawal
    2026-08-04 09:02  number pindah, serial_read 2
        → numbered {SECOND}; next tick_ready; replaces none; permit in_force; dated 2026-08-04
    2026-08-04 09:03  number pindah → refused numbered_already
    2026-08-04 09:04  tick_ready pindah → is ready; next hand_over
    2026-08-04 09:05  hand_over pindah → refused old_permit_unsaid
    2026-08-04 09:05  hand_over pindah, old_permit withdrawn → is handed_over
    """)
    assert counter.files["pindah"].reason == "moves"
    first, second = (one for one, _ in counter.events[-5:] if isinstance(one, e.Numbered))
    assert (first.letter, first.revokes, first.series) == ("pencabutan", FIRST, "revocation")
    assert (second.letter, second.revokes, second.series) == ("", "", "permit")


def test_each_number_of_a_move_is_voided_by_itself():
    play(f"""{HELD}
    2026-08-03 09:00  receive pindah, kind pindah, holder siti, workplace RSIA Bunda
    2026-08-03 09:01  {TO_SIGN} pindah
    2026-08-03 09:02  number, number, tick_ready pindah → is ready
    2026-08-03 09:03  void pindah, letter sikot → refused not_numbered
    2026-08-03 09:03  void pindah, letter pencabutan
        → letters none; numbered {SECOND}; voids {CABUT}; old in_force; next draft; is open
    2026-08-03 09:04  draft, paraf, paraf, paraf, sign, number pindah
        → letters 503/CABUT-SIKOT/002/DPMPTSP/2026; next number
    2026-08-03 09:05  number pindah, serial_read 2 → numbered {SECOND}; next tick_ready
    2026-08-03 09:06  void pindah → numbered no; next draft; cetakan 1 ditarik, 2 ditarik
    2026-08-03 09:07  draft, paraf, paraf, paraf, sign pindah
    2026-08-03 09:08  number pindah, letter surat → refused letter_unknown
    2026-08-03 09:08  number pindah, letter sikot → numbered 503/SIKOT/003/DPMPTSP/2026; next number
    2026-08-03 09:09  number pindah, letter sikot → refused numbered_already
    2026-08-03 09:09  number pindah, letter pencabutan → next tick_ready
    """)


def test_a_spoiled_move_keeps_both_numbers_or_voids_both():
    play(f"""{HELD}
    2026-08-03 09:00  receive pindah, kind pindah, holder siti, workplace RSIA Bunda
    2026-08-03 09:01  {TO_SIGN} pindah
    2026-08-03 09:02  number pindah → letters {CABUT}
    2026-08-03 09:03  spoil pindah → letters {CABUT}; waits for Pembuatan blanko
    2026-08-03 09:04  draft, paraf, paraf, paraf, sign pindah → next number; cetakan 1 ditarik, 2
    2026-08-03 09:05  number pindah, serial_read 4 → refused serial_kept
    2026-08-03 09:05  number pindah, other_book Agenda → refused numbered_already
    2026-08-03 09:05  number pindah, serial_read 1 → letters {CABUT}; old revoked {CABUT}
    2026-08-03 09:06  number, tick_ready pindah → numbered {SECOND}
    """)
    counter = Counter()
    void = s.SetOption(option="number_after_spoiled_sheet", value="void")
    counter.act(void, moment("2026-07-06 08:00"))
    play(
        f"""{HELD}
    2026-08-03 09:00  receive pindah, kind pindah, holder siti, workplace RSIA Bunda
    2026-08-03 09:01  {TO_SIGN} pindah
    2026-08-03 09:02  number, number pindah
    2026-08-03 09:03  spoil pindah → refused void_by_supervisor
    2026-08-03 09:03  spoil pindah, as tuti → voids {CABUT} {SECOND}; letters none; numbered no
    """,
        counter,
    )


def test_a_revocation_asked_for_has_its_own_series_and_no_permit():
    counter = play(f"""{HELD}
    2026-08-03 09:00  receive cabut, kind pencabutan → refused old_permit_missing
    2026-08-03 09:00  receive cabut, kind pencabutan, old_permit 9/2020, reason stops
        → refused old_permit_needed
    2026-08-03 09:00  receive cabut, kind pencabutan, holder siti → refused why_unknown
    2026-08-03 09:00  receive cabut, kind pencabutan, holder siti, reason stops
    2026-08-03 09:01  check, return cabut, without alasan_pencabutan
        → asked permohonan ktp izin_lama alasan_pencabutan
    2026-08-03 09:02  resubmit, check, accept cabut → registered 0002/2026
    2026-08-03 09:03  draft, paraf, paraf, paraf, sign cabut → ends None
    2026-08-03 09:04  number cabut → numbered {CABUT}; permit none; old revoked {CABUT}
    2026-08-03 09:05  tick_ready cabut, photo no → is ready
    2026-08-03 09:06  hand_over cabut, old_permit withdrawn → is handed_over
    2026-08-04 09:00  receive lagi, kind pencabutan, holder siti, reason stops
        → refused old_permit_over
    """)
    assert counter.files["cabut"].revokes == FIRST
    play(f"""{HELD}
    2026-08-03 09:00  receive cabut, kind pencabutan, holder siti, reason stops
    2026-08-03 09:01  {TO_SIGN} cabut
    2026-08-03 09:02  number cabut → old revoked {CABUT}
    2026-08-03 09:03  void cabut → old in_force; numbered no; voids {CABUT}; next draft
    2026-08-03 09:04  draft, paraf, paraf, paraf, sign, number cabut
        → numbered 503/CABUT-SIKOT/002/DPMPTSP/2026
    """)


def test_a_duplicate_copies_number_date_and_end():
    counter = play(f"""{HELD}
    2026-08-03 09:00  receive dup, kind duplikat, holder siti → refused why_unknown
    2026-08-03 09:00  receive dup, kind duplikat, holder siti, reason lost
    2026-08-03 09:01  check dup → asked permohonan ktp foto kehilangan
    2026-08-03 09:02  accept, draft, paraf, paraf, paraf, sign dup → ends 2028-01-02
    2026-08-04 09:00  number dup, letter_date 2026-08-04 → refused number_copied
    2026-08-04 09:00  number dup, other_book Agenda → refused number_copied
    2026-08-04 09:00  number dup, serial_read 2 → refused serial_kept
    2026-08-04 09:00  number dup, serial_read 1
        → numbered {FIRST}; dated 2026-07-06; ends 2028-01-02; old in_force; permit none
    2026-08-04 09:01  tick_ready dup
    2026-08-04 09:02  spoil dup → numbered {FIRST}
    2026-08-04 09:03  draft, paraf, paraf, paraf, sign dup → ends 2028-01-02
    2026-08-04 09:04  number dup, serial_read 2 → refused serial_kept
    2026-08-04 09:04  number dup, serial_read 1 → numbered {FIRST}; dated 2026-07-06
    2026-08-04 09:05  void dup → numbered no; old in_force
    2026-08-04 09:06  draft, paraf, paraf, paraf, sign, number, tick_ready dup → numbered {FIRST}
    2026-08-04 09:07  hand_over dup, old_permit missing → is handed_over
    2026-08-05 09:00  receive, {WALK} dewi → numbered {SECOND}
    """)
    assert not any(one.serial for one, _ in counter.events if getattr(one, "copied", False))


def test_a_damaged_sheet_is_asked_for_where_it_is_not_lost():
    play(f"""{HELD}
    2026-08-03 09:00  receive dup, kind duplikat, holder siti, reason damaged
    2026-08-03 09:01  check dup → asked permohonan ktp foto lembar_rusak
    2026-08-03 09:02  correct dup, changes reason gone → refused why_unknown
    2026-08-03 09:02  correct dup, changes reason lost
    2026-08-03 09:03  accept dup → refused check_again
    2026-08-03 09:04  check dup → asked kehilangan; is complete
    """)


def test_changed_data_give_a_new_sheet_with_the_same_end():
    play(f"""{HELD}
    2026-08-03 09:00  receive baik, kind perbaikan, holder siti → is received; permit none
    2026-08-03 09:01  check baik → asked permohonan ktp foto izin_lama bukti_perubahan
    2026-08-03 09:02  accept, draft, paraf, paraf, paraf, sign baik → ends 2028-01-02
    2026-08-04 09:00  number baik, serial_read 2
        → numbered {SECOND}; dated 2026-08-04; replaces {FIRST}; old replaced {SECOND}
    2026-08-04 09:01  tick_ready baik
    2026-08-04 09:02  hand_over baik, old_permit withdrawn → is handed_over; permit in_force
    """)


def test_an_amendment_keeps_the_number_where_the_office_says_so():
    counter = Counter()
    counter.act(
        s.SetOption(option="number_after_amendment", value="same"), moment("2026-07-06 08:00")
    )
    play(
        f"""{HELD}
    2026-08-03 09:00  receive baik, kind perbaikan, holder siti
    2026-08-03 09:01  {TO_SIGN} baik
    2026-08-04 09:00  number baik, serial_read 2 → refused serial_kept
    2026-08-04 09:00  number baik, serial_read 1
        → numbered {FIRST}; dated 2026-08-04; old replaced {FIRST}; permit in_force
    2026-08-04 09:01  void baik → numbered no; old in_force
    2026-08-04 09:02  draft, paraf, paraf, paraf, sign, number, tick_ready baik
        → numbered {FIRST}; old replaced {FIRST}
    2026-08-04 09:03  hand_over baik, old_permit missing
    2026-09-01 09:00  receive lagi, kind perbaikan, holder baik
    2026-09-01 09:01  {WALK} lagi → numbered {FIRST}; permit in_force
    """,
        counter,
    )
    assert counter.state_of(counter.files["baik"]) == "replaced"


def test_the_office_s_own_mistake_begins_at_the_blanko():
    play(f"""{HELD}
    2026-08-03 09:00  receive kantor, kind perbaikan_kantor, holder siti, drop_off yes
        → is open; registered 0002/2026; waits for Pembuatan blanko; next draft; round 0; clock runs
    2026-08-03 09:01  check kantor → refused waits_for_step
    2026-08-03 09:01  undo kantor → refused nothing_to_undo
    2026-08-03 09:02  draft, paraf, paraf, paraf, sign, number, tick_ready kantor
        → numbered {SECOND}; ends 2028-01-02; old replaced {SECOND}
    2026-08-03 09:03  hand_over kantor, old_permit withdrawn → is handed_over
    """)


def test_a_mistake_of_the_office_needs_a_set_in_force_and_a_form_of_number():
    action = intake(kind="perbaikan_kantor", old_permit="9/2020")
    counter = Counter()
    counter.act(old_permit("9/2020", applicant=action.applicant), moment("2022-04-04 09:00"))
    overrides = dict.fromkeys(("old_permit_elsewhere", "workplace_again"), "sama")
    action = intake(kind="perbaikan_kantor", old_permit="9/2020", overrides=overrides)
    assert counter.act(action, moment("2023-05-09 09:00"), "a").code == "no_rules"
    assert counter.act(action, moment("2023-05-10 09:00"), "a")[1].registration == "0001/2023"
    counter.office = replace(counter.office, formats=())
    assert counter.act(action, moment("2023-05-10 10:00"), "b").code == "no_number_format"


def test_another_s_permit_and_a_lapsed_one_are_warned_of():
    play(f"""{HELD}
    2026-08-03 09:00  receive dewi, kind duplikat, reason lost, old_permit {FIRST}
        → refused old_permit_of_another
    2028-08-03 09:00  receive lama, kind duplikat, holder siti, reason lost
        → refused old_permit_lapsed
    2028-08-03 09:00  receive lama, kind duplikat, holder siti, reason lost,
        overrides old_permit_lapsed → is received
    2028-08-03 09:05  receive lain, kind duplikat, holder siti, reason lost,
        overrides old_permit_lapsed → refused workplace_again
    2028-08-03 09:06  receive lain, kind pencabutan, holder siti, reason stops
        → refused workplace_again
    """)


def test_a_permit_that_ended_meanwhile_is_neither_drafted_nor_numbered():
    play(f"""{HELD}
    2026-08-03 09:00  receive satu, kind pencabutan, holder siti, reason stops
    2026-08-03 09:01  receive dua, kind duplikat, holder siti, reason lost,
        overrides workplace_again
    2026-08-03 09:02  receive tiga, kind duplikat, holder siti, reason lost,
        overrides workplace_again
    2026-08-03 09:03  {TO_SIGN} satu
    2026-08-03 09:04  {TO_SIGN} dua
    2026-08-03 09:05  check, accept tiga
    2026-08-03 09:06  number satu
    2026-08-03 09:07  number dua → refused old_permit_over
    2026-08-03 09:07  draft tiga → refused old_permit_over
    """)


def test_a_lifelong_permit_is_repeated_without_an_end():
    counter = Counter()
    lifelong = old_permit("9/2020", applicant=intake().applicant, ends=None)
    counter.act(lifelong, moment("2022-04-04 09:00"))
    play(
        f"""
    2026-07-06 09:10  receive siti, kind duplikat, old_permit 9/2020, reason lost,
        overrides old_permit_elsewhere
    2026-07-06 09:11  {WALK} siti → ends None; numbered 9/2020
    """,
        counter,
    )
    assert counter.files["siti"].sheets[-1].sentence == "kept_lifelong"
    assert counter.files["siti"].letter_date == date(2022, 3, 1)


def test_a_kind_that_nobody_knows_warns_of_nothing():
    counter, odd = Counter(), intake(kind="surat", workplace_no=2)
    assert counter.act(odd, moment("2026-07-06 09:00")).code == "kind_unknown"
    assert receive_hints(odd, counter.facts(odd, moment("2026-07-06 09:00"), "", "rina")) == ()


def test_every_series_is_named_once_the_permits_first():
    series = Counter().procedure.series
    assert [(one.series, one.letter) for one in series] == [
        ("permit", "sikot"),
        ("revocation", "pencabutan"),
    ]

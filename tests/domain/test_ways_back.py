"""A file's life beyond the nine steps: sent back, returned, spoiled, signed by another, mended."""

from datetime import date

import pytest

from sikot_desk.domain import actions as a
from sikot_desk.domain import events as e
from sikot_desk.domain import settings as s
from tests.domain.counter_days import Counter, moment
from tests.domain.day import play

pytestmark = pytest.mark.fast

ACCEPTED = "2026-07-06 09:00  receive, check, accept siti\n"
DRAFTED = ACCEPTED + "2026-07-06 09:30  draft siti\n"
SIGNED = DRAFTED + "2026-07-06 10:00  paraf, paraf, paraf, sign siti\n"
NUMBERED = SIGNED + "2026-07-06 10:30  number siti\n"
READY = NUMBERED + "2026-07-06 10:40  tick_ready siti\n"


def test_the_sekretaris_sends_a_letter_back_and_it_is_made_anew():
    play(
        DRAFTED
        + """
    2026-07-06 10:00  paraf, paraf siti → waits for Paraf Sekretaris
    2026-07-06 10:30  send_back siti, reason nama salah ketik
        → cetakan 1 ditarik; waits for Pembuatan blanko; clock runs
    2026-07-06 10:31  send_back siti → refused too_early
    2026-07-06 10:31  spoil siti → refused no_sheet
    2026-07-06 10:32  correct siti, changes applicant.name Siti Aminah → name Siti Aminah
    2026-07-06 10:40  draft siti → cetakan 1 ditarik, 2; waits for Paraf Ahli Muda
    2026-07-06 10:41  paraf siti, sheet 1 → refused sheet_withdrawn
    2026-07-06 10:41  paraf siti, sheet 3 → refused sheet_unknown
    2026-07-06 10:41  paraf siti, sheet -5 → refused sheet_unknown
    2026-07-06 10:42  paraf, paraf, paraf siti, sheet 2 → waits for Tanda tangan
    2026-07-06 11:00  sign siti, sheet 1 → refused sheet_withdrawn
    2026-07-06 11:00  send_back siti → cetakan 1 ditarik, 2 ditarik
    2026-07-06 11:05  draft, paraf, paraf, paraf, sign siti, sheet 3 → waits for Penomoran
    2026-07-06 11:06  send_back siti → refused signed_already
    2026-07-06 11:07  number siti, sheet 2 → refused sheet_withdrawn
    2026-07-06 11:08  number siti, sheet 3
    2026-07-06 11:09  tick_ready siti, sheet 2 → refused sheet_withdrawn
    2026-07-06 11:09  tick_ready siti, sheet 3
    2026-07-06 11:10  hand_over siti, sheet 2 → refused sheet_withdrawn
    2026-07-06 11:10  hand_over siti, sheet 3 → is handed_over
    """
    )


def test_after_acceptance_the_clock_stands_still_while_the_applicant_mends():
    play(
        DRAFTED
        + """
    2026-07-07 09:00  return_to_applicant siti → refused nothing_failed
    2026-07-07 09:00  return_to_applicant siti, without izin_pertama → refused requirement_unknown
    2026-07-07 09:00  return_to_applicant siti, unfit ijazah salah → refused reason_missing
    2026-07-07 09:00  return_to_applicant siti, unfit ijazah mismatch
        → is with_applicant; clock stands still; registered 0001/2026; slip until 2026-10-05;
          next resubmit
    2026-07-07 09:05  resume siti → refused recheck_needed
    2026-07-07 09:05  paraf siti → refused file_at_applicant
    2026-07-09 09:00  resubmit siti → is recheck; next check; clock runs
    2026-07-09 09:01  paraf siti → refused recheck_first
    2026-07-09 09:05  check siti, unfit ijazah mismatch → is incomplete; asked ijazah
    2026-07-09 09:06  return siti → is with_applicant; clock stands still
    2026-07-10 09:00  resubmit, check siti
        → is open; asked ijazah; waits for Paraf Ahli Muda; clock runs; due 2026-07-13 16:00
    """
    )


def test_a_call_stops_the_clock_and_what_it_asked_for_starts_it_again():
    play(
        ACCEPTED
        + """
    2026-07-06 10:00  resume siti → refused not_paused
    2026-07-06 10:00  pause siti → is with_applicant; clock stands still; next resume
    2026-07-06 10:01  pause siti → refused file_at_applicant
    2026-07-07 10:00  resubmit siti → refused nothing_to_recheck
    2026-07-07 10:00  resume siti → is open; due 2026-07-09 16:00; next draft
    2026-07-07 10:10  draft, paraf, paraf, paraf, sign siti
    2026-07-07 10:20  pause siti → refused signed_already
    2026-07-07 10:20  return_to_applicant siti, without ijazah → refused signed_already
    """
    )


def test_a_spoiled_sheet_is_made_anew_and_keeps_its_number():
    counter = play(
        READY
        + """
    2026-07-06 11:00  spoil siti
        → cetakan 1 ditarik; waits for Pembuatan blanko; clock runs;
          numbered 503/SIKOT/001/DPMPTSP/2026
    2026-07-06 11:00  withdraw siti → refused numbered_no_withdrawal
    2026-07-06 11:10  draft siti → cetakan 1 ditarik, 2
    2026-07-06 11:20  paraf, paraf, paraf siti
    2026-07-07 09:00  sign siti → next number
    2026-07-07 09:10  number siti, serial_read 2 → refused serial_kept
    2026-07-07 09:10  number siti, other_book agenda → refused numbered_already
    2026-07-07 09:10  number siti, serial_read 1
        → numbered 503/SIKOT/001/DPMPTSP/2026; dated 2026-07-06
    2026-07-07 09:11  tick_ready siti → is ready; voids
    """
    )
    kept = [one.number_kept for one, _ in counter.events if isinstance(one, e.Spoiled)]
    play("2026-07-07 10:00  receive, check, accept, draft, spoil budi", counter)
    assert (kept, counter.last[0].number_kept) == ([True], False)


def test_a_spoiled_sheet_takes_its_number_with_it_where_the_office_wants_that():
    counter = Counter()
    option = s.SetOption(option="number_after_spoiled_sheet", value="void")
    counter.act(option, moment("2026-07-01 08:00"))
    play(
        NUMBERED
        + """
    2026-07-06 11:00  spoil siti → refused void_by_supervisor
    2026-07-06 11:00  spoil siti, as tuti
        → numbered no; voids 503/SIKOT/001/DPMPTSP/2026; waits for Pembuatan blanko
    2026-07-06 11:05  draft, paraf, paraf, paraf, sign, number siti, serial_read 2
        → numbered 503/SIKOT/002/DPMPTSP/2026
    """,
        counter,
    )


def test_the_penyelia_voids_a_number_and_the_file_takes_the_next():
    play(
        READY
        + """
    2026-07-06 11:00  void siti, as bayu → refused role_missing
    2026-07-06 11:00  void siti
        → is open; numbered no; cetakan 1 ditarik; waits for Pembuatan blanko; clock runs
    2026-07-06 11:01  void siti → refused not_numbered
    2026-07-06 11:02  draft, paraf, paraf, paraf, sign, number siti
        → numbered 503/SIKOT/002/DPMPTSP/2026
    2026-07-06 11:03  spoil siti → waits for Pembuatan blanko
    2026-07-06 11:04  void siti
        → waits for Pembuatan blanko; voids 503/SIKOT/001/DPMPTSP/2026 503/SIKOT/002/DPMPTSP/2026
    2026-07-06 11:05  withdraw siti → is withdrawn
    2026-07-06 11:06  withdraw siti → refused file_withdrawn
    2026-07-06 11:06  void siti → refused file_withdrawn
    """
    )


def test_an_applicant_withdraws_any_time_before_the_number():
    play("""
    2026-07-06 09:00  receive, withdraw siti → is withdrawn; waits for nothing; next
    2026-07-06 09:00  receive, check, return budi, without ijazah → is returned
    2026-07-06 09:01  withdraw budi → is withdrawn
    2026-07-06 09:02  receive, check, accept, draft, withdraw ayu → is withdrawn; cetakan 1 ditarik
    2026-07-06 09:03  draft ayu → refused file_withdrawn
    """)


OFFICIALS = (
    s.SetOfficial(
        official="plh_sek",
        post="sekretaris",
        name="Rahmat",
        titles_before="Drs.",
        titles_after="M.Si.",
        form="plh",
        basis="SP 12/2026",
        since=date(2026, 7, 1),
        substitute=True,
    ),
    s.SetOfficial(
        official="tanpa_dasar",
        post="sekretaris",
        name="Rusdi",
        since=date(2026, 7, 1),
        substitute=True,
    ),
    s.SetOfficial(official="ahli_madya", post="ahli_madya", since=date(2026, 7, 1), vacant=True),
    s.SetOfficial(
        official="plt_kadis",
        post="kepala_dinas",
        name="Nurul",
        form="plt",
        since=date(2026, 7, 1),
        substitute=True,
    ),
)


@pytest.fixture
def counter() -> Counter:
    made = Counter()
    for one in OFFICIALS:
        made.act(one, moment("2026-07-01 08:00"))
    return made


def test_a_paraf_is_given_by_a_substitute_or_left_out_by_order(counter):
    play(
        DRAFTED
        + """
    2026-07-06 10:00  paraf siti, official plh_sek → refused not_the_holder
    2026-07-06 10:00  paraf siti, official ahli_muda → given holder
    2026-07-06 10:05  paraf siti → refused post_vacant
    2026-07-06 10:05  paraf siti, given substitute, official budi → refused substitute_unknown
    2026-07-06 10:05  paraf siti, given omitted → refused blank
    2026-07-06 10:05  paraf siti, given omitted, reason kosong → refused order_by_supervisor
    2026-07-06 10:05  paraf siti, given omitted, reason kosong, ordered_by rina
        → refused order_by_supervisor
    2026-07-06 10:06  paraf siti, given omitted, reason kosong, ordered_by ani → given omitted
    2026-07-06 10:10  paraf siti, given substitute, official sekretaris
        → refused substitute_unknown
    2026-07-06 10:10  paraf siti, given substitute, official tanpa_dasar → refused basis_missing
    2026-07-06 10:11  paraf siti, given substitute, official plh_sek
        → given substitute; waits for Tanda tangan
    """,
        counter,
    )
    assert counter.last[0].name == "Drs. Rahmat, M.Si."
    assert counter.last[0].basis == "SP 12/2026"


def test_another_signs_and_the_parafs_are_renewed(counter):
    play(
        ACCEPTED
        + """
    2026-07-06 09:10  change_signatory siti, official plt_kadis → refused too_early
    2026-07-06 09:20  draft, paraf siti → cetakan 1; waits for Paraf Ahli Madya
    2026-07-06 09:30  sign siti → refused too_early
    2026-07-06 09:30  change_signatory siti, official budi → refused official_not_in_office
    2026-07-06 09:30  change_signatory siti, official kepala_dinas → refused same_signatory
    2026-07-06 09:30  change_signatory siti, official plt_kadis
        → cetakan 1 ditarik, 2; waits for Paraf Ahli Muda
    """,
        counter,
    )
    assert counter.last[0].signatory.lines == (
        "Plt. KEPALA DINAS PENANAMAN MODAL DAN PELAYANAN TERPADU SATU PINTU,",
    )


def test_another_signs_and_the_parafs_are_carried_over(counter):
    option = s.SetOption(option="parafs_after_signatory_change", value="carry")
    counter.act(option, moment("2026-07-01 08:00"))
    omitted = "given omitted, reason kosong, ordered_by ani"
    play(
        DRAFTED
        + f"""
    2026-07-06 09:40  paraf siti
    2026-07-06 09:41  paraf siti, {omitted}
    2026-07-06 09:42  paraf siti → waits for Tanda tangan
    2026-07-06 09:50  sign siti, official plt_kadis → refused signatory_differs
    2026-07-06 09:51  change_signatory siti, official plt_kadis
        → cetakan 1 ditarik, 2; waits for Tanda tangan
    2026-07-06 09:55  sign siti, official plt_kadis → signed by plt_kadis
    2026-07-06 09:56  change_signatory siti, official kepala_dinas → refused signed_already
    """,
        counter,
    )


def _office(counter: Counter, *lines: s.SetOfficial | s.SetOption) -> Counter:
    for one in lines:
        counter.act(one, moment("2026-07-01 08:00"))
    return counter


def test_who_has_left_signs_no_more_and_dates_no_letter_without_a_reason():
    ends = s.SetOfficial(
        official="kepala_dinas",
        post="kepala_dinas",
        name="Akmal",
        since=date(2023, 1, 1),
        until=date(2026, 7, 7),
    )
    counter = _office(Counter(), ends)
    play(
        DRAFTED
        + """
    2026-07-06 09:40  paraf, paraf, paraf siti
    2026-07-08 09:00  sign siti → refused signatory_left
    2026-07-08 09:00  sign siti, happened 2026-07-07 15:00 → signed by kepala_dinas
    2026-07-08 09:10  number siti → refused signatory_term
    2026-07-08 09:10  number siti, overrides signatory_term → dated 2026-07-08
    2026-07-08 09:20  receive, check, accept, draft budi → refused no_signatory
    """,
        counter,
    )


def test_the_blanko_bears_the_one_in_office_or_the_one_who_stands_in():
    since = date(2026, 7, 1)
    vacant = s.SetOfficial(official="kepala_dinas", post="kepala_dinas", since=since, vacant=True)
    plt = s.SetOfficial(
        official="plt", post="kepala_dinas", name="Nurul", since=since, substitute=True
    )
    plh = s.SetOfficial(
        official="plh", post="kepala_dinas", name="Umar", since=since, substitute=True
    )
    counter = play(DRAFTED, _office(Counter(), vacant, plt))
    assert counter.files["siti"].sheet.signatory.name == "NURUL"
    play(
        "2026-07-06 09:50  receive, check, accept, draft ayu → refused two_signatories",
        _office(counter, plh),
    )


def test_a_successor_ends_the_one_before_and_a_sheet_with_the_old_name_is_made_anew():
    """The line of the one before need not be closed; a new person under the old id is another."""
    later = s.SetOfficial(
        official="pengganti", post="kepala_dinas", name="Umar", since=date(2026, 7, 7)
    )
    counter = play(
        DRAFTED
        + """
    2026-07-06 09:40  paraf, paraf, paraf siti
    2026-07-07 08:00  sign siti
    2026-07-07 08:01  undo siti
    """,
        _office(Counter(), s.SetOption(option="parafs_after_signatory_change", value="carry")),
    )
    play(
        """
    2026-07-07 09:00  sign siti → refused signatory_left
    2026-07-07 09:00  change_signatory siti, official kepala_dinas
        → refused official_not_in_office
    2026-07-07 09:01  change_signatory siti, official pengganti → cetakan 1 ditarik, 2
    """,
        _office(counter, later),
    )
    another = s.SetOfficial(
        official="pengganti", post="kepala_dinas", name="Nurul", since=date(2026, 7, 7)
    )
    play(
        """
    2026-07-07 09:10  sign siti → refused signatory_left
    2026-07-07 09:11  change_signatory siti, official pengganti → cetakan 1 ditarik, 2 ditarik, 3
    2026-07-07 09:12  sign siti → signed by pengganti
    """,
        _office(counter, another),
    )


def test_a_barcode_tells_forty_nine_versions_apart():
    counter = play("2026-07-06 10:00  receive, check, accept siti")
    for _ in range(48):
        counter.act(a.Draft(), moment("2026-07-06 10:05"), "siti")
        counter.act(a.SendBack(reason="salah"), moment("2026-07-06 10:06"), "siti")
    play(
        """
    2026-07-06 10:07  draft siti → waits for Paraf Ahli Muda
    2026-07-06 10:07  change_signatory siti, official x, reason y → refused sheets_many
    2026-07-06 10:08  send_back, draft siti, reason salah → refused sheets_many
    """,
        counter,
    )

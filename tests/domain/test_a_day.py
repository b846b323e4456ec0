"""The SOP as an officer's day: what is done at the counter, and what the file looks like then."""

import pytest

from tests.domain.counter_days import SISTER, Counter
from tests.domain.day import play

pytestmark = pytest.mark.fast


def test_a_file_walks_the_nine_steps():
    play("""
    2026-07-06 09:10  receive siti → is received; next check; clock has not started
    2026-07-06 09:30  check siti → is complete; next accept; round 1
    2026-07-06 09:34  accept siti
        → registered 0001/2026; clock runs; due 2026-07-08 16:00; waits for Pembuatan blanko
    2026-07-06 10:00  draft siti → cetakan 1; waits for Paraf Ahli Muda; next paraf
    2026-07-06 10:30  paraf siti → waits for Paraf Ahli Madya; given holder
    2026-07-06 11:00  paraf siti → waits for Paraf Sekretaris
    2026-07-06 11:30  paraf siti → waits for Tanda tangan; next sign
    2026-07-07 09:00  sign siti
        → signed by kepala_dinas; waits for Penomoran; numbered no; next number
    2026-07-07 09:10  number siti, serial_read 1
        → numbered 503/SIKOT/001/DPMPTSP/2026; dated 2026-07-07; ends 2028-01-02; clock runs;
          next tick_ready
    2026-07-07 09:20  tick_ready siti → is ready; clock ended; waits for Penyerahan
    2026-07-07 09:25  told siti → told 1; next hand_over
    2026-07-08 10:00  hand_over siti → is handed_over; received by Siti; waits for nothing
    """)


def test_a_sister_sop_with_two_parafs_is_played_from_its_own_data():
    play(
        """
    2026-07-06 09:10  receive, check, accept wati → registered 2026-0001; waits for Konsep surat
    2026-07-06 10:00  draft, paraf wati → waits for Paraf Sekdis
    2026-07-06 10:10  paraf wati, post kabid → refused already_done
    2026-07-06 10:30  sign wati → refused too_early
    2026-07-06 11:00  paraf wati → waits for Tanda tangan
    2026-07-07 09:00  sign, number, tick_ready, hand_over wati → is handed_over
    """,
        Counter(SISTER),
    )


def test_an_incomplete_file_goes_back_with_a_slip_and_only_what_failed_is_checked_again():
    play("""
    2026-07-06 09:10  receive, check siti, without ijazah, unfit sehat expired
        → is incomplete; next return; clock has not started
    2026-07-06 09:20  accept siti → refused return_first
    2026-07-06 09:20  check siti → refused return_first
    2026-07-06 09:22  return siti → is returned; slip until 2026-10-04; round 1; next resubmit
    2026-07-06 09:30  return siti → refused file_returned
    2026-07-06 09:30  check siti → refused file_returned
    2026-07-08 10:00  resubmit siti → is received; next check
    2026-07-08 10:05  check siti, without ijazah → asked ijazah sehat; is incomplete; round 2
    2026-07-08 10:06  return siti → slip until 2026-10-06
    2026-07-09 08:30  resubmit, check siti → asked ijazah; is complete; round 3
    2026-07-09 08:34  accept siti → registered 0001/2026; due 2026-07-13 16:00
    2026-07-09 08:35  accept siti → refused waits_for_step
    2026-07-09 08:35  resubmit siti → refused waits_for_step
    """)


def test_a_slip_that_has_run_out_spares_no_check():
    counter = play("""
    2026-07-06 09:10  receive, check, return siti, without ijazah → slip until 2026-10-04
    2026-10-05 09:00  resubmit, check siti → is complete
    """)
    assert len(counter.last[0].asked) > 1
    play("""
    2026-07-06 09:10  receive, check, return siti, without ijazah → slip until 2026-10-04
    2026-10-04 09:00  resubmit, check siti → asked ijazah
    """)


def test_a_file_left_by_a_courier_has_no_number_and_no_clock():
    play("""
    2026-07-06 09:10  receive siti, drop_off yes, bringer courier Joko
        → is received; next check; clock has not started
    2026-07-06 13:30  check siti, without kuasa → is incomplete
    2026-07-06 13:31  return siti → is returned
    2026-07-07 09:00  resubmit siti, bringer family → refused blank
    2026-07-07 09:00  resubmit siti, bringer self → is received
    2026-07-07 09:05  check siti → asked ; is complete
    """)


def test_who_brings_it_back_may_owe_a_letter_that_was_not_owed_before():
    play("""
    2026-07-06 09:10  receive, check, return siti, without foto → is returned
    2026-07-07 09:10  resubmit siti, bringer proxy Joko → is received
    2026-07-07 09:15  check siti → asked foto kuasa; is complete
    """)


def test_nothing_happens_before_its_time_nor_twice():
    play("""
    2026-07-06 09:10  receive siti
    2026-07-06 09:11  accept siti → refused check_first
    2026-07-06 09:11  draft siti → refused check_first
    2026-07-06 09:11  hand_over siti → refused check_first
    2026-07-06 09:20  check siti
    2026-07-06 09:21  check siti → refused accept_first
    2026-07-06 09:21  number siti → refused accept_first
    2026-07-06 09:22  accept siti
    2026-07-06 09:23  paraf siti → refused too_early
    2026-07-06 09:23  sign siti → refused too_early
    2026-07-06 09:23  number siti → refused not_signed
    2026-07-06 09:23  hand_over siti → refused not_signed
    2026-07-06 09:23  told siti → refused waits_for_step
    2026-07-06 09:30  draft siti
    2026-07-06 09:31  draft siti → refused already_done
    2026-07-06 09:40  paraf siti, post sekretaris → refused paraf_order
    2026-07-06 09:40  paraf siti, post walikota → refused post_unknown
    2026-07-06 09:41  paraf siti, post ahli_muda
    2026-07-06 09:42  paraf siti, post ahli_muda → refused already_done
    2026-07-06 09:50  paraf, paraf, sign siti
    2026-07-06 09:51  sign siti → refused already_done
    2026-07-06 09:51  tick_ready siti → refused not_numbered
    2026-07-06 09:51  hand_over siti → refused too_early
    2026-07-06 09:52  number siti
    2026-07-06 09:53  number siti → refused numbered_already
    2026-07-06 09:54  tick_ready siti, photo no → refused ticks_missing
    2026-07-06 09:55  tick_ready siti
    2026-07-06 09:56  tick_ready siti → refused already_done
    2026-07-07 09:00  hand_over siti
    2026-07-07 09:01  hand_over siti → refused already_done
    2026-07-07 09:01  told siti → refused file_handed_over
    2026-07-07 09:01  withdraw siti → refused file_handed_over
    """)


def test_a_complete_file_is_checked_again_where_something_has_changed():
    """A mistake found before acceptance is a new round, not a rubbed-out one."""
    play("""
    2026-07-06 09:10  receive, check siti → is complete
    2026-07-06 09:12  check siti, without ijazah → is incomplete; round 2
    2026-07-06 09:13  return siti
    2026-07-06 10:00  resubmit, check siti → is complete; round 3
    2026-07-06 10:02  correct siti, changes workplace_no 2 → is complete
    2026-07-06 10:03  accept siti → refused check_again
    2026-07-06 10:04  check siti → asked izin_pertama; is complete
    2026-07-06 10:05  accept siti → registered 0001/2026
    """)


def test_a_permit_of_a_proxy_is_handed_to_who_may_take_it():
    walk = "check, accept, draft, paraf, paraf, paraf, sign, number, tick_ready"
    play(f"""
    2026-07-06 09:10  receive siti, bringer proxy Joko
    2026-07-06 09:10  {walk} siti → is ready
    2026-07-07 09:00  hand_over siti, relation family → refused blank
    2026-07-07 09:00  hand_over siti, relation family, receiver Amir → refused blank
    2026-07-07 09:00  hand_over siti, relation family, receiver Amir, identity_number 1471
        → refused proxy_letter_missing
    2026-07-07 09:00  hand_over siti, relation proxy, receiver joko, receipt lost → refused blank
    2026-07-07 09:01  hand_over siti, relation proxy, receiver Joko
        → is handed_over; received by Joko
    2026-07-07 10:10  receive, {walk} dewi → is ready
    2026-07-07 11:00  hand_over dewi, relation family → refused blank
    2026-07-07 11:00  hand_over dewi, relation family, receiver Amir, identity_number 1471,
        proxy_letter yes, receipt lost → received by Amir
    """)


def test_a_renewal_says_what_became_of_the_old_permit():
    walk = "check, accept, draft, paraf, paraf, paraf, sign, number, tick_ready"
    counter = play(f"""
    2026-07-06 09:10  receive siti, kind perpanjangan → refused old_permit_missing
    2026-07-06 09:10  receive siti, kind perpanjangan, old_permit 9/2021
        → refused old_permit_unknown
    2026-07-06 09:11  receive siti, kind perpanjangan, old_permit 9/2021,
        overrides old_permit_unknown → is received
    2026-07-06 09:12  {walk} siti → is ready
    2026-07-07 09:00  hand_over siti → refused old_permit_unsaid
    2026-07-07 09:01  hand_over siti, old_permit withdrawn → is handed_over
    """)
    numbered = next(event for event, _ in counter.events if hasattr(event, "replaces"))
    assert numbered.replaces == "9/2021"


@pytest.mark.parametrize(
    ("typed", "outcome"),
    [
        ("happened 2026-07-03 15:00", "happened 2026-07-03 15:00"),
        ("happened 2026-07-02 15:00", "refused second_needed"),
        ("happened 2026-07-02 15:00, vouched ani", "happened 2026-07-02 15:00"),
        ("happened 2026-07-02 15:00, vouched dewi", "refused second_role"),
        ("happened 2026-07-02 15:00, vouched bayu", "refused second_role"),
        ("happened 2026-07-02 15:00, as tuti", "refused second_needed"),
        ("happened 2026-07-02 15:00, as tuti, vouched tuti", "refused second_same"),
        ("happened 2026-07-02 15:00, as tuti, vouched dewi", "happened 2026-07-02 15:00"),
        ("happened 1999-07-02 15:00, as tuti", "refused event_too_old"),
        ("happened 09:10", "happened 2026-07-06 09:10"),
        ("happened 09:11", "refused event_ahead"),
    ],
)
def test_the_time_of_event_is_free_back_to_the_previous_working_day(typed, outcome):
    """6 July 2026 is a Monday: Friday may be typed by anyone, Thursday by two, one Penyelia."""
    play(f"2026-07-06 09:10  receive siti, {typed} → {outcome}")


def test_the_time_of_event_follows_the_step_before():
    play("""
    2026-07-06 09:10  receive, check, accept siti
    2026-07-06 11:00  draft siti, happened 09:09 → refused event_before_prior
    2026-07-06 11:00  draft siti, happened 09:30 → happened 2026-07-06 09:30
    2026-07-06 11:05  paraf siti, happened 09:30 → happened 2026-07-06 09:30
    2026-07-06 11:10  note siti → happened 2026-07-06 09:30
    # the PC's clock was set back: nothing happens before what has happened
    2026-07-05 11:10  paraf siti → happened 2026-07-06 09:30
    """)

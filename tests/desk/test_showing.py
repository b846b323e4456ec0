"""`show`: one file as JSON and in plain sentences."""

import json
from datetime import datetime

from sikot_desk.clock import WIB
from sikot_desk.desk import showing
from sikot_desk.domain import actions as a
from tests.desk.day import Day


def test_a_file_is_shown_whole_as_json(day: Day) -> None:
    file = day.drafted()
    found = showing.show(day.counter.register, "0001/2026", day.now)
    assert found
    assert json.loads(json.dumps(found)) == found
    assert (found["file_id"], found["next_act"]) == (file, "paraf")
    assert found["waits_for"] == "Paraf Ahli Muda"
    assert found["due"] == "2026-07-08T16:00:00+07:00"
    assert [row["state"] for row in found["timeline"]][:4] == ["done", "done", "done", "now"]
    assert [one["act"] for one in found["history"]][:3] == ["received", "checked", "accepted"]
    assert found["application"]["applicant"]["name"] == "Siti Rahmawati"


def test_what_is_not_there_is_not_shown(day: Day) -> None:
    assert showing.show(day.counter.register, "0009/2026", day.now) is None


def test_an_account_is_plain(day: Day) -> None:
    file = day.numbered()
    now = datetime(2026, 7, 6, 15, 0, tzinfo=WIB)
    found = showing.show(day.counter.register, file, now)
    assert found
    told = showing.account(found)
    assert "Berkas 26 01 0000001 7: Siti Rahmawati" in told
    assert "nomor izin 503/SIKOT/001/DPMPTSP/2026" in told
    assert "Menunggu: Penomoran" in told
    assert "Dijanjikan selesai 8 Juli 2026, 16.00 WIB" in told
    assert "sudah  Tanda tangan" in told
    assert "kini   Penomoran" in told
    assert "nanti  Penyerahan" in told


def test_an_account_of_one_that_is_over(day: Day) -> None:
    file = day.received()
    day.does(a.Withdraw(reason="pindah"), file)
    found = showing.show(day.counter.register, file, day.now)
    assert found
    told = showing.account(found)
    assert "Nomor pendaftaran belum ada, nomor izin belum ada" in told
    assert "Menunggu: tidak ada" in told
    assert "Dijanjikan" not in told


def test_a_paraf_not_given_is_told_as_such(day: Day) -> None:
    file = day.drafted()
    ordered = a.Paraf(given="omitted", reason="dinas luar", ordered_by="rina")
    done = day.does(ordered, file)
    found = showing.show(day.counter.register, done.file_id, day.now)
    assert found
    assert found["timeline"][3]["given"] == "omitted"
    assert "WIB tidak diparaf, dicatat Rina" in showing.account(found)


def test_a_replaced_permit_stands_no_more(day: Day) -> None:
    first = day.handed()
    before = showing.show(day.counter.register, first, day.now)
    assert before
    assert before["permit_state"] == "in_force"
    assert "tidak berlaku lagi" not in showing.account(before)
    day.numbered(kind="perpanjangan", old_permit=before["application"]["number"], workplace_no=1)
    after = showing.show(day.counter.register, first, day.now)
    assert after
    assert after["permit_state"] == "replaced"
    assert "Izin ini sudah diganti, tidak berlaku lagi" in showing.account(after)

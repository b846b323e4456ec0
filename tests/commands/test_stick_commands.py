"""The stick's whole journey by commands alone, as a staff member types them."""

import json
import re

import openpyxl
import pytest

from sikot_desk.__main__ import DONE, REFUSED, TROUBLE, main
from sikot_desk.desk import opening
from sikot_desk.desk.counter import Counter
from sikot_desk.desk.places import read
from sikot_desk.domain.trouble import Trouble
from sikot_desk.export import drive
from tests.desk.conftest import STAFF
from tests.desk.day import MONDAY, RESOURCES, Day, Tray
from tests.desk.reading import text_of


@pytest.fixture
def places(tmp_path):
    """DATA of a counter, head office's folder, and a stick."""
    folder = tmp_path / "data"
    opening.found(opening.Founding(folder, "scenario", MONDAY), RESOURCES, STAFF).close()
    (tmp_path / "stick").mkdir()
    return folder, tmp_path / "kantor", tmp_path / "stick"


@pytest.fixture
def run(capsys, places):
    folder, office, _ = places

    def run(*words):
        more = ["--home", office] if words[0] == "head-office" else ["--data", folder]
        code = main([str(word) for word in (*words, *more)])
        told = capsys.readouterr()
        return code, told.out + told.err

    return run


def words_in(said):
    return re.search(r"kata[^:]*: ((?:\w+ ?){8})", said)[1].split()


def known(run, places):
    _, office, stick = places
    init = ("head-office", "init", "--escrow", office.parent / "titipan.key", "--to", stick)
    assert run(*init)[0] == DONE
    code, said = run("enrol", stick, "--officer", "rina")
    assert code == REFUSED
    code, said = run("enrol", stick, "--officer", "rina", "--words", *words_in(said))
    assert code == DONE, said
    (card,) = stick.glob("SIKOT-LOKET-*.TXT")
    assert run("head-office", "enrol", card)[0] == REFUSED
    code, said = run("head-office", "enrol", card, "--words", *words_in(said))
    assert code == DONE, said


def test_there_and_back(run, places):
    stick = places[2]
    known(run, places)
    code, said = run("export", "--to", stick, "--officer", "yusnidar")
    assert code == DONE
    assert "Flashdisk sudah boleh dilepas." in said
    code, said = run("head-office", "receive", stick)
    assert code == DONE
    assert "catatan baru" in said
    assert "sudah diterima sebelumnya" in run("head-office", "receive", stick)[1]
    code, said = run("receipt", stick, "--officer", "yusnidar")
    assert (code, "Semua catatan sudah dikonfirmasi" in said) == (DONE, True)
    assert run("receipt", stick, "--officer", "yusnidar")[0] == REFUSED
    assert "sampai catatan" in run("head-office", "status")[1]


def test_json_says_the_same(run, places):
    stick = places[2]
    known(run, places)
    _, said = run("export", "--to", stick, "--officer", "yusnidar", "--json")
    put = json.loads(said)["export"]
    _, said = run("head-office", "receive", stick, "--json")
    told = json.loads(said)
    assert told["received"][0]["new"] == put["last"]
    assert told["receipts"][0]["seq"] == put["last"]
    _, said = run("head-office", "status", "--json")
    assert json.loads(said)["counters"][0]["seq"] == put["last"]


def test_whoever_may_not_is_refused(run, places):
    stick = places[2]
    known(run, places)
    code, said = run("export", "--to", stick, "--officer", "sari")
    assert (code, "Penyelia" in said) == (REFUSED, True)
    assert not list(stick.glob("*.AGE"))
    words = ["salah"] * 8
    code, said = run("enrol", stick, "--officer", "rina", "--words", *words)
    assert (code, "tidak sama dengan kata pada kartu" in said) == (TROUBLE, True)


def test_what_was_refused_is_named(run, places):
    stick = places[2]
    known(run, places)
    run("export", "--to", stick, "--officer", "yusnidar")
    (bundle,) = stick.glob("*.AGE")
    bundle.write_bytes(bundle.read_bytes()[:-1])
    (stick / f"SIKOT-{'0' * 16}-R000001-00000000.TXT").write_bytes(b"bukan untuk kita")
    code, said = run("head-office", "receive", stick)
    assert (code, "bukan berkas kiriman" in said) == (REFUSED, True)
    code, said = run("head-office", "status")
    assert "Ditolak" in said
    bundle.unlink()
    assert "Tidak ada berkas kiriman" in run("head-office", "receive", stick)[1]


def test_what_was_received_is_said_though_its_receipt_finds_no_room(run, places, monkeypatch):
    stick = places[2]
    known(run, places)
    run("export", "--to", stick, "--officer", "yusnidar")

    def protected(_folder, _file):
        raise Trouble("stick_read_only", folder=stick)

    with monkeypatch.context() as patch:
        patch.setattr(drive, "put_at_once", protected)
        code, said = run("head-office", "receive", stick)
    assert (code, "catatan baru" in said, "tidak dapat ditulisi" in said) == (TROUBLE, True, True)
    assert "sudah diterima sebelumnya" in run("head-office", "receive", stick)[1]


def test_the_receipt_goes_onto_the_stick_that_brought_the_bundles(run, places, tmp_path):
    stick = places[2]
    known(run, places)
    run("export", "--to", stick, "--officer", "yusnidar")
    (tmp_path / "lain").mkdir()
    assert run("head-office", "receive", tmp_path / "lain", stick)[0] == DONE
    assert list((tmp_path / "lain").iterdir()) == []
    assert len(list(stick.glob("*-R000001-*.TXT"))) == 1


def test_a_counters_card_that_is_none_is_told_as_one(run, places):
    run("head-office", "init", "--escrow", places[1].parent / "titipan.key")
    odd = places[2] / "SIKOT-LOKET-0000000000000000.TXT"
    code, said = run("head-office", "enrol", odd)
    assert (code, "kepada loket itu" in said) == (TROUBLE, True)
    odd.write_bytes(b"bukan kartu")
    code, said = run("head-office", "enrol", odd)
    assert (code, "bukan kartu loket" in said) == (TROUBLE, True)


def test_gaps_are_named_for_whoever_fetches_the_stick(run, places):
    stick = places[2]
    known(run, places)
    run("export", "--to", stick, "--officer", "yusnidar")
    run("head-office", "receive", stick)
    run("receipt", stick, "--officer", "yusnidar")
    (first,) = stick.glob("*.AGE")
    first.unlink()
    run("export", "--to", stick, "--officer", "yusnidar")
    again = places[1].parent / "lagi"
    store = f"sqlite:///{again}.db"
    (card,) = stick.glob("SIKOT-LOKET-*.TXT")
    _, said = run("head-office", "enrol", card, "--store", store)
    run("head-office", "enrol", card, "--store", store, "--words", *words_in(said))
    _, said = run("head-office", "receive", stick, "--store", store)
    assert "Belum ada catatan 1 sampai" in said
    assert "belum ada 1 sampai" in run("head-office", "status", "--store", store)[1]


def test_no_keys_are_made_or_changed_for_a_stick_that_is_not_in(run, places):
    _, office, stick = places
    init = ("head-office", "init", "--escrow", office.parent / "titipan.key", "--to")
    code, said = run(*init, stick / "none")
    assert (code, "Flashdisk tidak ditemukan" in said, office.exists()) == (TROUBLE, True, False)
    assert run(*init, stick)[0] == DONE
    card = (stick / "SIKOT-KANTOR-DINAS.TXT").read_bytes()
    assert run("head-office", "rotate", "--to", stick / "none")[0] == TROUBLE
    assert (office / "SIKOT-KANTOR-DINAS.TXT").read_bytes() == card


def test_head_offices_keys_are_made_once_and_changed_on_purpose(run, places):
    _, office, stick = places
    assert run("head-office", "status")[0] == TROUBLE
    known(run, places)
    init = ("head-office", "init", "--escrow", office.parent / "lain.key")
    assert run(*init)[0] == TROUBLE
    (stick / "SIKOT-KANTOR-DINAS.TXT").unlink()
    code, said = run("head-office", "rotate", "--to", stick, "--json")
    assert (code, json.loads(said)["card"]["replaces"] != "") == (DONE, True)
    _, said = run("enrol", stick, "--officer", "rina")
    (stick / next(stick.glob("SIKOT-LOKET-*")).name).unlink()
    assert run("enrol", stick, "--officer", "rina", "--words", *words_in(said))[0] == DONE


def test_what_is_not_there_is_told(run, places):
    known(run, places)
    assert run("head-office", "enrol", places[2] / "none")[0] == TROUBLE
    assert run("head-office", "receive", places[2] / "none")[0] == TROUBLE
    assert run("export", "--to", places[2] / "none", "--officer", "yusnidar")[0] == TROUBLE


def test_a_month_is_reported_on_screen_and_in_files(run, places, tmp_path):
    folder, _, stick = places
    with opening.open_register(folder) as register:
        day = Day(Counter(register, read(RESOURCES), Tray()), Tray())
        day.numbered()
    known(run, places)
    run("export", "--to", stick, "--officer", "yusnidar")
    run("head-office", "receive", stick)
    code, said = run("head-office", "report", "--month", "2026-07", "--to", tmp_path / "laporan")
    assert code == DONE
    assert "Rekapitulasi Juli 2026" in said
    assert "NIHIL" in said
    book = openpyxl.load_workbook(tmp_path / "laporan" / "laporan-2026-07.xlsx")
    assert book.sheetnames[0] == "Rekapitulasi Juli 2026"
    row = list(book["Izin terbit Juli 2026"].iter_rows(values_only=True))[1]
    assert row[4].isdigit()
    assert len(row[4]) == 16
    csv = (tmp_path / "laporan" / "laporan-2026-07-terbit.csv").read_text("utf-8-sig")
    assert f"'{row[4]}" in csv
    (pdf,) = (tmp_path / "laporan").glob("*-rekap.pdf")
    assert "REKAPITULASI JULI 2026" in text_of(pdf.read_bytes())
    _, said = run("head-office", "report", "--month", "2026-07", "--json", "--counter", "0" * 16)
    assert json.loads(said)["terbit"] == []
    code, said = run("head-office", "search", row[2])
    assert (code, row[3] in said) == (DONE, True)
    assert run("head-office", "search", "tidak ada begitu")[0] == REFUSED
    code, said = run("head-office", "verify", row[2], "--json")
    assert json.loads(said)["state"] in {"in_force", "not_issued"}
    assert (code == DONE) == json.loads(said)["good"]
    code, said = run("head-office", "verify", "0000000000")
    assert (code, "tidak dikenal di loket mana pun" in said) == (REFUSED, True)
    assert "DPMPTSP Kota Pekanbaru:" in run("head-office", "verify", row[2])[1]
    (tmp_path / "berkas").write_text("bukan folder")
    words = ("head-office", "report", "--month", "2026-07", "--to", tmp_path / "berkas")
    assert run(*words)[0] == TROUBLE


def test_no_month_is_wrong_usage(run, places):
    with pytest.raises(SystemExit):
        run("head-office", "report", "--month", "2026-13")

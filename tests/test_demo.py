"""The demo: a day that comes with the program, its papers, its register, and a plain account."""

import json
from pathlib import Path

import pytest

from sikot_desk import demo, paths
from sikot_desk.__main__ import main
from sikot_desk.clock import now
from sikot_desk.desk import opening
from sikot_desk.domain.trouble import Trouble
from tests.desk.reading import bars_of, text_of

Say = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> demo.Story:
    return demo.play(tmp_path_factory.mktemp("demo") / "out", paths.resources())


def test_the_day_goes_well(story: demo.Story) -> None:
    assert story.went_well
    assert story.findings == ()
    assert story.papers == len(list((story.out / "papers").iterdir())) > 60
    account = (story.out / "cerita.txt").read_text(encoding="utf-8")
    assert account == story.text
    assert "Pemeriksaan : register utuh" in account
    assert main(["check", "--data", str(story.out / "register")]) == 0
    assert "Semua catatan sudah dikonfirmasi Kantor Dinas Contoh." in account
    assert [len(list((story.out / "usb").glob(one))) for one in ("*.AGE", "*-R*.TXT")] == [1, 1]


def test_its_papers_are_read_by_other_programs(story: demo.Story) -> None:
    papers = {place.name: place.read_bytes() for place in (story.out / "papers").iterdir()}
    letter = papers["260100000025-salinan-arsip-v02.pdf"]
    assert bars_of(letter) == ["26010000002502"]
    text = text_of(letter)
    for said in ("503/SIKOT/006/DPMPTSP/2026", "BUDI SANTOSO NASUTION", "SURYANI LUBIS", "Plt."):
        assert said in text
    spoiled = papers["260100000049-blanko-v02.pdf"]
    assert bars_of(spoiled) == ["26010000004902"]
    renewed = text_of(papers["260100000074-salinan-arsip-v01.pdf"])
    assert "menggantikan SIKOT Nomor 503/017/SIKOT/2021" in renewed


def test_it_may_be_played_again_over_itself(story: demo.Story) -> None:
    again = demo.play(story.out, paths.resources())
    assert (again.entries, again.papers) == (story.entries, story.papers)


def test_it_throws_nothing_of_another_away(tmp_path: Path) -> None:
    (tmp_path / "surat.txt").write_text("penting", encoding="utf-8")
    with pytest.raises(Trouble):
        demo.play(tmp_path, paths.resources())
    assert (tmp_path / "surat.txt").read_text(encoding="utf-8") == "penting"


def test_a_live_register_of_the_same_name_is_safe(tmp_path: Path) -> None:
    founding = opening.Founding(tmp_path / "register", "live", now())
    opening.found(founding, paths.resources()).close()
    with pytest.raises(Trouble):
        demo.play(tmp_path, paths.resources())
    assert paths.Data(tmp_path / "register").register.is_file()


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("bukan folder", encoding="utf-8")
    with pytest.raises(Trouble, match="tidak dapat ditulisi"):
        demo.play(tmp_path / "berkas" / "demo", paths.resources())


def test_the_command_tells_the_story(tmp_path: Path, capsys: Say) -> None:
    out = tmp_path / "demo"
    assert main(["demo", "--out", str(out)]) == 0
    assert f"Kertas      : {out / 'papers'}" in capsys.readouterr().out
    assert main(["demo", "--out", str(out), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["went_well"] is True


def test_a_day_that_goes_otherwise_ends_with_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    day = tmp_path / "hari.jsonl"
    day.write_text('{"at":"2026-07-06T08:00","officer":"rina","act":"accept"}', encoding="utf-8")
    story = demo.play(tmp_path / "demo", paths.resources(), day)
    assert not story.went_well
    monkeypatch.setattr(demo, "play", lambda _out, _resources: story)
    assert main(["demo", "--out", str(tmp_path / "x")]) == 1


def test_this_pc_is_tested(capsys: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    assert main(["self-test"]) == 0
    assert "baik   register" in capsys.readouterr().out
    monkeypatch.setattr(demo, "self_test", lambda _resources: {"kertas": False})
    assert main(["self-test"]) == 2
    assert capsys.readouterr().out == "GAGAL  kertas\n"
    assert main(["self-test", "--json"]) == 2
    assert json.loads(capsys.readouterr().out) == {"kertas": False}

"""How far the setting up is survives the program, and ends when everything is set."""

from dataclasses import replace
from pathlib import Path

import pytest

from sikot_desk.desk import beginning
from sikot_desk.desk.beginning import Progress
from sikot_desk.domain import settings as s
from sikot_desk.domain.trouble import Trouble
from sikot_desk.paths import Data


def test_what_is_done_and_typed_is_read_again_until_the_end(tmp_path: Path) -> None:
    data = Data(tmp_path / "data")
    assert beginning.read(data) is None
    so_far = Progress().with_typed("staff", {"nama": "Ni’matul"}).with_done(beginning.OFFICE)
    beginning.keep(data, so_far)
    assert beginning.read(data) == so_far
    assert [one.suffix for one in data.folder.iterdir()] == [".json"]
    beginning.end(data)
    assert beginning.read(data) is None
    beginning.end(data)


def test_a_step_done_needs_what_was_typed_no_more_and_counts_once() -> None:
    typed = Progress().with_typed("staff", {"nama": "Rina"}).with_typed("emblem", {"file": "a"})
    done = typed.with_done("staff").with_done("staff")
    assert done == Progress(done=("staff",), texts={"emblem": {"file": "a"}})


@pytest.mark.parametrize("content", ["bukan json", '{"warna": "merah"}'])
def test_what_cannot_be_read_begins_anew(tmp_path: Path, content: str) -> None:
    data = Data(tmp_path)
    beginning.keep(data, Progress(done=("office",)))
    (place,) = tmp_path.iterdir()
    place.write_text(content, encoding="utf-8")
    assert beginning.read(data) == Progress()


def test_a_folder_that_takes_no_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("bukan folder", encoding="utf-8")
    data = Data(tmp_path / "data")
    with pytest.raises(Trouble) as told:
        beginning.keep(data, Progress())
    assert told.value.code == "folder_read_only"
    with pytest.raises(Trouble) as told:
        beginning.end(data)
    assert told.value.code == "folder_read_only"


def test_an_office_differs_by_its_names_and_not_by_the_reason() -> None:
    names = {
        "government": "PEMERINTAH KABUPATEN KAMPAR",
        "dinas": ("DINAS PENANAMAN MODAL",),
        "city": "Bangkinang",
        "short_name": "DPMPTSP Kampar",
        "address": ("Jalan Prof. M. Yamin",),
    }
    now = s.OfficeSet(**names, reason="Penyiapan pertama")  # type: ignore[arg-type]
    same = s.SetOffice(**names)  # type: ignore[arg-type]
    assert not beginning.differs(same, now)
    assert beginning.differs(replace(same, city="Pekanbaru"), now)
    assert beginning.differs(same, None)


def test_a_step_passed_over_is_not_done_until_it_is() -> None:
    over = Progress().with_typed("staff", {"nama": "Rina"}).with_skipped("staff")
    assert over == Progress(skipped=("staff",))
    assert (over.is_open("staff"), over.is_open("emblem")) == (False, True)
    done = over.with_done("staff")
    assert done == Progress(done=("staff",))
    assert done.with_skipped("staff") == done
    assert over.with_skipped("staff").with_typed("emblem", {}).skipped == ("staff",)

"""The settings of one PC: kept whole, never a reason to stop, never losing what they don't know."""

import tomllib
from pathlib import Path

import pytest

from sikot_desk import config
from sikot_desk.config import Offset, Pc, RegisterView, Scanner, Way
from sikot_desk.domain.trouble import Trouble

FULL = Pc(
    papers={
        "blanko": Way(printer="Loket", tray="Tray2", media="Folio", copies=2),
        "label-map": Way(keep_only=True),
    },
    offsets={"Loket": {"": Offset(right=0.5), "Tray2": Offset(right=-1.2, down=0.3)}},
    scanner=Scanner(prefix="]C1", suffix=""),
    mute=True,
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "pc.toml"


def put(file: Path, text: str | bytes) -> None:
    file.parent.mkdir(parents=True)
    file.write_bytes(text if isinstance(text, bytes) else text.encode())


def test_a_pc_without_settings_has_those_it_is_born_with(file: Path) -> None:
    assert config.read(file) == config.Found(Pc())
    assert not file.parent.exists()


def test_what_is_written_is_read_again(file: Path) -> None:
    config.write(file, FULL)
    assert config.read(file) == config.Found(FULL)
    assert [one.name for one in file.parent.iterdir()] == ["pc.toml"]


def test_the_file_can_be_read_by_people(file: Path) -> None:
    config.write(file, FULL)
    told = tomllib.loads(file.read_text("utf-8"))
    assert told["papers"]["blanko"] == {
        "printer": "Loket", "keep_only": False, "tray": "Tray2", "media": "Folio", "copies": 2,
    }  # fmt: skip
    assert told["scanner"] == {"prefix": "]C1", "suffix": "", "gap": 35}
    assert told["mute"] is True


def test_names_of_printers_in_any_letters(file: Path) -> None:
    pc = Pc().with_way("blanko", Way(printer='Laser "Loket" \\ 2\u2028é\t=[x]'))
    config.write(file, pc)
    assert config.read(file).pc == pc


def test_a_paper_nobody_chose_a_printer_for() -> None:
    assert not Pc().way("blanko").chosen
    assert FULL.way("blanko").chosen
    assert FULL.way("label-map").chosen


def test_one_paper_changes_and_the_others_stay() -> None:
    other = FULL.with_way("label-map", Way(printer="Label"))
    assert other.way("label-map") == Way(printer="Label")
    assert other.way("blanko") == FULL.way("blanko")
    assert FULL.way("label-map") == Way(keep_only=True)


def test_an_offset_belongs_to_one_tray_of_one_printer() -> None:
    assert FULL.offset("Loket", "Tray2") == Offset(right=-1.2, down=0.3)
    assert FULL.offset("Loket", "Tray1") == FULL.offset("Lain", "Tray2") == Offset()
    other = FULL.with_offset("Loket", "Tray1", Offset(down=2))
    assert other.offset("Loket", "Tray1") == Offset(down=2)
    assert other.offset("Loket", "Tray2") == FULL.offset("Loket", "Tray2")


def test_keys_of_another_version_stay(file: Path) -> None:
    put(
        file, 'later = 1\n[papers.blanko]\noffset = [1, 2]\nprinter = "Lama"\n[camera]\non = true\n'
    )
    found = config.read(file)
    assert found == config.Found(Pc(papers={"blanko": Way(printer="Lama")}))
    config.write(file, found.pc.with_way("blanko", Way(printer="Baru")))
    told = tomllib.loads(file.read_text("utf-8"))
    assert told["later"] == 1
    assert told["camera"] == {"on": True}
    assert told["papers"]["blanko"]["offset"] == [1, 2]
    assert told["papers"]["blanko"]["printer"] == "Baru"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("mute = perhaps", "tulisannya salah pada baris 1"),
        ("a = 1\n\n[papers", "tulisannya salah"),
        (b"mute = \xff\xfe", "tulisannya salah"),
        ("mute = 3", "nilai mute salah"),
        ("[papers.blanko]\ncopies = 0", "nilai papers.*.copies salah"),
        ("[papers.blanko]\ncopies = 21", "nilai papers.*.copies salah"),
        ('[papers.blanko]\ntray = "x -o y=z"', "nilai papers.*.tray salah"),
        ("[offsets.Loket.Bawah]\nright = 31.0", "nilai offsets.*.*.right salah"),
        ("[offsets.Loket.Bawah]\ndown = nan", "nilai offsets.*.*.down salah"),
        ("papers = 5", "nilai papers salah"),
    ],
)
def test_a_broken_file_is_said_and_stops_nobody(file: Path, text: str | bytes, said: str) -> None:
    put(file, text)
    found = config.read(file)
    assert found.pc == Pc()
    assert found.trouble is not None
    assert said in str(found.trouble)
    assert str(file) in str(found.trouble)


def test_a_broken_file_is_put_aside_when_settings_are_saved(file: Path) -> None:
    put(file, "mute = 3")
    config.write(file, FULL)
    assert config.read(file) == config.Found(FULL)
    assert (file.parent / "pc.rusak.toml").read_text() == "mute = 3"


def test_a_file_that_cannot_be_opened_is_said(file: Path) -> None:
    file.mkdir(parents=True)
    found = config.read(file)
    assert found.pc == Pc()
    assert found.trouble is not None
    assert found.trouble.code == "pc_unreadable"


def test_settings_that_cannot_be_saved_are_said_and_the_old_stay(file: Path) -> None:
    config.write(file, FULL)
    file.with_name(".pc.toml.new").mkdir()
    with pytest.raises(Trouble, match="tidak dapat disimpan") as told:
        config.write(file, Pc())
    assert told.value.code == "pc_not_saved"
    assert config.read(file).pc == FULL


VIEW = RegisterView(columns=("registration", "name"), order="names_up")


def test_how_the_register_was_left_stands_beside_the_settings(file: Path) -> None:
    assert config.read_view(file) == RegisterView()
    config.write(file, FULL)
    config.write_view(file, VIEW)
    assert config.read(file) == config.Found(FULL)
    config.write(file, Pc(mute=False))
    assert config.read_view(file) == VIEW


@pytest.mark.parametrize(
    "text", ["register = 3", "[register]\ncolumns = 7", "[register]\norder = 1"]
)
def test_a_broken_view_is_ignored_and_costs_no_setting(file: Path, text: str) -> None:
    put(file, f"mute = true\n{text}\n")
    assert config.read_view(file) == RegisterView()
    assert config.read(file) == config.Found(Pc(mute=True))
    config.write_view(file, VIEW)
    assert (config.read_view(file), config.read(file).pc.mute) == (VIEW, True)


def test_a_view_is_not_written_over_a_file_that_cannot_be_read(file: Path) -> None:
    put(file, "mute = perhaps")
    config.write_view(file, VIEW)
    assert file.read_text() == "mute = perhaps"


def test_a_view_that_cannot_be_saved_is_said(file: Path) -> None:
    config.write(file, FULL)
    file.with_name(".pc.toml.new").mkdir()
    with pytest.raises(Trouble, match="tidak dapat disimpan"):
        config.write_view(file, VIEW)

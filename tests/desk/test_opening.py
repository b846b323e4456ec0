"""A new register is founded whole or not at all, and a scenario's staff is enrolled."""

import json
from pathlib import Path

import pytest

from sikot_desk.desk import opening, procedures
from sikot_desk.desk.opening import Founding
from sikot_desk.domain import settings as s
from sikot_desk.domain.trouble import Trouble
from sikot_desk.paths import Data
from tests.desk.day import BUNDA, MONDAY, RESOURCES, Day


def test_a_new_register_begins_with_everything_an_office_needs(founded: Path) -> None:
    with opening.open_register(founded) as register:
        office = register.office()
        first = register.entry(1)
    assert first
    assert first.act == "opened"
    assert len(str(first.data["public_key"])) == 64
    assert office.purpose == "scenario"
    assert office.identity
    assert office.identity.short_name == "DPMPTSP Kota Pekanbaru"
    assert office.identity.address == (
        "Jalan Jenderal Sudirman Nomor 464, Pekanbaru",
        "Laman dpmptsp.pekanbaru.go.id",
    )
    assert [one.name for one in office.officials] == ["AKMAL KHAIRI"]
    assert {one.series for one in office.formats} == {"registration", "permit", "revocation"}
    assert [table.provisional for table in office.holidays] == [*[False] * 5, True]
    assert [user.user for user in office.users] == ["rina", "sari", "yusnidar"]
    assert office.option("signed_sheets") == "2"


def test_the_office_may_be_named_at_once(tmp_path: Path) -> None:
    founding = Founding(tmp_path, "training", MONDAY, "DPMPTSP Kabupaten Kampar")
    with opening.found(founding, RESOURCES) as register:
        identity = register.office().identity
    assert identity
    assert identity.short_name == "DPMPTSP Kabupaten Kampar"


def test_a_register_is_founded_once(data: Path) -> None:
    with pytest.raises(Trouble, match="sudah berisi register"):
        opening.found(Founding(data, "scenario", MONDAY), RESOURCES)


def test_a_founding_that_fails_leaves_no_register(tmp_path: Path) -> None:
    resources = tmp_path / "resources"
    (resources / "sop").mkdir(parents=True)
    (resources / "sop" / "sikot.toml").write_text('key = "sikot"', encoding="utf-8")
    with pytest.raises(Trouble, match=r"sikot\.toml tidak dapat dipakai"):
        opening.found(Founding(tmp_path / "data", "scenario", MONDAY), resources)
    assert not Data(tmp_path / "data").register.exists()


def test_enrolled_staff_may_act(day: Day) -> None:
    register = day.counter.register
    opening.enrol(register, (), day.now)
    head = register.head
    users = (s.UserAdded(user="baru", name="Baru", roles=("loket",)),)
    opening.enrol(register, users, day.now)
    assert register.head.seq == head.seq + 1
    assert day.refused(s.SetOption(option="cutoff", value=""), officer="baru") == "role_missing"


def test_a_procedure_is_known_by_its_key_and_its_text() -> None:
    text = procedures.shipped(RESOURCES)
    built = procedures.build(text)
    version = procedures.version_of(built, text)
    assert version.startswith("sikot@")
    assert version != procedures.version_of(built, text + "\n")


@pytest.mark.parametrize(
    ("text", "said"),
    [("bukan = = toml", "tidak dapat dipakai"), ('key = "sikot"', "tidak dapat dipakai")],
)
def test_a_text_that_is_no_procedure_names_what_is_wrong(text: str, said: str) -> None:
    with pytest.raises(Trouble, match=said):
        procedures.build(text, "uji.toml")


def test_a_file_not_yet_accepted_follows_the_newest_procedure(day: Day) -> None:
    waiting, running = day.received(), day.accepted(workplace=BUNDA)
    text = procedures.shipped(RESOURCES).replace("days = 2", "days = 3", 1)
    day.does(s.AdoptProcedure(text=text))
    office = day.counter.register.office()
    apps = [day.counter.register.application(file) for file in (waiting, running)]
    assert [procedures.of_file(office, app)[1].days for app in apps if app] == [3, 2]


def test_a_newer_procedure_without_the_file_s_kind_is_not_forced_on_it(day: Day) -> None:
    file = day.received()
    text = procedures.shipped(RESOURCES).replace('key = "baru"', 'key = "pertama"', 1)
    day.does(s.AdoptProcedure(text=text))
    office = day.counter.register.office()
    app = day.counter.register.application(file)
    assert app
    assert procedures.of_file(office, app)[0] == app.procedure
    assert procedures.current(office)[0] != app.procedure


def test_a_broken_procedure_is_refused(day: Day) -> None:
    assert day.refused(s.AdoptProcedure(text="bukan = = toml")) == "sop_unusable"
    assert json.dumps(RESOURCES.name) == '"resources"'

"""The training register: filled, whole, in a folder of its own, and never the one used for real."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from sikot_desk import config
from sikot_desk.clock import WIB
from sikot_desk.db.check import check
from sikot_desk.desk import opening, training
from sikot_desk.desk.session import Seat
from sikot_desk.domain.refusals import Refused
from sikot_desk.domain.trouble import Trouble
from sikot_desk.paths import Data
from tests.desk.day import MONDAY, RESOURCES
from tests.desk.short_story import resources

NOON = datetime(2027, 3, 10, 12, 0, tzinfo=WIB)


@pytest.fixture
def short(tmp_path: Path) -> Path:
    return resources(tmp_path / "resources")


def test_it_is_filled_up_to_now_whole_and_for_training(tmp_path: Path, short: Path) -> None:
    told: list[tuple[int, int]] = []

    def tell(done: int, of: int) -> bool:
        told.append((done, of))
        return True

    session = training.session(Data(tmp_path / "data"), short, lambda: NOON, tell)
    assert session.register.purpose == "training"
    assert check(session.register) == ()
    home = session.board().home()
    assert home.rows
    assert all(NOON - timedelta(days=40) < row.app.received <= NOON for row in home.rows)
    assert told[-1][0] == told[-1][1] > 20
    assert session.data.folder == tmp_path / "data" / "latihan"
    assert config.read(session.data.pc).pc.way("blanko").keep_only
    session.close()


def test_everybody_comes_in_by_the_one_pin(tmp_path: Path, short: Path) -> None:
    session = training.session(Data(tmp_path), short, lambda: NOON, lambda *_: True)
    people = [user.user for user in session.seat().staff]
    assert {"admin", "rina", "dimas"} <= set(people)
    assert isinstance(session.sign_in("rina", "135792"), Refused)
    for user in [one for one in people if one != "rina"]:
        assert isinstance(session.sign_in(user, training.PIN), Seat)
    session.close()


def test_the_live_register_is_not_touched(tmp_path: Path, short: Path) -> None:
    live = Data(tmp_path / "data")
    opening.found(opening.Founding(live.folder, "live", MONDAY), RESOURCES).close()
    before = live.register.read_bytes()
    training.session(live, short, lambda: NOON, lambda *_: True).close()
    assert live.register.read_bytes() == before
    with opening.open_register(live.folder) as register:
        assert register.purpose == "live"


def test_what_was_done_stays_until_it_is_wanted_anew(tmp_path: Path, short: Path) -> None:
    def entries(*, anew: bool = False) -> int:
        session = training.session(Data(tmp_path), short, lambda: NOON, lambda *_: True, anew=anew)
        session.sign_in("rina", training.PIN)
        session.keep_draft("x", {})
        drafts = len(session.kept_drafts())
        session.keep_draft("y", {})
        session.close()
        return drafts

    assert (entries(), entries(), entries(anew=True)) == (1, 2, 1)


def test_stopped_half_way_nothing_is_left(tmp_path: Path, short: Path) -> None:
    data = tmp_path / "data"
    with pytest.raises(Trouble) as reason:
        training.session(Data(data), short, lambda: NOON, lambda done, _of: done < 20)
    assert reason.value.code == "training_stopped"
    assert list(data.iterdir()) == []


def test_a_folder_that_takes_nothing_is_said(tmp_path: Path, short: Path) -> None:
    (tmp_path / "data").write_text("no folder")
    with pytest.raises(Trouble):
        training.session(Data(tmp_path / "data"), short, lambda: NOON, lambda *_: True)


@pytest.mark.parametrize("day", ["2026-07-01", "2027-01-04", "2028-02-29"])
def test_every_pile_has_work_on_any_day(tmp_path: Path, day: str) -> None:
    """The whole month, moved to the weeks before a day, over the turn of the year too."""
    now = datetime.fromisoformat(f"{day}T10:00:00+07:00")
    session = training.session(Data(tmp_path), RESOURCES, lambda: now, lambda *_: True)
    home = session.board().home()
    counts = {one.step.act: one.count for one in home.steps}
    assert all(counts[act] for act in ("check", "draft", "paraf", "sign", "number", "hand_over"))
    session.close()


def test_a_file_where_the_folder_should_stand_is_left_and_said(tmp_path: Path, short: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    (data / "latihan").write_text("bukan folder")
    with pytest.raises(Trouble) as reason:
        training.session(Data(data), short, lambda: NOON, lambda *_: True)
    assert reason.value.code == "folder_read_only"
    assert [one.name for one in data.iterdir()] == ["latihan"]

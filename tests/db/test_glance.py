"""A glance at a register's file before it is opened: whose it is, and who may sign in."""

import pysqlite3 as sqlite3
import pytest

from sikot_desk.db import glance
from sikot_desk.desk import seat, staff
from sikot_desk.desk.opening import Founding, open_register
from sikot_desk.domain.trouble import Trouble
from sikot_desk.paths import Data
from tests.desk.day import MONDAY, RESOURCES

FIRST = staff.First(officer="Rina Marlina", office="DPMPTSP Kota Pekanbaru", pin="284619")


@pytest.fixture
def data(tmp_path):
    made = Data(tmp_path / "data")
    staff.begin(Founding(made.folder, "live", MONDAY), RESOURCES, FIRST).register.close()
    return made


def test_a_glance_sees_what_the_open_register_says(data):
    seen = glance.of(data.register)
    with open_register(data.folder) as register:
        office = register.office()
    assert seen == glance.Glance("DPMPTSP Kota Pekanbaru", "live", office.users)
    assert [one.name for one in seen.users if one.pin] == ["Rina Marlina"]


def test_a_glance_lets_go_of_the_register(data):
    glance.of(data.register)
    open_register(data.folder).close()


def test_a_register_in_use_is_not_glanced_at(data):
    with open_register(data.folder):
        with pytest.raises(Trouble) as met:
            glance.of(data.register)
        assert met.value.code == "register_busy"
        assert seat.seen(data.register) is None


@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM office",
        "DROP TABLE office",
        "UPDATE office SET body = '{}'",
        "UPDATE office SET body = json_set(body, '$.users', json_array(json_object('who', 'x')))",
    ],
)
def test_another_shape_is_left_to_the_opening(data, change):
    conn = sqlite3.connect(str(data.register), isolation_level=None)
    conn.execute(change)
    conn.close()
    assert glance.of(data.register) is None
    assert seat.seen(data.register) is None


def test_no_register_gives_nothing(tmp_path):
    assert seat.seen(tmp_path / "register.db") is None

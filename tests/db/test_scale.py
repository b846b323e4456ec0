"""What an act costs must not grow with the register: no statement of one walks a whole table."""

import pytest
from sqlite_utils import Database

from sikot_desk.db import connect
from sikot_desk.db.register import Register
from tests.db import acts


def heard(register: Register, monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    """Take down each statement with its values, from now on."""
    said: dict[str, object] = {}
    execute = Database.execute

    def listening(db: Database, sql: str, values: object = None):
        said[sql] = values
        return execute(db, sql, values)

    monkeypatch.setattr(Database, "execute", listening)
    return said


def test_no_statement_of_an_act_walks_a_table(tmp_path, monkeypatch):
    with acts.new_register(tmp_path) as register:
        acts.walked(register, 1)
        said = heard(register, monkeypatch)
        number = acts.walked(register, 2, name="Budi", nik="1471010203900001")
        register.append([acts.new(acts.numbered(1), number)])
        register.append([acts.new(acts.corrected(applicant__name="Budi Hartono"), number)])
        monkeypatch.undo()
        with connect.unguarded(register.live):
            plans = {
                sql: [
                    row[3]
                    for row in register.live.conn.execute(f"EXPLAIN QUERY PLAN {sql}", values or ())
                ]
                for sql, values in said.items()
                if sql.split()[0] in {"SELECT", "INSERT", "UPDATE", "DELETE"}
            }
    assert len(plans) > 10
    assert {sql: plan for sql, plan in plans.items() if any("SCAN" in one for one in plan)} == {}

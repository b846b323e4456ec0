"""Who acts in a scenario proves a PIN first, one of their own choice."""

from sikot_desk.db.pins import Lock, kept
from sikot_desk.desk import pin_proofs
from sikot_desk.domain.refusals import Refused
from sikot_desk.keys.pin import hashed
from tests.desk.day import Day

PIN = "284619"


def test_a_pin_for_one_sign_in_proves_nobody(day: Day) -> None:
    register = day.counter.register
    local = kept(Lock(user="rina", hash=hashed(PIN), once=True))
    register.local(local.sql, *local.values)
    refused = pin_proofs.proven(register, ["rina"], lambda _user: PIN)
    assert isinstance(refused, Refused)
    assert refused.code == "pin_once"

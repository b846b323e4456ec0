"""Acts about the staff: who may be named, and that no event holds a PIN."""

from dataclasses import fields
from datetime import date

import pytest

from sikot_desk.domain import roles
from sikot_desk.domain import settings as s
from sikot_desk.domain.refusals import Refused
from tests.domain.counter_days import Counter, moment

pytestmark = pytest.mark.fast

AT = moment("2026-07-06 09:00")
DAY = date(2026, 7, 6)


@pytest.mark.parametrize(
    ("code", "action"),
    [
        ("user_unknown", s.ResetPin(user="siapa")),
        ("user_unknown", s.Unlock(user="siapa")),
        ("user_unknown", s.NameDeputy(user="siapa", since=DAY, until=DAY)),
        ("dates_order", s.NameDeputy(user="rina", since=DAY, until=date(2026, 7, 5))),
        ("pin_own", s.ResetPin(user="dewi")),
        ("blank", s.ResetPin(user=" ")),
    ],
)
def test_what_cannot_be_is_refused_beside_its_field(code, action):
    refused = Counter().act(action, AT)
    assert isinstance(refused, Refused)
    assert (refused.code, refused.field in {"user", "until"}) == (code, True)


@pytest.mark.parametrize("action", [s.ResetPin(user="bayu"), s.Unlock(user="bayu")])
def test_nothing_is_done_for_who_is_closed(action):
    counter = Counter()
    counter.act(s.CloseUser(user="bayu"), AT)
    assert counter.act(action, AT).code == "user_closed"


def test_a_second_reset_takes_four_eyes_and_the_first_does_not():
    counter = Counter()
    reset = s.ResetPin(user="rina", reason="lupa")
    assert counter.act(reset, AT) == (s.PinReset(user="rina", reason="lupa"),)
    assert counter.office.user("rina").pin
    assert counter.act(reset, AT).code == "second_needed"
    assert counter.act(reset, AT, second="rina").code == "second_role"
    assert counter.act(reset, AT, second="dewi").code == "second_same"
    assert counter.act(reset, AT, second="ani") == (s.PinReset(user="rina", reason="lupa"),)
    counter.act(s.AddUser(user="rina", name="Rina", roles=("loket", "penyelia")), AT)
    assert counter.office.user("rina").pin


def test_one_s_own_pins_are_recorded_by_name_alone():
    counter = Counter()
    assert counter.act(s.ChangePin(), AT, officer="rina") == (s.PinChanged(user="rina"),)
    assert counter.act(s.RecoverPin(), AT) == (s.PinRecovered(user="dewi"),)
    assert counter.act(s.RenewRecovery(reason="hilang"), AT) == (
        s.RecoveryRenewed(reason="hilang"),
    )
    assert counter.act(s.Unlock(user="rina"), AT, officer="ani") == (s.Unlocked(user="rina"),)


def test_a_deputy_holds_the_penyelia_s_role_on_the_days_named():
    counter = Counter()
    named = s.NameDeputy(user="rina", since=DAY, until=date(2026, 7, 8), basis="ND 1")
    counter.act(named, AT)
    assert counter.office.acting("rina", DAY).roles == ("loket", "penyelia")
    assert counter.office.acting("rina", date(2026, 7, 9)).roles == ("loket",)
    counter.act(s.NameDeputy(user="rina", since=DAY, until=DAY), AT)
    assert counter.office.acting("rina", date(2026, 7, 7)).roles == ("loket",)
    assert counter.office.acting("siapa", DAY) is None


def test_no_event_has_a_field_for_a_pin():
    kinds = (s.PinChanged, s.PinReset, s.PinRecovered, s.RecoveryRenewed, s.Unlocked)
    assert {one.name for kind in kinds for one in fields(kind)} == {"user", "reason"}


def test_rights_are_held_by_role():
    assert roles.may("save_table", ("loket", "penyelia"))
    assert not roles.may("save_table", ("loket", "admin", "pemeriksa"))
    assert roles.may("verify", ("pemeriksa",))
    assert roles.roles_for("sihir", None) == ()
    with pytest.raises(KeyError):
        roles.may("sihir", ("admin",))

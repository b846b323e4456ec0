"""Every act on every row of every section gives a form that can be built, or leads elsewhere."""

from datetime import date

from pytestqt.qtbot import QtBot

from sikot_desk.desk import setup
from sikot_desk.desk.setup import Setup
from sikot_desk.domain import settings as s
from sikot_desk.ui.screens.settings.all import sections
from sikot_desk.ui.screens.settings.change import ChangeForm
from sikot_desk.ui.screens.settings.section import CONFIRM, OPEN, Section, Spec
from tests.desk.day import MONDAY
from tests.ui.screens.hands import Hands

WEEK = {"0": ("08:00-15:00",)}
FAST = {"since": date(2027, 2, 8), "until": date(2027, 3, 9), "name": "Ramadan", "days": WEEK}


def filled(hands: Hands) -> None:
    hands.does(s.SetHours(**FAST))
    hands.does(s.SetClosure(day=date(2026, 7, 9), reason="banjir"))
    hands.does(s.SetOfficial(official="plh", post="kepala_dinas", name="Yuni", form="plh",
                             since=date(2026, 7, 1), substitute=True, basis="SP 1"))  # fmt: skip
    hands.does(s.SetOfficial(official="kosong", post="sekretaris", vacant=True,
                             since=date(2026, 7, 1), until=date(2026, 8, 1)))  # fmt: skip
    hands.does(s.CloseUser(user="sari", reason="pindah"))
    hands.does(s.AdoptRules(rules="SE6-2024", since=date(2026, 9, 1)))


def forms(section: Section, seen: Setup) -> list[Spec]:
    found: dict[str, Spec] = {}
    for row in section.rows(seen):
        acts = {OPEN, CONFIRM, *(one.code for one in section.acts(seen, row.code))}
        for act in sorted(acts):
            spec = None if row.group else section.start(seen, act, row.code)
            if spec is not None:
                found[spec.code] = spec
    return list(found.values())


def test_every_form_of_every_section_is_whole(hands: Hands, qtbot: QtBot) -> None:
    filled(hands)
    seen = hands.on_register(lambda one: setup.read(one.register, MONDAY, "rina"))
    for section in sections():
        rows = section.rows(seen)
        assert len({row.code for row in rows}) == len(rows) or section.code == "officials"
        assert isinstance(section.note(seen), str)
        assert all(section.words(seen, one) for one in section.changes(seen))
        for spec in forms(section, seen):
            paths = [line.path for line in spec.lines]
            assert len(set(paths)) == len(paths)
            form = ChangeForm(spec, may_set=True)
            qtbot.addWidget(form)
            assert set(form.form.texts()) == set(paths)
            assert spec.only_read or (spec.said and spec.does)

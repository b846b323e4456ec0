"""The lists of eleven other offices, entered through Pengaturan, and files checked under them.

Each list is as an office would have it on its wall. Entering it must need no other means than
the screen, and each file it names must be asked exactly what its list asks.
"""

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from sikot_desk.domain import checklist
from sikot_desk.domain.application import Status
from sikot_desk.domain.people import Bringer
from tests.desk.day import intake, person
from tests.ui.screens.hands import ALT, Hands
from tests.ui.screens.intake_hands import received, words
from tests.ui.screens.settings_hands import at_settings, fill, go, preview, save
from tests.ui.walks import clipped

Key = Qt.Key
LISTS = sorted((Path(__file__).parents[2] / "data" / "lists").glob("*.toml"))
PLAIN = ("keep", "when", "kinds", "reasons", "switch")
TYPED = {"months": "expires_months", "copies": "copies", "only_if": "only_if"}


def listed(place: Path) -> dict[str, Any]:
    return tomllib.loads(place.read_text("utf-8"))


def numbered(items: list[dict[str, Any]]) -> str:
    """The list as it stands on a wall, with its numbers."""
    return "\n".join(f"{n}. {one['name']};" for n, one in enumerate(items, 1))


def entered(hands: Hands, data: dict[str, Any]) -> Any:
    screen = go(hands, "rules", "set:PMK23-2013")
    save(hands)
    controls = screen.form.form.controls
    fill(hands, key=data["key"], basis=data["basis"], most=str(data["most"]), reason="contoh")
    controls["name"].set_text(f"Persyaratan {data['office']}")
    controls["names"].set_text(numbered(data["items"]))
    for path, value in data.get("validity", {}).items():
        controls[path].set_text(str(value))
    save(hands)
    assert hands.said == "Perangkat baru tersimpan", screen.notice.words()
    return screen


def rules_of(hands: Hands, key: str) -> Any:
    return hands.on_register(lambda session: session.board().procedure.rule_set(key))


def detail(hands: Hands, screen: Any, row: str, item: dict[str, Any]) -> None:
    """Open one requirement and say what its line on the wall says of it."""
    screen.table.choose(row)
    hands.press(Key.Key_U, ALT)
    controls = screen.form.form.controls
    for path in PLAIN:
        if path in item:
            value = item[path]
            controls[path].set_text(" ".join(value) if isinstance(value, list) else value)
    if "also" in item:
        controls["when"].set_text(" ".join((item["when"], *item["also"])))
    if item.get("old"):
        controls["old_sheet"].set_text("yes")
    if "remedies" in item:
        controls["remedies"].set_text(item["remedies"])
    fill(hands, reason="contoh", **{TYPED[one]: str(item[one]) for one in TYPED if one in item})
    save(hands)
    assert hands.said == "Persyaratan tersimpan", screen.notice.words()


def detailed(hands: Hands, screen: Any, data: dict[str, Any]) -> None:
    asked = rules_of(hands, data["key"]).requirements
    for one, item in zip(asked, data["items"], strict=True):
        if len(item) > 1:
            detail(hands, screen, f"asked:{data['key']}/{one.key}", item)


def dated(hands: Hands, screen: Any, key: str) -> None:
    screen.table.choose(f"set:{key}")
    hands.press(Key.Key_T, ALT)
    fill(hands, since="06-07-2026", reason="contoh")
    save(hands)
    assert hands.said == "Tanggal berlaku tersimpan", screen.notice.words()


def check_owed(hands: Hands, data: dict[str, Any]) -> None:
    """Every file of the list is asked what the list says, by number."""
    rules = rules_of(hands, data["key"])
    file_id = hands.does(intake(applicant=person(9, name="Rahma"))).file_id
    plain = hands.on_register(lambda session: session.register.application(file_id))
    office = hands.on_register(lambda session: session.office)
    for one in data["files"]:
        app = replace(
            plain,
            kind=one["kind"],
            workplace_no=one["workplace_no"],
            reason=one.get("reason", ""),
            applicant=replace(plain.applicant, identity_kind=one["identity"]),
            bringer=Bringer(relation=one["bringer"]),
        )
        if one["str"] == "lifelong":
            app = replace(app, str_certificate=replace(app.str_certificate, ends=None))
        owed = checklist.owed(rules, app, office)
        assert [rules.requirements.index(asked) + 1 for asked in owed] == one["asked"], one


def check_walked(hands: Hands, data: dict[str, Any]) -> None:
    """A file is walked through on screen, accepted under the list, and its receipt printed."""
    screen = received(hands)
    asked = screen.sitting.asked()
    for one in asked:
        hands.type("4" if one.only_if else "1")
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: "Lengkap dan benar" in words(hands), timeout=20_000)
    file_id = screen.sitting.file_id
    hands.press(Key.Key_F12)
    hands.qtbot.waitUntil(lambda: screen.checking.is_over, timeout=20_000)
    hands.settle()
    app = hands.on_register(lambda session: session.register.application(file_id))
    assert (app.status, app.rules) == (Status.OPEN, data["key"])
    assert [one.paper for one in app.prints] == ["tanda-terima", "label-map"]
    notes = {one.item: one.note for one in app.verdicts if one.note}
    assert notes == {one.key: f"tidak berlaku: {one.only_if}" for one in asked if one.only_if}


@pytest.mark.parametrize("place", LISTS, ids=lambda one: one.stem)
def test_another_office_s_list_is_entered_and_asked(hands: Hands, place: Path) -> None:
    data = listed(place)
    at_settings(hands)
    screen = entered(hands, data)
    detailed(hands, screen, data)
    assert clipped(hands.window) == []
    rules = rules_of(hands, data["key"])
    assert [one.name for one in rules.requirements] == [one["name"] for one in data["items"]]
    assert rules.max_workplaces == data["most"]
    dated(hands, screen, data["key"])
    check_owed(hands, data)
    check_walked(hands, data)


def test_there_are_eleven() -> None:
    assert len({listed(one)["office"] for one in LISTS}) == 11


def test_a_list_that_says_one_thing_twice_is_refused_beside_it(hands: Hands) -> None:
    at_settings(hands)
    screen = go(hands, "rules", "set:PMK23-2013")
    save(hands)
    fill(hands, key="SK9", basis="SK 9", reason="contoh")
    screen.form.form.controls["name"].set_text("SK 9")
    screen.form.form.controls["names"].set_text("1) Fotokopi KTP\n2) fotokopi  ktp;")
    save(hands)
    assert "ditulis dua kali" in screen.form.form._rows["names"].message()


def test_a_kind_that_would_be_asked_nothing_is_told_before_saving(hands: Hands) -> None:
    at_settings(hands)
    screen = go(hands, "rules", "set:PMK23-2013")
    save(hands)
    screen.form.form.controls["names"].set_text("Fotokopi KTP\nFotokopi STR")
    without = {caption: value for value, caption in preview(hands).facts}
    assert without["Tanpa persyaratan sama sekali"] == (
        "Pencabutan atas permohonan, Duplikat, Perubahan data"
    )

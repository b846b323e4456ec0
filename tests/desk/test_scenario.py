"""The text skin: every act, one result a line, and nothing on a live register."""

import json
from dataclasses import fields
from typing import Any, get_type_hints

import pytest

from sikot_desk.desk import scenario, script
from sikot_desk.desk.counter import Counter, Done
from sikot_desk.desk.scenario import Player, Result
from sikot_desk.domain.requests import ACTS
from sikot_desk.domain.trouble import Trouble
from tests.desk.day import Day

PERSON = {
    "name": "Siti Rahmawati",
    "identity_number": "1471015708960003",
    "birth_place": "Bangkinang",
    "birth_date": "1996-08-17",
    "address": "Jalan Melati Nomor 12",
}
INTAKE = {
    "kind": "baru",
    "applicant": PERSON,
    "str_certificate": {"number": "16 05", "ends": "2028-03-14"},
    "workplace": {"name": "RSIA Bunda", "address": "Jalan Soekarno-Hatta Nomor 156"},
}


def said(act: str, file: str = "siti", **more: Any) -> str:
    line = {"at": "2026-07-06T08:10", "officer": "rina", "act": act, "file": file, **more}
    return json.dumps(line, ensure_ascii=False)


def play(day: Day, *lines: str) -> list[Result]:
    return list(Player(day.counter).play(script.read(lines)))


def test_a_live_register_is_refused(day: Day) -> None:
    class Live:
        purpose = "live"

    with pytest.raises(Trouble, match="dipakai sungguhan"):
        Player(Counter(Live(), day.counter.places))  # type: ignore[arg-type]


def test_results_say_what_came_of_each_line(day: Day) -> None:
    received, refused = play(
        day,
        said("receive", data=INTAKE),
        said("accept", expect="refused", code="check_first"),
    )
    assert scenario.result_data(received) == {
        "line": 1,
        "result": "done",
        "file_id": "260100000017",
        "registration": None,
        "number": None,
        "code": None,
        "papers": [],
        "repeated": False,
        "trouble": None,
        "as_expected": True,
    }
    data = scenario.result_data(refused)
    assert (data["result"], data["code"], data["as_expected"]) == ("refused", "check_first", True)
    assert data["sentence"].startswith("Berkas ini belum diperiksa.")
    assert scenario.result_sentence(received) == (
        "   1  receive siti (26 01 0000001 7): Berkas diterima di loket (Baru, RSIA Bunda)."
    )
    assert "ditolak (check_first)" in scenario.result_sentence(refused)


def test_an_act_of_the_office_has_no_file(day: Day) -> None:
    option = {"option": "cutoff", "value": "14:00"}
    (result,) = play(day, said("set_option", file="", data=option))
    data = scenario.result_data(result)
    assert (data["file_id"], data["registration"]) == (None, None)
    assert scenario.result_sentence(result) == "   1  set_option: Pengaturan cutoff diisi 14:00."


@pytest.mark.parametrize(
    ("line", "as_expected"),
    [
        (said("receive", data=INTAKE), True),
        (said("receive", data=INTAKE, expect="refused"), False),
        (said("accept", expect="refused"), True),
        (said("accept", expect="refused", code="file_unknown"), True),
        (said("accept", expect="refused", code="blank"), False),
        (said("accept"), False),
    ],
)
def test_what_was_expected_is_compared(day: Day, line: str, as_expected: bool) -> None:
    (result,) = play(day, line)
    assert result.as_expected is as_expected
    marked = "TIDAK SESUAI HARAPAN" in scenario.result_sentence(result)
    assert marked is not as_expected


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("bukan", "line_unreadable"),
        (said("approve"), "act_unknown"),
        (said("receive", data={}), "data_unreadable"),
        (said("note", data={"text": "x", "warna": "merah"}), "data_unreadable"),
        (said("paraf", data={"occurred": "kemarin"}), "data_unreadable"),
        (said("paraf", data={"occurred": 5}), "data_unreadable"),
    ],
)
def test_what_is_no_act_is_refused_and_the_next_line_goes_on(
    day: Day, line: str, code: str
) -> None:
    first, second = play(day, line, said("receive", data=INTAKE))
    assert scenario.result_data(first)["code"] == code
    assert isinstance(second.outcome, Done)


def test_a_file_goes_by_its_alias_or_any_of_its_numbers(day: Day) -> None:
    play(day, said("receive", data=INTAKE))
    for name in ("260100000017", "26 01 0000001 7", "26010000001701"):
        (result,) = play(day, said("note", file=name, data={"text": "ditelepon"}))
        assert isinstance(result.outcome, Done)


def test_a_time_of_event_is_read_like_the_line_s_own(day: Day) -> None:
    intake = {**INTAKE, "occurred": "2026-07-06T08:05"}
    (result,) = play(day, said("receive", data=intake))
    assert isinstance(result.outcome, Done)
    assert result.outcome.application
    assert result.outcome.application.received.isoformat() == "2026-07-06T08:05:00+07:00"


def test_playing_the_same_lines_again_repeats_their_results(day: Day) -> None:
    lines = (said("receive", data=INTAKE), said("note", data={"text": "ditelepon"}))
    play(day, *lines)
    head = day.counter.register.head
    again = play(day, *lines)
    assert day.counter.register.head == head
    assert [result.outcome.repeated for result in again if isinstance(result.outcome, Done)] == [
        True,
        True,
    ]


def test_trouble_with_a_paper_is_told(day: Day) -> None:
    day.tray.jams_at = "titip-berkas"
    (result,) = play(day, said("receive", data={**INTAKE, "drop_off": True}))
    assert "kertas macet" in scenario.result_data(result)["trouble"]
    assert "cetak ulang" in scenario.result_sentence(result)


def test_a_result_cannot_command_the_terminal(day: Day) -> None:
    (result,) = play(day, said("\u001b[2Jhapus"))
    assert "\u001b" not in scenario.result_sentence(result)


# --- the schema -------------------------------------------------------------------------------


def test_the_schema_names_every_act_and_every_field_of_its_data() -> None:
    schema = scenario.play_schema()
    assert schema["properties"]["act"]["enum"] == sorted(ACTS)
    shapes = {one["properties"]["act"]["const"]: one for one in schema["oneOf"]}
    assert set(shapes) == set(ACTS)
    for act, kind in ACTS.items():
        part = schema["$defs"][shapes[act]["properties"]["data"]["$ref"].rpartition("/")[2]]
        assert set(part["properties"]) == {one.name for one in fields(kind)}
        assert part["additionalProperties"] is False
        assert set(get_type_hints(kind)) >= set(part["properties"])
    assert shapes["accept"]["required"] == ["act"]
    assert shapes["receive"]["required"] == ["act", "data"]
    assert json.loads(json.dumps(schema))["$schema"].endswith("2020-12/schema")


def test_on_a_register_in_use_only_who_proved_a_pin_acts(day: Day) -> None:
    live = scenario.Live(frozenset({"rina"}), lambda: day.now)
    lines = (said("receive", data=INTAKE), said("receive", data=INTAKE, officer="sari"))
    first, second = Player(day.counter, live).play(script.read(lines))
    assert isinstance(first.outcome, Done)
    assert scenario.result_data(second)["code"] == "pin_unproven"

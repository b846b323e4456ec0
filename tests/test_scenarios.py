"""The shipped scenarios go as they say, use every act, and the month is the generator's."""

import json
import re
import tomllib
from dataclasses import MISSING, Field, fields
from pathlib import Path

import pytest

from benchmarks.month import scenario as month
from sikot_desk import domain, paths
from sikot_desk.__main__ import main
from sikot_desk.desk import script
from sikot_desk.domain.corrections import CORRECTABLE
from sikot_desk.domain.options import OPTIONS
from sikot_desk.domain.refusals import SENTENCES
from sikot_desk.domain.requests import ACTS

SHIPPED = sorted((paths.resources() / "scenarios").glob("*.jsonl"))


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_every_shipped_scenario_goes_as_it_says(file: Path, tmp_path: Path) -> None:
    assert main(["play", str(file), "--data", str(tmp_path / "d")]) == 0
    assert main(["check", "--data", str(tmp_path / "d")]) == 0


def test_every_act_is_played_by_some_scenario() -> None:
    lines = [line for file in SHIPPED for line in script.read(file.read_text("utf-8").split("\n"))]
    assert {line.act for line in lines} >= set(ACTS)


def test_times_of_record_never_go_back() -> None:
    for file in SHIPPED:
        lines = script.read(file.read_text("utf-8").split("\n"))
        times = [line.at for line in lines if line.at and not line.fault]
        assert times == sorted(times)


def test_the_month_is_what_its_generator_gives() -> None:
    shipped = (paths.resources() / "scenarios" / "month.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line) for line in shipped] == list(month())


@pytest.mark.parametrize("seed", [1, 2])
def test_another_month_goes_as_well(seed: int, tmp_path: Path) -> None:
    file = tmp_path / "month.jsonl"
    file.write_text(
        "\n".join(json.dumps(line, ensure_ascii=False) for line in month(30, seed=seed)), "utf-8"
    )
    assert main(["play", str(file), "--data", str(tmp_path / "d")]) == 0


MANUAL = paths.resources().parent / "docs" / "scenario.md"


@pytest.mark.parametrize("act", ACTS)
def test_every_act_and_field_is_told_in_the_manual(act: str) -> None:
    acts = MANUAL.read_text("utf-8").partition("## The acts")[2]
    rows = [row for row in acts.splitlines() if row.startswith(f"| `{act}` |")]
    assert len(rows) == 1
    told = set(re.findall(r"[`*](\w+)[`*]", rows[0].split("|")[2]))
    assert told >= {one.name for one in fields(ACTS[act])}
    needed = {one.name for one in fields(ACTS[act]) if _is_needed(one)}
    assert set(re.findall(r"\*(\w+)\*", rows[0].split("|")[2])).isdisjoint(needed)


def _is_needed(one: Field[object]) -> bool:
    return one.default is MISSING and one.default_factory is MISSING


def test_the_manual_s_example_goes_as_it_says(tmp_path: Path) -> None:
    text = MANUAL.read_text("utf-8").partition("## An example")[2]
    (tmp_path / "contoh.jsonl").write_text(text, "utf-8")
    assert main(["play", str(tmp_path / "contoh.jsonl"), "--data", str(tmp_path / "d")]) == 0


def test_the_manual_names_every_key_of_the_shipped_procedure() -> None:
    text = MANUAL.read_text("utf-8")
    sop = tomllib.loads((paths.resources() / "sop" / "sikot.toml").read_text("utf-8"))
    keys = {one["key"] for rules in sop["rule_sets"] for one in rules["requirements"]}
    keys |= {one["key"] for one in sop["posts"]} | set(sop["reasons"]["unconfirmed"])
    assert sorted(key for key in keys if f"`{key}`" not in text) == []


def test_the_manual_names_every_switch_with_its_values_and_every_warning() -> None:
    text = MANUAL.read_text("utf-8")
    for option, values in OPTIONS.items():
        (row,) = (row for row in text.splitlines() if row.startswith(f"| `{option}` |"))
        words = [value for value in values if value and value not in {"HH:MM", "N"}]
        assert [value for value in words if f"`{value}`" not in row] == []
    listed = text.partition("## Warnings")[2].partition("No other refusal")[0]
    room = Path(domain.__file__).parent
    told = "".join(
        (room / name).read_text("utf-8")
        for name in ("intake.py", "hints.py", "identity.py", "office_acts.py")
    )
    codes = set(re.findall(r"`(\w+)`", listed)) & set(SENTENCES) - {"signatory_term"}
    assert len(codes) > 10
    assert sorted(code for code in codes if f'"{code}"' not in told) == []


def test_the_codes_the_manual_names_are_codes_of_a_refusal() -> None:
    text = MANUAL.read_text("utf-8")
    listed = text.partition("No other refusal")[2].partition("Without `code`")[0]
    assert sorted(set(re.findall(r"`(\w+)`", listed)) - set(SENTENCES)) == []


def test_the_manual_names_every_field_that_may_be_mended() -> None:
    row = MANUAL.read_text("utf-8").partition("`changes` may name ")[2].partition(".\n")[0]
    assert set(re.findall(r"`([\w.]+)`", row)) == set(CORRECTABLE)

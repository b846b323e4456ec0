"""What an act recorded is told in plain words, for every event there is."""

from dataclasses import replace
from typing import get_args

import pytest

from sikot_desk.desk import procedures, telling
from sikot_desk.domain import actions as a
from sikot_desk.domain import events as e
from sikot_desk.domain import settings as s
from sikot_desk.domain.events import event_name
from sikot_desk.domain.requests import CASE_ACTS
from tests.desk.day import TICKS, Day

UNTOLD = {e.Printed, s.Opened}


def test_every_event_has_its_words() -> None:
    kinds = {*get_args(e.CaseEvent), *get_args(s.OfficeEvent)}
    assert len(kinds) > 30
    assert kinds - UNTOLD == set(telling._SENTENCES)


def test_every_act_on_a_file_has_a_name() -> None:
    assert set(CASE_ACTS) <= set(telling.ACTS)


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (a.Paraf(), "Paraf Ahli Muda dibubuhkan"),
        (a.SendBack(reason="salah gelar"), "Dikembalikan ke Back Office: salah gelar"),
        (a.Pause(reason="foto kurang"), "Hitungan waktu berhenti: foto kurang"),
        (a.Withdraw(reason="pindah"), "Permohonan dibatalkan oleh pemohon: pindah"),
    ],
)
def test_an_act_is_told_without_its_code(day: Day, act: a.CaseAction, words: str) -> None:
    file = day.accepted()
    day.does(a.Draft(), file)
    done = day.does(act, file)
    _, steps = procedures.current(day.counter.register.office())
    said = telling.told(done.entries, steps)
    assert said.startswith(words)
    assert event_name(type(act)) not in said


def test_papers_are_not_told_as_acts(day: Day) -> None:
    file = day.accepted()
    again = day.does(a.Reprint(paper="tanda-terima"), file)
    _, steps = procedures.current(day.counter.register.office())
    assert telling.told(again.entries, steps) == ""


@pytest.mark.parametrize(
    ("place", "words"), [("", "Siap diambil"), ("lemari 2", "Siap diambil, arsip di lemari 2")]
)
def test_ready_names_the_archive_only_where_there_is_one(day: Day, place: str, words: str) -> None:
    file = day.numbered()
    done = day.does(replace(TICKS, archive_place=place), file)
    _, steps = procedures.current(day.counter.register.office())
    assert words in telling.told(done.entries, steps).split("; ")

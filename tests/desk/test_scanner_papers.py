"""The card that tests a scanner: each size of bars, where it stands, and the day."""

from dataclasses import replace

from sikot_desk.desk import scanner_papers
from tests.desk.day import Day


def test_the_widest_bars_come_first_and_the_finest_has_a_version(day: Day) -> None:
    office = day.counter.register.office()
    card = scanner_papers.scanner_card(office, day.now.date())
    assert [one.module for one in card.bars] == [0.40, 0.38, 0.36, 0.33]
    assert [len(one.digits) for one in card.bars] == [12, 12, 12, 14]
    assert "6 Juli 2026" in card.foot
    assert not card.marks.training
    training = replace(office, purpose="training")
    assert scanner_papers.scanner_card(training, day.now.date()).marks.training

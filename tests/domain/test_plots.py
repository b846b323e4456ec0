"""Plots are shapes that say what the figures say, inside their frame, whatever the figures are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sikot_desk.domain.plots import Bar, Frame, Pair, Plot, half_up, level, paired

FRAME = Frame(width=100, height=40)
FIGURES = st.integers(0, 3000)


def inside(plot: Plot) -> bool:
    """Whether every box lies in the frame."""
    return all(
        box.x >= -0.01
        and box.x + box.width <= plot.width + 0.01
        and box.y >= -0.01
        and box.y + box.height <= plot.height + 0.01
        for box in plot.boxes
    )


@given(st.lists(st.tuples(FIGURES, FIGURES), min_size=1, max_size=12))
def test_pairs_stand_in_their_frame_as_high_as_they_count(figures: list[tuple[int, int]]) -> None:
    months = [Pair(name="Jul", first=one, second=other) for one, other in figures]
    plot = paired(months, FRAME, "said")
    assert inside(plot)
    bars = [box for box in plot.boxes if box.place >= 0]
    assert len(bars) == 2 * len(figures)
    every = [figure for pair in figures for figure in pair]
    heights = sorted(zip(every, (box.height for box in bars), strict=True))
    assert [height for _, height in heights] == sorted(height for _, height in heights)
    written = [word.text for word in plot.words if word.strong]
    assert written[:2] == [f"{figures[-1][0]}", f"{figures[-1][1]}"]


def test_a_pair_alone_has_no_ground_and_the_axis_three_lines() -> None:
    plot = paired([Pair(name="Jul", first=10, second=9)], FRAME, "said")
    assert [box.tone for box in plot.boxes] == ["first", "second"]
    assert [line.weight for line in plot.lines] == ["axis", "hair", "hair"]
    assert [word.text for word in plot.words if word.align == "right"] == ["0", "5", "10"]
    assert plot.said == "said"


def test_figures_of_crowded_bars_stand_on_the_last_pair_alone() -> None:
    months = [Pair(name="Jul", first=1200, second=1100)] * 12
    plot = paired(months, FRAME, "")
    assert sum(word.text in {"1200", "1100"} for word in plot.words) == 2


@pytest.mark.parametrize(
    ("most", "top"),
    [(0, 2), (2, 2), (3, 4), (5, 10), (10, 10), (11, 20), (99, 100), (101, 200), (2999, 3000)],
)
def test_the_top_of_an_axis_can_be_halved(most: int, top: int) -> None:
    assert half_up(most) == top


BARS = (
    Bar(name="1 Masuk", measure=2.5, written="2,5", standard=3, beside="/ 3"),
    Bar(name="3 Blanko", measure=3.4, written="3,4", standard=3, beside="/ 3"),
    Bar(name="9 Penyerahan", measure=700, written="700", standard=1, beside="/ 1"),
)


def test_a_bar_over_its_standard_is_dark_and_bold() -> None:
    plot = level(BARS, FRAME, "", most=70)
    tones = {box.place: box.tone for box in plot.boxes if box.place >= 0}
    assert tones == {0: "bar", 1: "over", 2: "over"}
    assert {word.text for word in plot.words if word.strong} == {"3,4", "700"}
    assert [line.weight for line in plot.lines].count("tick") == 3
    assert [line.weight for line in plot.lines].count("cut") == 2
    assert inside(plot)


def test_without_a_limit_the_longest_takes_the_whole_length() -> None:
    plot = level(BARS, FRAME, "")
    ground = next(box for box in plot.boxes if box.place < 0)
    longest = next(box for box in plot.boxes if box.place == 2)
    assert longest.width == pytest.approx(ground.width)
    assert [line.weight for line in plot.lines].count("cut") == 0


def test_a_logarithmic_plot_shows_short_bars_too() -> None:
    true, log = level(BARS, FRAME, ""), level(BARS, FRAME, "", log=True)
    short = [next(box.width for box in plot.boxes if box.place == 0) for plot in (true, log)]
    assert short[1] > 10 * short[0]


@given(st.lists(st.integers(0, 10**6), max_size=12), st.booleans())
def test_level_bars_stay_in_their_frame(measures: list[int], log: bool) -> None:
    bars = [Bar(name="x" * (one % 90), measure=one, written=f"{one}") for one in measures]
    assert inside(level(bars, FRAME, "", log=log))

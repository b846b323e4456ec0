"""The palette is readable: WCAG AA, 4.5 for words and 3 for shapes and the borders of controls."""

import pytest

from sikot_desk.ui.kit.pill import Weight, pill_colours
from sikot_desk.ui.kit.tokens import PALETTE as P
from sikot_desk.ui.kit.tokens import SIZES, TYPE, Tone, colour_of, contrast

WORDS = [
    (P.ink, P.white), (P.ink, P.canvas), (P.ink, P.found), (P.ink, P.tint), (P.ink, P.ok_ground),
    (P.ink, P.warn_ground), (P.ink, P.late_ground), (P.ink, P.warn_line), (P.text2, P.white),
    (P.text2, P.canvas), (P.text2, P.tint), (P.text2, P.sunken), (P.text2, P.desk),
    (P.text2, P.avatar), (P.text2, P.warn_ground), (P.text3, P.white), (P.text3, P.canvas),
    (P.text3, P.off), (P.text3, P.sunken), (P.white, P.accent), (P.white, P.accent_hover),
    (P.white, P.accent_pressed), (P.accent, P.white), (P.accent, P.tint), (P.late, P.white),
    (P.late, P.late_ground), (P.white, P.late), (P.warn, P.warn_ground), (P.ok, P.white),
    (P.ok, P.ok_ground), (P.white, P.ok), (P.rail_text, P.rail), (P.rail_dim, P.rail),
    (P.text2, P.off), (P.text3, P.off), (P.white, P.rail), (P.white, P.rail_selected),
    (P.white, P.officer),
]  # fmt: skip
SHAPES = [
    (P.control, P.white), (P.control, P.canvas), (P.warn_shape, P.white), (P.ok, P.ok_ground),
    (P.warn_shape, P.warn_ground), (P.late, P.late_ground), (P.plot_light, P.white),
    (P.plot_mid, P.white), (P.plot_dark, P.white), (P.plot_second, P.white), (P.accent, P.canvas),
    (P.rail_bar, P.rail), (P.white, P.warn_shape),
]  # fmt: skip


@pytest.mark.fast
@pytest.mark.parametrize(("ink", "ground"), WORDS)
def test_words_are_readable_on_their_ground(ink: str, ground: str) -> None:
    assert contrast(ink, ground) >= 4.5


@pytest.mark.fast
@pytest.mark.parametrize(("ink", "ground"), SHAPES)
def test_shapes_and_borders_stand_out_from_their_ground(ink: str, ground: str) -> None:
    assert contrast(ink, ground) >= 3


@pytest.mark.fast
@pytest.mark.parametrize("weight", Weight)
def test_every_pill_is_readable(weight: Weight) -> None:
    ground, _edge, ink = pill_colours(weight)
    assert contrast(ink, ground) >= 4.5


@pytest.mark.fast
def test_contrast_is_measured_as_the_guideline_says() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.fast
def test_no_letter_is_smaller_than_nine_points() -> None:
    sizes = [lettering.points for lettering in TYPE]
    assert min(sizes) == 9


@pytest.mark.fast
def test_every_tone_is_a_colour_of_the_palette() -> None:
    assert {colour_of(tone) for tone in Tone} <= set(P)


@pytest.mark.fast
def test_the_frame_leaves_room_for_a_body_on_an_office_screen() -> None:
    assert SIZES.header + SIZES.strip + SIZES.action_bar < 690 / 3

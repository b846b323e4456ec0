"""Colours, letter sizes, distances and radii of the window, as frozen data.

Knows no toolkit. Sizes of letters are in points, everything else in logical pixels. Named tuples
are made in a fifth of the time of data classes, before the sign-in can be painted.
"""

from enum import StrEnum
from typing import Final, NamedTuple


class Palette(NamedTuple):
    """One palette; a dark one can follow with the same names."""

    ink: str = "#16212E"
    text2: str = "#46535F"
    text3: str = "#5C6874"
    white: str = "#FFFFFF"
    canvas: str = "#F3F5F8"
    surface: str = "#FFFFFF"
    sunken: str = "#F7F9FB"
    line: str = "#DEE4EA"
    hair: str = "#EAEEF2"
    track: str = "#E3E8ED"
    control: str = "#7F8B98"
    accent: str = "#1C5A99"
    accent_hover: str = "#174C82"
    accent_pressed: str = "#123E6B"
    tint: str = "#E9F1FA"
    tint_line: str = "#B5CDE6"
    late: str = "#A3231B"
    late_ground: str = "#FCECEA"
    late_line: str = "#E6B2AD"
    warn: str = "#7A4F00"
    warn_ground: str = "#FFF5DF"
    warn_line: str = "#E8CF94"
    warn_shape: str = "#B4770A"
    ok: str = "#1D6A3F"
    ok_ground: str = "#E8F4EC"
    ok_line: str = "#AFD3BD"
    rail: str = "#10253D"
    rail_text: str = "#C7D3E0"
    rail_dim: str = "#8FA3B8"
    rail_selected: str = "#1E3F63"
    rail_bar: str = "#8CBDF0"
    rail_line: str = "#27405C"
    off: str = "#E6EAEF"
    plot_light: str = "#5F89B5"
    plot_mid: str = "#6685A6"
    plot_dark: str = "#2F5379"
    plot_second: str = "#123E6B"
    key_edge: str = "#B9C3CD"
    plain_edge: str = "#C4CDD6"
    ahead: str = "#C9D2DB"
    officer: str = "#2B5683"
    found: str = "#D6E6F7"
    desk: str = "#E4E9EE"
    avatar: str = "#DCE4EC"


class Tone(StrEnum):
    """What a text or a shape says by colour; it never says it by colour alone."""

    INK = "ink"
    TEXT2 = "text2"
    TEXT3 = "text3"
    ACCENT = "accent"
    LATE = "late"
    WARN = "warn"
    WARN_SHAPE = "warn_shape"
    OK = "ok"
    CONTROL = "control"
    WHITE = "white"
    RAIL_TEXT = "rail_text"
    RAIL_DIM = "rail_dim"


class Lettering(NamedTuple):
    """A letter size in points with its weight (300 to 600)."""

    points: float
    weight: int = 400


class Type(NamedTuple):
    """Every letter size the window uses."""

    caption: Lettering = Lettering(9)
    caption_medium: Lettering = Lettering(9, 500)
    caption_strong: Lettering = Lettering(9, 600)
    secondary: Lettering = Lettering(10)
    secondary_medium: Lettering = Lettering(10, 500)
    secondary_strong: Lettering = Lettering(10, 600)
    body: Lettering = Lettering(10.5)
    body_medium: Lettering = Lettering(10.5, 500)
    body_strong: Lettering = Lettering(10.5, 600)
    verdict: Lettering = Lettering(11, 600)
    scan: Lettering = Lettering(12)
    card_title: Lettering = Lettering(12, 600)
    screen_title: Lettering = Lettering(15, 600)
    number: Lettering = Lettering(18, 600)
    requirement: Lettering = Lettering(18, 600)
    name: Lettering = Lettering(19.5, 600)
    figure: Lettering = Lettering(24, 600)
    tally: Lettering = Lettering(27, 600)
    clock: Lettering = Lettering(36, 300)


class Sizes(NamedTuple):
    """Distances, heights and radii in logical pixels."""

    step: int = 4
    page: int = 24
    page_top: int = 15
    gap: int = 14
    card: int = 16
    header: int = 60
    strip: int = 44
    action_bar: int = 68
    rail: int = 212
    rail_folded: int = 64
    field: int = 36
    primary: int = 46
    scan_box: int = 52
    pill: int = 22
    radius_card: int = 8
    radius_field: int = 6
    radius_key: int = 4
    radius_dialog: int = 10
    fold_rail_below: int = 1180
    fold_columns_below: int = 1000


PALETTE: Final = Palette()
TYPE: Final = Type()
SIZES: Final = Sizes()
FAMILIES: Final = ("Inter", "Segoe UI", "Noto Sans", "Liberation Sans")


def colour_of(tone: Tone) -> str:
    """Return the hex colour of `tone` in the palette."""
    return str(getattr(PALETTE, tone.value))


def luminance(colour: str) -> float:
    """Return the relative luminance of a `#RRGGBB` colour, 0 to 1 (WCAG 2.2)."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two `#RRGGBB` colours, 1 to 21 (WCAG 2.2, 1.4.3)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)

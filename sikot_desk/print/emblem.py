"""The office's emblem made ready to be printed: any PNG or SVG becomes one small PNG.

Drawn once at 600 dpi for the box of a full kop (19 × 23 mm) and kept in proportion, so that every
paper prints the same picture. An SVG may refer to nothing outside itself and bears no text, as
no font of the PC may change a paper.
"""

import enum
import io
import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from PIL import Image

__all__ = ["LEAST_SIDE", "MOST_BYTES", "MOST_KEPT", "MOST_SIDE", "BadEmblem", "Fault", "png"]

MOST_BYTES = 2_000_000
MOST_KEPT = 200_000
LEAST_SIDE, MOST_SIDE = 40, 6000
_BOX = (449, 543)
"""Pixels of 19 × 23 mm at 600 dpi."""
_FINEST = 8.0
"""How much larger than its box a drawing is made at most, where its edges are empty."""
_USUAL_DPI = 96.0
"""By which an SVG that says its size in mm or pt is measured."""
_COLOURS = 256
_FLATTEST = 8
"""How much longer than wide an emblem may be, or the other way round."""
_ELSEWHERE = re.compile(r"url\(\s*['\"]?\s*(?!#)|@import|expression\(", re.IGNORECASE)
_FOREIGN = frozenset({"script", "foreignObject", "image", "feImage"})


class Fault(enum.Enum):
    """Why a picture cannot be the emblem."""

    NO_PICTURE = enum.auto()
    TOO_LARGE = enum.auto()
    SIZE = enum.auto()
    REFERS = enum.auto()
    HAS_TEXT = enum.auto()


class BadEmblem(ValueError):
    """A picture that cannot be the emblem; `bytes` or `pixels` tell of one of odd size."""

    def __init__(self, fault: Fault, *, count: int = 0, pixels: tuple[int, int] = (0, 0)) -> None:
        super().__init__(fault.name)
        self.fault, self.bytes, self.pixels = fault, count, pixels


def png(data: bytes) -> bytes:
    """Give the picture as papers print it, PNG of at most `MOST_KEPT` bytes. Raises BadEmblem."""
    if len(data) > MOST_BYTES:
        raise BadEmblem(Fault.TOO_LARGE, count=len(data))
    image = _opened(data if data.startswith(b"\x89PNG") else _drawn(data))
    for kept in (_written(image), _written(_fewer_colours(image))):
        if len(kept) <= MOST_KEPT:
            return kept
    raise BadEmblem(Fault.TOO_LARGE, count=len(kept))


def _opened(data: bytes) -> "Image.Image":
    """Open a PNG, without its empty edges and made as small as its box needs it."""
    from PIL import Image  # noqa: PLC0415 - loaded when an emblem is chosen

    drawn = _read(data)
    trimmed = drawn.crop(_inked(drawn))
    trimmed.thumbnail(_BOX, Image.Resampling.LANCZOS)
    return trimmed


def _read(data: bytes) -> "Image.Image":
    """Read a PNG as it lies on white paper. Raises BadEmblem."""
    from PIL import Image  # noqa: PLC0415 - loaded when an emblem is chosen

    try:
        with Image.open(io.BytesIO(data), formats=["PNG"]) as opened:
            _measured(opened.size)
            return _on_paper(opened.convert("RGBA"))
    except BadEmblem:
        raise
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as reason:
        raise BadEmblem(Fault.NO_PICTURE) from reason


def _inked(image: "Image.Image") -> tuple[int, int, int, int]:
    """Give the part of a picture that is not white. Raises BadEmblem when there is none."""
    from PIL import ImageChops  # noqa: PLC0415 - loaded when an emblem is chosen

    found = ImageChops.invert(image).getbbox()
    if found is None:
        raise BadEmblem(Fault.NO_PICTURE)
    return found


def _measured(size: tuple[int, int]) -> None:
    short, long = min(size), max(size)
    if short < LEAST_SIDE or long > MOST_SIDE or long > _FLATTEST * short:
        raise BadEmblem(Fault.SIZE, pixels=size)


def _written(image: "Image.Image") -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def _fewer_colours(image: "Image.Image") -> "Image.Image":
    from PIL import Image  # noqa: PLC0415 - loaded when an emblem is chosen

    return image.convert("RGB").quantize(_COLOURS, Image.Quantize.FASTOCTREE)


def _on_paper(image: "Image.Image") -> "Image.Image":
    """Lay a picture on white, in greys alone where it has no colour: quicker to print."""
    from PIL import Image, ImageChops  # noqa: PLC0415 - loaded when an emblem is chosen

    white = Image.new("RGB", image.size, "white")
    white.paste(image, mask=image.getchannel("A"))
    grey = white.convert("L")
    coloured = ImageChops.difference(white, grey.convert("RGB")).getbbox()
    return white if coloured else grey


def _drawn(data: bytes) -> bytes:
    """Draw an SVG so large that what is not empty in it fills the box. Raises BadEmblem."""
    root = _of_its_own(data)
    text, slim = ET.tostring(root, "unicode"), _slimness(root) <= _BOX[0] / _BOX[1]
    left, top, right, bottom = _inked(_read(_rendered(text, slim, 1.0)))
    finer = min(_BOX[0] / (right - left), _BOX[1] / (bottom - top), _FINEST)
    return _rendered(text, slim, finer)


def _rendered(text: str, slim: bool, scale: float) -> bytes:
    import resvg_py  # noqa: PLC0415 - loaded when an emblem is chosen

    try:
        drawn = resvg_py.svg_to_bytes(
            svg_string=text,
            skip_system_fonts=True,
            dpi=_USUAL_DPI,
            width=None if slim else round(scale * _BOX[0]),
            height=round(scale * _BOX[1]) if slim else None,
        )
    except ValueError as reason:
        raise BadEmblem(Fault.NO_PICTURE) from reason
    return bytes(drawn)


def _of_its_own(data: bytes) -> ET.Element:
    """Read an SVG that needs nothing but itself. Raises BadEmblem."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as reason:
        raise BadEmblem(Fault.NO_PICTURE) from reason
    if "<!ENTITY" in text.upper():
        raise BadEmblem(Fault.REFERS)
    try:
        root = ET.fromstring(text)  # noqa: S314 - entities are refused above
    except ET.ParseError as reason:
        raise BadEmblem(Fault.NO_PICTURE) from reason
    if _local(root.tag) != "svg":
        raise BadEmblem(Fault.NO_PICTURE)
    for element in root.iter():
        _judge(element)
    return root


def _judge(element: ET.Element) -> None:
    name = _local(element.tag)
    if name == "text":
        raise BadEmblem(Fault.HAS_TEXT)
    refers = name in _FOREIGN or bool(_ELSEWHERE.search(element.text or "") and name == "style")
    for key, value in element.attrib.items():
        away = _local(key) == "href" and not value.strip().startswith("#")
        refers = refers or away or bool(_ELSEWHERE.search(value))
    if refers:
        raise BadEmblem(Fault.REFERS)


def _slimness(root: ET.Element) -> float:
    """Give width by height. Raises BadEmblem when one is missing or they differ too much."""
    numbers = re.findall(r"[-+.\deE]+", root.get("viewBox", ""))
    sides = numbers[2:4] or [re.sub(r"[^\d.]", "", root.get(one, "")) for one in _SIDES]
    try:
        wide, high = (float(side) for side in sides)
    except ValueError as reason:
        raise BadEmblem(Fault.NO_PICTURE) from reason
    if wide <= 0 or high <= 0:
        raise BadEmblem(Fault.NO_PICTURE)
    if max(wide, high) > _FLATTEST * min(wide, high):
        raise BadEmblem(Fault.SIZE, pixels=(round(wide), round(high)))
    return wide / high


_SIDES = ("width", "height")


def _local(name: object) -> str:
    """Give an element's or attribute's name without its namespace; comments have none."""
    return name.rpartition("}")[2] if isinstance(name, str) else ""

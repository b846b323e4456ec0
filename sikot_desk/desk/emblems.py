"""The emblem an office chooses: from the picture as typed to the one papers print, or why not."""

import base64
import binascii
from pathlib import Path

from sikot_desk.domain.refusals import Refused
from sikot_desk.print import emblem

_FIELD = "picture"
_MB = 1_000_000
_CODES = {
    emblem.Fault.NO_PICTURE: "emblem_no_picture",
    emblem.Fault.REFERS: "emblem_refers",
    emblem.Fault.HAS_TEXT: "emblem_has_text",
}


def read(picture: str) -> str | Refused:
    """Give the PNG of a picture in base64 (PNG or SVG); empty stays empty, taking it away."""
    if not picture:
        return ""
    try:
        data = base64.b64decode(picture, validate=True)
    except (binascii.Error, ValueError):
        return Refused("emblem_no_picture", field=_FIELD)
    if len(data) > emblem.MOST_BYTES:
        return _too_large(len(data), emblem.MOST_BYTES)
    try:
        return base64.b64encode(emblem.png(data)).decode("ascii")
    except emblem.BadEmblem as reason:
        return _refused(reason)


def typed(file: Path) -> str | Refused:
    """Give a picture file as the act takes it, base64; Refused when it cannot be read."""
    try:
        size = file.stat().st_size
        if size > emblem.MOST_BYTES:
            return _too_large(size, emblem.MOST_BYTES)
        return base64.b64encode(file.read_bytes()).decode("ascii")
    except OSError:
        return Refused("emblem_no_picture", field=_FIELD)


def _refused(reason: emblem.BadEmblem) -> Refused:
    if reason.fault is emblem.Fault.TOO_LARGE:
        return _too_large(reason.bytes, emblem.MOST_KEPT)
    if reason.fault is emblem.Fault.SIZE:
        said = {
            "found": f"{reason.pixels[0]} × {reason.pixels[1]}",
            "least": f"{emblem.LEAST_SIDE}",
            "most": f"{emblem.MOST_SIDE}",
        }
        return Refused("emblem_size_odd", said, field=_FIELD)
    return Refused(_CODES[reason.fault], field=_FIELD)


def _too_large(found: int, most: int) -> Refused:
    said = {"found": _megabytes(found), "most": _megabytes(most)}
    return Refused("emblem_too_large", said, field=_FIELD)


def _megabytes(count: int) -> str:
    return f"{count / _MB:.1f} MB".replace(".", ",") if count >= _MB else f"{count // 1000} KB"

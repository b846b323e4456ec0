"""What a barcode scanner sent: a code of ours, ours under another keyboard, a part of one, foreign.

A scanner types as a keyboard does, so the layout that the PC is set to stands between the
barcode and the program; the check digit says which reading is meant. Knows no register.
"""

from collections.abc import Iterator

from sikot_desk.domain.identity import scanned
from sikot_desk.domain.refusals import Refused

_DIGITS = "0123456789"
_LAYOUTS = (
    "à&é\"'(-è_ç",
    "à&é\"'(§è!ç",
    ")!@#$%^&*(",
    ')!"£$%^&*(',
    '=!"§$%&/()',
    '=!"#¤%&/()',
)
"""What the keys 0 to 9 give instead: AZERTY (French, Belgian), and Shift on US, UK, German,
Nordic keyboards, which a scanner also sends where Caps Lock turns digits to signs."""
_LENGTHS = (14, 12)
"""Digits of a blanko's barcode, file id and version; and of every other paper's."""
_GOODS, _EAN = (8, 13), (1, 3)
_SHOWN = 20


def mended(text: str) -> str:
    """Give a scan as it was meant: digits where a wrong layout made signs of a code of ours."""
    if scanned(text):
        return text
    return next((code for code in _readings(text) if scanned(code)), text)


def _readings(text: str) -> Iterator[str]:
    for layout in _LAYOUTS:
        if set(text) <= {*layout, *_DIGITS, " "}:
            yield text.translate(str.maketrans(layout, _DIGITS))


def typed_before(text: str) -> int:
    """Say how many signs at the beginning were typed by hand just before the scan; 0 for none."""
    if scanned(mended(text)):
        return 0
    for length in _LENGTHS:
        if len(text) > length and scanned(mended(text[-length:])):
            return len(text) - length
    return 0


def may_name(text: str) -> bool:
    """Say whether a scan may name something here: bare digits that are no code of ours do not."""
    return bool(scanned(text)) or not text.isdigit()


def unread(text: str) -> Refused:
    """Say why a scan led nowhere: another register's, a wrong layout, a part of a code, foreign."""
    code = text[:_SHOWN] + ("…" if len(text) > _SHOWN else "")
    if scanned(text):
        return Refused("file_unknown", {"file": code})
    if any(True for _reading in _readings(text)) and not text.isdigit():
        return Refused("scan_layout", {"code": code})
    if text.isdigit() and len(text) <= max(_LENGTHS) and not _is_of_goods(text):
        return Refused("scan_half", {"code": code, "count": len(text)})
    return Refused("scan_foreign", {"code": code})


def _is_of_goods(digits: str) -> bool:
    """Say whether this is the EAN of something bought: 13 or 8 digits with a right check digit."""
    weighted = sum(int(digit) * _EAN[place % 2] for place, digit in enumerate(reversed(digits)))
    return len(digits) in _GOODS and weighted % 10 == 0


def is_whole(text: str) -> bool:
    """Say whether letters typed at a scanner's speed are a code of ours, with no Enter after it."""
    return scanned(mended(text)) is not None

"""A list as it is taken over from a wall, a decree or a letter: one line for each of its items."""

import re
from collections.abc import Iterable

_MARK = re.compile(r"^(?:\(?(?:\d{1,2}|[a-z])[.)]\s*|[-–•*]\s*)")
"""The number, letter or dash before an item."""
_END = re.compile(r"\s*[;,]\s*(?:dan|serta)?$|[\s;,]+$", re.IGNORECASE)
_STOP = re.compile(r"(?:^|\s)(?!(?:dll|dsb|dst|dkk)\.)[^\s.]+\.$", re.IGNORECASE)
"""A last word with its full stop; *dll.* and one with others in it (A.Md.OT.) keep theirs."""


def items(lines: Iterable[str]) -> list[str]:
    """Give the items without their marks and ends.

    In a list that begins with a mark, a line without one goes on with the item before it.
    """
    found: list[str] = []
    marked = False
    for line in filter(None, (one.strip() for one in lines)):
        mark = _MARK.match(line)
        if not found:
            marked = mark is not None
        if found and marked and mark is None:
            found[-1] = f"{found[-1]} {line}"
        else:
            found.append(line[mark.end() :] if mark else line)
    return [one for one in map(ended, found) if one]


def ended(item: str) -> str:
    """Give an item without what parts it from the next: semicolon, comma, *dan*, full stop."""
    item = _END.sub("", item.strip())
    return item[:-1] if _STOP.search(item) else item

"""What is wrong with data that is no act, in plain Indonesian: where, and what belongs there."""

import re
from collections.abc import Mapping

_KINDS: Mapping[str, str] = {
    "str": "teks",
    "int": "angka bulat",
    "float": "angka pecahan",
    "bool": "true atau false",
    "null": "kosong (null)",
    "array": "daftar",
    "object": "kumpulan isian",
    "date": "tanggal",
    "datetime": "waktu",
}
_SAID = (
    (re.compile(r"Expected `([^`]+)`, got `([^`]+)`"), "seharusnya {0}, bukan {1}"),
    (re.compile(r"Object missing required field `([^`]+)`"), "isian {0} belum ada"),
    (re.compile(r"an unknown field `([^`]+)`"), "isian {0} tidak dikenal"),
    (re.compile(r"Invalid enum value (.+?)(?= - at|$)"), "pilihan {0} tidak dikenal"),
    (re.compile(r"Invalid RFC3339 encoded datetime"), "waktu ditulis TTTT-BB-HHTjj:mm:dd"),
    (re.compile(r"Invalid RFC3339 encoded date"), "tanggal ditulis TTTT-BB-HH"),
)
_AT = re.compile(r" - at `(?:\$\.?)?([^`]*)`$")


def in_words(message: str) -> str:
    """Say a decoder's message in Indonesian; one that is not known stays as it is."""
    place = _AT.search(message)
    where = f"{place[1]}: " if place and place[1] else ""
    for pattern, words in _SAID:
        if found := pattern.search(message):
            return where + words.format(*(_kind(one) for one in found.groups()))
    return message


def _kind(named: str) -> str:
    names = named.split(" | ")
    return " atau ".join(_KINDS.get(name, name) for name in names)

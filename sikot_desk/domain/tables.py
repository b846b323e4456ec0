"""Typed values out of a table of plain data, and what is wrong with them.

Every shortcoming becomes a Problem in one list, so that one reading names them all. A value
that is missing or wrong reads as the empty one of its type. Opens no file.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a file of data: where (`file`, dotted `key`), `what`, and the `cure`."""

    file: str
    key: str
    what: str
    cure: str


class Table:
    """One table being read: asks for keys by type, and collects problems."""

    def __init__(self, data: Mapping[str, object], file: str, path: str = "") -> None:
        """Take the table, the file's name for messages, and its dotted path in that file."""
        self._data = data
        self._file = file
        self._asked: set[str] = set()
        self.path = path
        self.problems: list[Problem] = []

    def where(self, key: str) -> str:
        """Give the dotted path of a key of this table."""
        return f"{self.path}.{key}" if self.path else key

    def wrong(self, key: str, what: str, cure: str) -> None:
        """Note a problem of one key."""
        self.problems.append(Problem(self._file, self.where(key), what, cure))

    def _take(self, key: str, needed: bool, kind: type, words: str) -> object | None:
        self._asked.add(key)
        value = self._data.get(key)
        if value is None:
            if needed:
                self.wrong(key, f"Kunci `{key}` tidak ada.", f"Tambahkan `{key}`, berisi {words}.")
            return None
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            self.wrong(key, f"Isi `{key}` bukan {words}.", f"Tulis `{key}` sebagai {words}.")
            return None
        return value

    def text(self, key: str, *, needed: bool = True) -> str:
        """Give a text; a needed one must not be blank."""
        value = self._take(key, needed, str, "teks")
        if not isinstance(value, str):
            return ""
        if needed and not value.strip():
            self.wrong(key, f"Isi `{key}` kosong.", f"Isi `{key}` dengan teks.")
        return value

    def choice(self, key: str, choices: tuple[str, ...], default: str = "") -> str:
        """Give a text that is one of the choices; without a default the key is needed."""
        value = self.text(key, needed=not default)
        if value and value not in choices:
            known = ", ".join(choices)
            self.wrong(
                key, f"`{value}` tidak dikenal sebagai `{key}`.", f"Pilih salah satu: {known}."
            )
            return default
        return value or default

    def whole(self, key: str, *, default: int | None = None, least: int = 0) -> int:
        """Give a whole number of at least `least`; without a default the key is needed."""
        value = self._take(key, default is None, int, "bilangan bulat")
        if not isinstance(value, int):
            return default or 0
        if value < least:
            self.wrong(key, f"`{key}` bernilai {value}.", f"Tulis bilangan {least} atau lebih.")
        return value

    def flag(self, key: str, *, default: bool | None = None) -> bool:
        """Give true or false; without a default the key is needed."""
        value = self._take(key, default is None, bool, "true atau false")
        return value if isinstance(value, bool) else bool(default)

    def day(self, key: str, *, needed: bool = True) -> date | None:
        """Give a date, written as a date or as the text `YYYY-MM-DD`."""
        value = self._take(key, needed, object, "tanggal (YYYY-MM-DD)")
        if value is None:
            return None
        found = as_day(value)
        if found is None:
            self.wrong(key, f"Isi `{key}` bukan tanggal.", f"Tulis `{key}` seperti 2023-05-10.")
        return found

    def texts(self, key: str, *, needed: bool = True) -> tuple[str, ...]:
        """Give a list of texts; a needed one must not be empty."""
        value = self._take(key, needed, list | tuple, "daftar teks")  # type: ignore[arg-type]
        if not isinstance(value, list | tuple):
            return ()
        if (needed and not value) or not all(isinstance(one, str) and one for one in value):
            self.wrong(key, f"Daftar `{key}` kosong atau bukan teks.", "Isi daftar dengan teks.")
        return tuple(one for one in value if isinstance(one, str))

    def pairs(self, key: str, *, needed: bool = True) -> dict[str, str]:
        """Give a table of texts by key."""
        value = self._take(key, needed, Mapping, "tabel")
        if not isinstance(value, Mapping):
            return {}
        for name, text in value.items():
            if not isinstance(text, str):
                self.wrong(f"{key}.{name}", f"Isi `{name}` bukan teks.", "Tulis teks.")
        return {name: text for name, text in value.items() if isinstance(text, str)}

    def table(self, key: str, *, needed: bool = True) -> "Table":
        """Give an inner table; an empty one where there is none."""
        value = self._take(key, needed, Mapping, "tabel")
        return self._inner(value if isinstance(value, Mapping) else {}, self.where(key))

    def tables(self, key: str, *, needed: bool = True) -> "Iterator[Table]":
        """Give the tables of a list; each is called by its own `key` when it has one."""
        value = self._take(key, needed, list | tuple, "daftar tabel")  # type: ignore[arg-type]
        many = value if isinstance(value, list | tuple) else ()
        if value is not None and not many and needed:
            self.wrong(key, f"Daftar `{key}` kosong.", f"Tambahkan sedikitnya satu `{key}`.")
        for place, one in enumerate(many, start=1):
            if isinstance(one, Mapping):
                yield self._inner(one, f"{self.where(key)}.{one.get('key', place)}")
            else:
                self.wrong(f"{key}.{place}", "Isi daftar ini bukan tabel.", "Tulis sebagai tabel.")

    def _inner(self, data: Mapping[str, object], path: str) -> "Table":
        inner = Table(data, self._file, path)
        inner.problems = self.problems
        return inner

    def close(self) -> None:
        """Note every key that nobody asked for: a misspelt key must not go unseen."""
        for key in self._data:
            if key not in self._asked:
                self.wrong(key, f"Kunci `{key}` tidak dikenal.", "Periksa ejaannya atau hapus.")


def as_day(value: object) -> date | None:
    """Read a date or the text `YYYY-MM-DD`; None for anything else."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def plain(value: object) -> object:
    """Give the same data with dates as text, as an entry of the journal may hold it."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [plain(inner) for inner in value]
    return value

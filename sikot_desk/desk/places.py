"""The city's kecamatan and kelurahan, as the office's list names them."""

import csv
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Places:
    """Kecamatan to its kelurahan, in the list's order."""

    by_kecamatan: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def knows(self, kecamatan: str, kelurahan: str) -> bool:
        """Say whether what was typed is in the city; what was left empty is not in doubt.

        Case and spaces do not matter: Suka Maju is Sukamaju.
        """
        if not kecamatan and not kelurahan:
            return True
        fitting = [
            {_bare(one) for one in many}
            for name, many in self.by_kecamatan
            if not kecamatan or _bare(name) == _bare(kecamatan)
        ]
        if not kelurahan:
            return bool(fitting)
        return any(_bare(kelurahan) in many for many in fitting)


def _bare(name: str) -> str:
    return "".join(name.split()).casefold()


def read(resources: Path) -> Places:
    """Read the shipped list (kode_kecamatan, kecamatan, kelurahan)."""
    by: dict[str, list[str]] = {}
    with (resources / "kelurahan.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            by.setdefault(row["kecamatan"], []).append(row["kelurahan"])
    return Places(tuple((name, tuple(many)) for name, many in by.items()))

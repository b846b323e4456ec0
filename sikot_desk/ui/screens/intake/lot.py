"""*Kiriman*: several files one person brings, as typed once: who, from where, with what letter.

Values only; what it asks of the register and shows is done elsewhere.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sikot_desk.domain.people import Bringer
from sikot_desk.ui.screens.intake.sitting import Sitting

LOT = "kiriman-"
"""How the keys of drafts of lots begin."""
PROXY_SEEN = "proxy_seen"
_SHARED = (
    "bringer.relation", "bringer.name", "bringer.phone",
    "workplace.name", "workplace.address", "workplace.kelurahan", "workplace.kecamatan",
)  # fmt: skip


@dataclass(slots=True)
class Lot:
    """One lot at the counter. `name` is what its files bear; `texts` are typed once for all."""

    name: str
    texts: dict[str, str] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """The key of its draft."""
        return f"{LOT}{self.name}"

    @property
    def proxy_seen(self) -> bool:
        """The bringer's letter of proxy was checked; it holds for every file."""
        return self.texts.get(PROXY_SEEN) == "yes"

    def bringer(self) -> Bringer:
        """Give who brings all of them."""
        return Sitting(texts=self.texts).bringer()

    def shared(self) -> dict[str, str]:
        """Give the texts that each next file begins with."""
        return {path: self.texts[path] for path in _SHARED if self.texts.get(path, "").strip()}

    def to_keep(self) -> dict[str, Any]:
        """Give the lot as plain data."""
        return {"texts": dict(self.texts)}


def from_kept(key: str, kept: Mapping[str, Any]) -> Lot:
    """Give a lot back from its draft."""
    return Lot(key.removeprefix(LOT), dict(kept.get("texts", {})))
